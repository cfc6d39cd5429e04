package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/** An advance held against its limit: a part of the contract value, or the dues of some months. */
final class Advance {

  static final String LIMIT = "advance.limit";
  private static final String ADVANCE = "advance";
  private static final String MONTHS = "contractMonths";

  private Advance() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.ADVANCE)
        .by(LIMIT)
        .asks(
            Fact.number("contractValue", "rupees"),
            Fact.number(ADVANCE, "rupees"),
            Fact.between(MONTHS, "count", 1, 600))
        .answers(
            Fact.number("mostPercent", "percent"),
            Fact.number("mostMonths", "months"),
            Fact.number("limit", "rupees"),
            Fact.flag("withinLimit"),
            Fact.code("rounding", List.of(Rates.ROUNDING_OF_LIMITS)))
        .worked(Advance::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Outputs> limit = evaluation.askOrIndicated(LIMIT);
    Optional<Money> value = evaluation.needMoney("contractValue");
    limit.ifPresent(found -> limited(found, value, evaluation, answer));
  }

  private static void limited(
      Outputs limit, Optional<Money> value, Evaluation evaluation, Computation.Draft answer) {
    answer.put("mostPercent", Rates.percent(limit, "most"));
    Optional<BigDecimal> months = limit.number("months").filter(any -> limit.get("most").isEmpty());
    answer.put("mostMonths", months);
    Optional<Fraction> part =
        months.isPresent()
            ? evaluation
                .needNumber(MONTHS)
                .map(whole -> Fraction.of(months.get()).dividedBy(Fraction.of(whole)))
                .map(Fraction.ONE::min)
            : Rates.percent(limit, "most").map(Fraction::of);
    if (value.isPresent() && part.isPresent()) {
      Fraction most = Fraction.of(value.get()).times(part.get());
      answer.put("limit", Rates.limit(most)).put("rounding", Rates.ROUNDING_OF_LIMITS);
      evaluation
          .known()
          .fact(ADVANCE)
          .map(asked -> Fraction.of((BigDecimal) asked).compareTo(most) <= 0)
          .ifPresent(within -> judged(within, evaluation, answer));
    }
  }

  private static void judged(boolean within, Evaluation evaluation, Computation.Draft answer) {
    answer.put("withinLimit", within);
    if (!within) {
      Message text = Message.of("dues.advance-over-limit");
      evaluation.find(LIMIT, "ADVANCE_OVER_LIMIT", Finding.Weight.WARNING, text);
    }
  }
}
