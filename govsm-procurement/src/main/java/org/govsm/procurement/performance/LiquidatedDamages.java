package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/**
 * Damages for delay. The rate a week is a term of the contract; the law only caps the sum, and
 * higher where the delay is inordinate: longer than one fourth of the time for completion. A week
 * that is begun counts as a week.
 */
final class LiquidatedDamages {

  static final String CAP = "ld.cap";
  private static final String INORDINATE = "inordinate";
  private static final Fraction WEEK = Fraction.of(7);
  private static final Fraction FOURTH = Fraction.ONE.dividedBy(Fraction.of(4));
  private static final int MOST_DAYS = 36500;
  private static final int MOST_WEEKS = 5200;

  private LiquidatedDamages() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Performances.LIQUIDATED_DAMAGES)
        .by(CAP)
        .passesOn(INORDINATE)
        .asks(
            Fact.number("contractValue", "rupees"),
            Fact.between("completionDays", "days", 1, MOST_DAYS),
            Fact.upTo("delayDays", "days", MOST_DAYS),
            Fact.upTo("delayWeeks", "count", MOST_WEEKS),
            Fact.upTo("weeklyRate", "percent", 100))
        .answers(
            Fact.number("weeks", "count"),
            Fact.flag(INORDINATE),
            Fact.number("uncapped", "rupees"),
            Fact.number("capPercent", "percent"),
            Fact.number("cap", "rupees"),
            Fact.number("damages", "rupees"),
            Fact.code("partWeeks", List.of("COUNT_AS_WEEKS")),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(LiquidatedDamages::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<Money> value = inquiry.needMoney("contractValue");
    Optional<BigDecimal> completion = inquiry.needNumber("completionDays");
    Optional<Fraction> delay = delay(inquiry);
    Optional<BigDecimal> rate = inquiry.needNumber("weeklyRate");
    Optional<Fraction> weeks = delay.map(late -> weeks(inquiry.known(), late));
    answer.put("weeks", weeks.map(Fraction::shown));
    if (completion.isEmpty() || delay.isEmpty()) {
      inquiry.takeIfNothingFound(CAP);
      return;
    }
    boolean inordinate = delay.get().compareTo(Fraction.of(completion.get()).times(FOURTH)) > 0;
    inquiry.know(INORDINATE, inordinate);
    answer.put(INORDINATE, inordinate);
    Optional<Percent> percent =
        inquiry.askOrIndicated(CAP).flatMap(found -> Rates.percent(found, "most"));
    if (value.isPresent() && rate.isPresent()) {
      sums(value.get(), weeks.orElseThrow(), rate.get(), percent, answer);
    }
  }

  private static void sums(
      Money value,
      Fraction weeks,
      BigDecimal rate,
      Optional<Percent> percent,
      Workings.Draft answer) {
    Fraction uncapped = Fraction.of(value).times(Fraction.of(new Percent(rate))).times(weeks);
    Money sum = Rates.due(uncapped);
    answer.put("uncapped", sum).put("capPercent", percent);
    percent.ifPresent(
        most -> {
          Money cap = Rates.of(most, value);
          answer.put("cap", cap).put("damages", sum.compareTo(cap) < 0 ? sum : cap);
        });
    answer.put("partWeeks", "COUNT_AS_WEEKS").put("rounding", Rates.ROUNDING);
  }

  /** In days: as given, else from whole weeks. */
  private static Optional<Fraction> delay(Inquiry inquiry) {
    Optional<Fraction> days = number(inquiry.known(), "delayDays");
    if (days.isPresent()) {
      return days;
    }
    Optional<Fraction> weeks = number(inquiry.known(), "delayWeeks");
    if (weeks.isEmpty()) {
      inquiry.lacks("delayDays");
    }
    return weeks.map(WEEK::times);
  }

  private static Fraction weeks(Case known, Fraction delay) {
    return number(known, "delayWeeks")
        .filter(weeks -> known.fact("delayDays").isEmpty())
        .orElseGet(() -> begun(delay));
  }

  private static Fraction begun(Fraction days) {
    return days.dividedBy(WEEK).whole(RoundingMode.CEILING);
  }

  private static Optional<Fraction> number(Case known, String fact) {
    return known.fact(fact).map(BigDecimal.class::cast).map(Fraction::of);
  }
}
