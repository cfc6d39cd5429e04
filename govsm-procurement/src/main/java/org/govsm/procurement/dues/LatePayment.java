package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/**
 * Interest to a micro or small supplier: a multiple of the bank rate, compounded each month. How a
 * part of a month counts was not found: an officer decides then, with the interest of the whole
 * months as an indication. The bank rate is a fact that the officer gives. It is worked out exactly
 * and rounded once.
 */
final class LatePayment {

  static final String INTEREST = "msmed.interest";
  private static final String DUE = "msmed.due";
  private static final String PART = "msmed.interest.part-month";
  private static final String MONTHS = "monthsLate";
  private static final int MOST_MONTHS = 600;
  private static final Fraction MONTHS_OF_A_YEAR = Fraction.of(12);
  private static final Fraction HUNDRED = Fraction.of(100);

  private LatePayment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.LATE_PAYMENT)
        .by(INTEREST, DUE, PART)
        .roles("due", "payment")
        .asks(
            Fact.number("amount", "rupees"),
            Fact.upTo("bankRate", "percent", 100),
            Fact.upTo(MONTHS, "count", MOST_MONTHS))
        .answers(
            Fact.flag("applies"),
            Fact.number("mostDays", "days"),
            Fact.day("dueOn"),
            Fact.number("daysLate", "days"),
            Fact.flag("inTime"),
            Fact.number(MONTHS, "count"),
            Fact.number("daysBeyond", "days"),
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
    answer.put("applies", rate.map(found -> true));
    Optional<Money> amount = inquiry.needMoney("amount");
    Optional<BigDecimal> bank = inquiry.needNumber("bankRate");
    Optional<Integer> months = months(inquiry, answer);
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

  private static Money interest(Money amount, Fraction annual, int months) {
    Fraction growth = Fraction.ONE.plus(annual.dividedBy(MONTHS_OF_A_YEAR).dividedBy(HUNDRED));
    Fraction whole = new Fraction(growth.numerator().pow(months), growth.denominator().pow(months));
    return Rates.due(Fraction.of(amount).times(whole.minus(Fraction.ONE)));
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
    Optional<DayCount> delay = due.flatMap(from -> paid.map(day -> DayCount.after(from, day)));
    delay.ifPresent(late -> told(late, inquiry, answer));
    return delay.map(late -> (int) Math.min(MOST_MONTHS, late.months()));
  }

  /** For a part of a month the interest is asked of the law, which may have nothing on it. */
  private static void told(DayCount late, Inquiry inquiry, Workings.Draft answer) {
    answer.put("daysLate", BigDecimal.valueOf(late.days())).put("inTime", late.days() == 0);
    answer.put("daysBeyond", BigDecimal.valueOf(late.daysBeyond()));
    boolean asked = Stream.of("amount", "bankRate").allMatch(inquiry.known()::knows);
    if (late.daysBeyond() > 0 && asked) {
      inquiry.askOrIndicated(PART);
    }
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
