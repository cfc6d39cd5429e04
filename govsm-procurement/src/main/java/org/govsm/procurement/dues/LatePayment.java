package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/**
 * Interest to a micro or small supplier: a multiple of the bank rate, compounded each month, for
 * whole months. The bank rate is a fact that the officer gives. It is worked out exactly and
 * rounded once.
 */
final class LatePayment {

  static final String INTEREST = "msmed.interest";
  private static final String DUE = "msmed.due";
  private static final String MONTHS = "monthsLate";
  private static final int MOST_MONTHS = 600;
  private static final Fraction MONTHS_OF_A_YEAR = Fraction.of(12);
  private static final Fraction HUNDRED = Fraction.of(100);

  private LatePayment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.LATE_PAYMENT)
        .by(INTEREST, DUE)
        .roles("due", "payment")
        .asks(
            Fact.number("amount", "rupees"),
            Fact.upTo("bankRate", "percent", 100),
            Fact.upTo(MONTHS, "count", MOST_MONTHS))
        .answers(
            Fact.flag("applies"),
            Fact.number("mostDays", "days"),
            Fact.day("dueOn"),
            Fact.number(MONTHS, "count"),
            Fact.number("annualRate", "percent"),
            Fact.number("interest", "rupees"),
            Fact.number("total", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(LatePayment::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<Outputs> rate = inquiry.askOrIndicated(INTEREST);
    if (rate.isPresent() && rate.get().number("multiple").isEmpty()) {
      answer.put("applies", false).put("interest", Money.ZERO);
      return;
    }
    Optional<Money> amount = inquiry.needMoney("amount");
    Optional<BigDecimal> bank = inquiry.needNumber("bankRate");
    Optional<Integer> months = months(inquiry, answer);
    if (rate.isPresent() && amount.isPresent() && bank.isPresent() && months.isPresent()) {
      Fraction annual =
          Fraction.of(rate.get().number("multiple").orElseThrow()).times(Fraction.of(bank.get()));
      Money interest = interest(amount.get(), annual, months.get());
      answer.put("applies", true).put("annualRate", annual.shown()).put("interest", interest);
      answer.put("total", amount.get().plus(interest)).put("rounding", Rates.ROUNDING);
    }
  }

  private static Money interest(Money amount, Fraction annual, int months) {
    Fraction growth = Fraction.ONE.plus(annual.dividedBy(MONTHS_OF_A_YEAR).dividedBy(HUNDRED));
    Fraction whole = new Fraction(growth.numerator().pow(months), growth.denominator().pow(months));
    return Fraction.of(amount).times(whole.minus(Fraction.ONE)).rupees(RoundingMode.HALF_UP);
  }

  /** As given, else from the day on which it was due and the day of payment. */
  private static Optional<Integer> months(Inquiry inquiry, Workings.Draft answer) {
    Optional<Integer> given =
        inquiry.known().fact(MONTHS).map(BigDecimal.class::cast).map(BigDecimal::intValue);
    Optional<Integer> months = given.or(() -> counted(inquiry, answer));
    answer.put(MONTHS, months.map(BigDecimal::valueOf));
    return months;
  }

  private static Optional<Integer> counted(Inquiry inquiry, Workings.Draft answer) {
    Optional<LocalDate> due = due(inquiry, answer);
    Optional<LocalDate> paid = inquiry.needDay("payment");
    answer.put("dueOn", due);
    paid.ifPresent(day -> GemPayment.notBeforeAcceptance(INTEREST, day, inquiry));
    Optional<GemPayment.Delay> delay =
        due.flatMap(from -> paid.map(day -> GemPayment.Delay.of(from, day)));
    delay.ifPresent(late -> late.partOfMonth(INTEREST, inquiry));
    return delay.map(late -> (int) Math.min(MOST_MONTHS, late.months()));
  }

  /** The day that was agreed, but no later than the Act allows; else the day that the Act fixes. */
  private static Optional<LocalDate> due(Inquiry inquiry, Workings.Draft answer) {
    Optional<BigDecimal> most = inquiry.askOrIndicated(DUE).flatMap(found -> found.number("most"));
    Optional<LocalDate> latest =
        inquiry
            .known()
            .day("acceptance")
            .flatMap(day -> most.map(days -> day.plusDays(days.longValue())));
    answer.put("mostDays", most);
    return agreed(inquiry).map(day -> latest.filter(day::isAfter).orElse(day)).or(() -> latest);
  }

  /**
   * Where a day was agreed it must be known: the longest that the Act allows is not taken for it.
   */
  private static Optional<LocalDate> agreed(Inquiry inquiry) {
    boolean inWriting = inquiry.known().fact("agreed").filter(Boolean.TRUE::equals).isPresent();
    return inWriting ? inquiry.needDay("due") : inquiry.known().day("due");
  }
}
