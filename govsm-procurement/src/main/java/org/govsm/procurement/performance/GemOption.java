package org.govsm.procurement.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * The option clause of a GeM bid: more or less at the issue of the contract, only more after it.
 */
final class GemOption {

  static final String OPTION = "gem.option";

  private GemOption() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Performances.GEM_OPTION)
        .by(OPTION)
        .asks(Fact.number("contractValue", "rupees"))
        .answers(
            Fact.flag("allowed"),
            Fact.number("newValue", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(GemOption::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Boolean> allowed =
        evaluation
            .askOrIndicated(OPTION)
            .flatMap(found -> found.get("allowed"))
            .map(Boolean.class::cast);
    Optional<BigDecimal> change = evaluation.needNumber("changePercent");
    answer.put("allowed", allowed);
    Optional<Money> value = evaluation.money("contractValue");
    if (allowed.filter(yes -> yes).isPresent() && value.isPresent() && change.isPresent()) {
      Fraction part = Fraction.ONE.plus(Fraction.of(new Percent(change.get())));
      Fraction sum = Fraction.of(value.get()).times(part);
      answer.put("newValue", Rates.due(sum)).put("rounding", Rates.ROUNDING);
    }
  }
}
