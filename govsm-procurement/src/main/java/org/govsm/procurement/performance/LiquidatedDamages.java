package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * Damages for delay. The rate a week is a term of the contract; the law only caps the sum, and
 * higher where the delay is inordinate: longer than one fourth of the time for completion. Whether
 * a week that is begun counts is a term of the contract too: no rule on it was found.
 */
final class LiquidatedDamages {

  static final String CAP = "ld.cap";
  private static final String INORDINATE = "inordinate";
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
            Fact.upTo(Delay.DAYS, "days", MOST_DAYS),
            Fact.upTo(Delay.WEEKS, "count", MOST_WEEKS),
            Fact.code(Delay.PART, Delay.PARTS),
            Fact.upTo("weeklyRate", "percent", 100))
        .answers(
            Fact.number("weeks", "number"),
            Fact.flag(INORDINATE),
            Fact.number("uncapped", "rupees"),
            Fact.number("capPercent", "percent"),
            Fact.number("cap", "rupees"),
            Fact.number("damages", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(LiquidatedDamages::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Money> value = evaluation.needMoney("contractValue");
    Optional<BigDecimal> completion = evaluation.needNumber("completionDays");
    Optional<Delay> delay = Delay.of(evaluation.known());
    if (delay.isEmpty()) {
      evaluation.lacks(Delay.DAYS);
    }
    Optional<BigDecimal> rate = evaluation.needNumber("weeklyRate");
    Optional<Fraction> weeks = delay.flatMap(Delay::weeks);
    if (delay.isPresent() && weeks.isEmpty()) {
      evaluation.lacks(Delay.PART);
    }
    answer.put("weeks", weeks.map(Fraction::shown));
    Optional<Percent> percent = cap(delay, completion, evaluation, answer);
    Optional<Money> cap = percent.flatMap(most -> value.map(sum -> Rates.of(most, sum)));
    answer.put("capPercent", percent).put("cap", cap);
    if (value.isPresent() && weeks.isPresent() && rate.isPresent()) {
      Money sum = uncapped(value.get(), weeks.get(), rate.get());
      answer.put("uncapped", sum).put("rounding", Rates.ROUNDING);
      cap.ifPresentOrElse(
          most -> answer.put("damages", sum.compareTo(most) < 0 ? sum : most),
          () ->
              answer.put(
                  "damages",
                  leastCap(value.get(), evaluation)
                      .filter(least -> sum.compareTo(least) <= 0)
                      .map(least -> sum)));
    }
  }

  /** Where weeks leave open on which side of one fourth the delay lies, its days are missing. */
  private static Optional<Percent> cap(
      Optional<Delay> delay,
      Optional<BigDecimal> completion,
      Evaluation evaluation,
      Computation.Draft answer) {
    Optional<Fraction> fourth = completion.map(days -> Fraction.of(days).times(FOURTH));
    Optional<Boolean> inordinate =
        delay.flatMap(late -> fourth.flatMap(limit -> late.isLongerThan(limit)));
    if (inordinate.isEmpty()) {
      if (delay.isPresent() && fourth.isPresent()) {
        evaluation.lacks(Delay.DAYS);
      }
      evaluation.takeIfNothingFound(CAP);
      return Optional.empty();
    }
    evaluation.know(INORDINATE, inordinate.get());
    answer.put(INORDINATE, inordinate);
    return evaluation.askOrIndicated(CAP).flatMap(found -> Rates.percent(found, "most"));
  }

  /** Below the cap for either kind of delay, the damages are the same whichever it is. */
  private static Optional<Money> leastCap(Money value, Evaluation evaluation) {
    List<Percent> caps =
        Stream.of(true, false)
            .flatMap(longer -> evaluation.lookIf(CAP, INORDINATE, longer).stream())
            .flatMap(
                decided ->
                    decided.ruling() instanceof Ruling.Answer<Outputs> answer
                        ? Rates.percent(answer.value(), "most").stream()
                        : Stream.<Percent>empty())
            .toList();
    return caps.size() == 2
        ? caps.stream().map(percent -> Rates.of(percent, value)).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Money uncapped(Money value, Fraction weeks, BigDecimal rate) {
    return Rates.due(Fraction.of(value).times(Fraction.of(new Percent(rate))).times(weeks));
  }
}
