package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * Interest to a micro or small supplier: a multiple of the bank rate, compounded each month. How a
 * part of a month counts was not found: an officer decides then, with the interest of the whole
 * months as an indication. Whether the supplier is a trader, whom the Act does not reach, may stay
 * open: the answer then says for whom it holds. The bank rate is a fact that the officer gives. It
 * is worked out exactly and rounded once.
 */
final class LatePayment {

  static final String INTEREST = "msmed.interest";
  private static final String DUE = "msmed.due";
  private static final String PART = "msmed.interest.part-month";
  private static final String SCOPE = "msmed.scope";
  private static final String TRADER = "trader";
  private static final String MONTHS = "monthsLate";
  private static final String BEYOND = "daysBeyond";
  private static final int MOST_MONTHS = 600;
  private static final int MOST_BEYOND = 30;
  private static final Fraction MONTHS_OF_A_YEAR = Fraction.of(12);
  private static final Fraction HUNDRED = Fraction.of(100);

  private LatePayment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.LATE_PAYMENT)
        .by(INTEREST, DUE, PART, SCOPE)
        .roles("due", "payment")
        .asks(
            Fact.number("amount", "rupees"),
            Fact.between("bankRate", "percent", 1, 100),
            Fact.upTo(MONTHS, "count", MOST_MONTHS),
            Fact.upTo(BEYOND, "days", MOST_BEYOND))
        .answers(
            Fact.flag("applies"),
            Fact.number("mostDays", "days"),
            Fact.day("dueOn"),
            Fact.number("daysLate", "days"),
            Fact.flag("inTime"),
            Fact.number(MONTHS, "count"),
            Fact.number(BEYOND, "days"),
            Fact.number("annualRate", "percent"),
            Fact.number("interest", "rupees"),
            Fact.number("total", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(LatePayment::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Outputs> rate = evaluation.askOrIndicated(INTEREST);
    boolean none = rate.isPresent() && rate.get().number("multiple").isEmpty();
    if (none || !isInScope(evaluation)) {
      answer.put("applies", false).put("interest", Money.ZERO);
      return;
    }
    answer.put("applies", rate.map(found -> true));
    Optional<Money> amount = evaluation.needMoney("amount");
    Optional<BigDecimal> bank = evaluation.needNumber("bankRate");
    Optional<Integer> months = months(evaluation, answer);
    Optional<Fraction> annual =
        rate.flatMap(found -> found.number("multiple"))
            .flatMap(times -> bank.map(percent -> Fraction.of(times).times(Fraction.of(percent))));
    answer.put("annualRate", annual.map(Fraction::shown));
    if (amount.isPresent() && annual.isPresent() && months.isPresent()) {
      Money interest = interest(amount.get(), annual.get(), months.get());
      answer.put("interest", interest).put("total", amount.get().plus(interest));
      answer.put("rounding", Rates.ROUNDING);
    }
  }

  /**
   * The Act does not reach a trader. Where that is not known, the answer says that it holds for
   * other suppliers.
   */
  private static boolean isInScope(Evaluation evaluation) {
    if (evaluation.known().fact(TRADER).filter(Boolean.TRUE::equals).isPresent()) {
      return evaluation
          .askOrIndicated(SCOPE)
          .filter(found -> Boolean.FALSE.equals(found.rows().get(0).get("applies")))
          .isEmpty();
    }
    evaluation.assume(SCOPE, TRADER, Message.of("late-payment.no-trader"));
    return true;
  }

  private static Money interest(Money amount, Fraction annual, int months) {
    Fraction growth = Fraction.ONE.plus(annual.dividedBy(MONTHS_OF_A_YEAR).dividedBy(HUNDRED));
    Fraction whole = new Fraction(growth.numerator().pow(months), growth.denominator().pow(months));
    return Rates.due(Fraction.of(amount).times(whole.minus(Fraction.ONE)));
  }

  /** From the days where they are given, whatever months are given beside them; else as given. */
  private static Optional<Integer> months(Evaluation evaluation, Computation.Draft answer) {
    boolean told = evaluation.known().fact(MONTHS).isPresent() && !hasDays(evaluation.known());
    Optional<Integer> months = told ? given(evaluation, answer) : counted(evaluation, answer);
    answer.put(MONTHS, months.map(BigDecimal::valueOf));
    return months;
  }

  /** Both ends of the delay, or what its first end follows from. */
  private static boolean hasDays(Case known) {
    return known.day("payment").isPresent()
        && Stream.of("acceptance", "due").anyMatch(role -> known.day(role).isPresent());
  }

  /** Whole months say nothing of the days beyond them: those are a fact of their own. */
  private static Optional<Integer> given(Evaluation evaluation, Computation.Draft answer) {
    Optional<BigDecimal> beyond = evaluation.needNumber(BEYOND);
    answer.put(BEYOND, beyond);
    beyond.ifPresent(days -> beyond(days.signum() > 0, evaluation));
    Optional<BigDecimal> months = evaluation.needNumber(MONTHS);
    return beyond.flatMap(days -> months).map(BigDecimal::intValue);
  }

  private static Optional<Integer> counted(Evaluation evaluation, Computation.Draft answer) {
    Optional<LocalDate> due = due(evaluation, answer);
    Optional<LocalDate> paid = evaluation.needDay("payment");
    answer.put("dueOn", due);
    Optional<DayCount> delay = due.flatMap(from -> paid.map(day -> DayCount.after(from, day)));
    delay.ifPresent(late -> told(late, evaluation, answer));
    return delay.map(late -> (int) Math.min(MOST_MONTHS, late.months()));
  }

  /** For a part of a month the interest is asked of the law, which may have nothing on it. */
  private static void told(DayCount late, Evaluation evaluation, Computation.Draft answer) {
    answer.put("daysLate", BigDecimal.valueOf(late.days())).put("inTime", late.days() == 0);
    answer.put(BEYOND, BigDecimal.valueOf(late.daysBeyond()));
    beyond(late.daysBeyond() > 0, evaluation);
  }

  private static void beyond(boolean any, Evaluation evaluation) {
    boolean asked = Stream.of("amount", "bankRate").allMatch(evaluation.known()::knows);
    if (any && asked) {
      evaluation.askOrIndicated(PART);
    }
  }

  /** The day that was agreed, but no later than the Act allows; else the day that the Act fixes. */
  private static Optional<LocalDate> due(Evaluation evaluation, Computation.Draft answer) {
    Optional<BigDecimal> most =
        evaluation.askOrIndicated(DUE).flatMap(found -> found.number("most"));
    Optional<LocalDate> latest =
        evaluation
            .known()
            .day("acceptance")
            .flatMap(day -> most.map(days -> day.plusDays(days.longValue())));
    answer.put("mostDays", most);
    Optional<Boolean> agreed = evaluation.known().fact("agreed").map(Boolean.class::cast);
    if (agreed.isPresent() && !agreed.get()) {
      return latest;
    }
    return agreed.isEmpty() ? Optional.empty() : agreed(latest, evaluation);
  }

  /**
   * Where a day was agreed it must be known: the longest that the Act allows is not taken for it.
   */
  private static Optional<LocalDate> agreed(Optional<LocalDate> latest, Evaluation evaluation) {
    Optional<LocalDate> due = evaluation.needDay("due");
    return latest.flatMap(last -> due.map(day -> day.isAfter(last) ? last : day));
  }
}
