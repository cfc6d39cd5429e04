package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/** A change of the contract value, up or down, held against the norm. */
final class Variation {

  static final String NORM = "variation.norm";

  private Variation() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Performances.VARIATION)
        .by(NORM)
        .asks(Fact.number("contractValue", "rupees"), Fact.signed("change", "rupees"))
        .answers(
            Fact.number("limitPercent", "percent"),
            Fact.number("limit", "rupees"),
            Fact.signed("changePercent", "percent"),
            Fact.flag("withinNorm"),
            Fact.number("newValue", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING_OF_LIMITS)))
        .worked(Variation::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Percent> norm =
        evaluation.askOrIndicated(NORM).flatMap(found -> Rates.percent(found, "most"));
    Optional<Money> value = evaluation.needMoney("contractValue");
    Optional<Money> change = evaluation.needMoney("change");
    answer.put("limitPercent", norm);
    if (value.isEmpty() || change.isEmpty()) {
      return;
    }
    Money changed = value.get().plus(change.get());
    if (changed.compareTo(Money.ZERO) < 0) {
      return;
    }
    norm.ifPresent(most -> judged(most, value.get(), change.get(), evaluation, answer));
    answer.put("newValue", changed).put("rounding", Rates.ROUNDING_OF_LIMITS);
  }

  private static void judged(
      Percent most, Money value, Money change, Evaluation evaluation, Computation.Draft answer) {
    Fraction limit = Fraction.of(value).times(Fraction.of(most));
    answer.put("limit", Rates.limit(limit));
    boolean within = size(Fraction.of(change)).compareTo(limit) <= 0;
    if (!value.equals(Money.ZERO)) {
      answer.put("changePercent", shown(Rates.points(change, value), Rates.points(most)));
    }
    answer.put("withinNorm", within);
    if (!within) {
      find(evaluation, "VARIATION_OVER_NORM", "performance.change-over-norm");
    }
  }

  private static BigDecimal shown(Fraction points, Fraction limit) {
    return points.signum() < 0
        ? Rates.shown(size(points), limit).negate()
        : Rates.shown(points, limit);
  }

  private static Fraction size(Fraction change) {
    return change.signum() < 0 ? Fraction.ZERO.minus(change) : change;
  }

  private static void find(Evaluation evaluation, String code, String text) {
    evaluation.find(NORM, code, Finding.Weight.WARNING, Message.of(text));
  }
}
