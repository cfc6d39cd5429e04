package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * Acceptance on GeM: the term of the returns policy from the delivery, and the day on which the
 * portal accepts by itself, so many days after the provisional receipt certificate (PRC).
 */
final class GemAcceptance {

  static final String AUTO = "gem.acceptance.auto";
  private static final String TERM = "gem.acceptance.days";
  private static final String RECEIPT = "provisionalReceipt";
  private static final String AUTOMATIC = "automatic";

  private GemAcceptance() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.GEM_ACCEPTANCE)
        .by(AUTO, TERM)
        .roles(RECEIPT)
        .answers(
            Fact.number("acceptWithinDays", "days"),
            Fact.day("acceptBy"),
            Fact.flag("deemed"),
            Fact.flag(AUTOMATIC),
            Fact.number("automaticDay", "days"),
            Fact.day("automaticOn"))
        .worked(GemAcceptance::work);
  }

  /**
   * The term is asked where the delivery is known, the portal's own day where the receipt is: what
   * stays open of that does not take the known day of the term away.
   */
  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<LocalDate> delivery = evaluation.known().day("delivery");
    delivery.ifPresent(day -> term(day, evaluation, answer));
    if (delivery.isEmpty()) {
      automatic(evaluation.needDay(RECEIPT), evaluation.askOrIndicated(AUTO), answer);
    } else if (evaluation.known().day(RECEIPT).isPresent()) {
      automatic(evaluation.known().day(RECEIPT), evaluation.consult(AUTO), answer);
    }
  }

  private static void term(LocalDate delivery, Evaluation evaluation, Computation.Draft answer) {
    evaluation
        .askOrIndicated(TERM)
        .ifPresent(
            found -> {
              Optional<BigDecimal> days = found.number("days");
              answer.put("acceptWithinDays", days);
              answer.put("acceptBy", days.map(term -> delivery.plusDays(term.longValue())));
              answer.put("deemed", found.get("deemed"));
            });
  }

  private static void automatic(
      Optional<LocalDate> receipt, Optional<Outputs> answered, Computation.Draft answer) {
    answered.ifPresent(
        found -> {
          Optional<BigDecimal> days = found.number("days");
          answer.put(AUTOMATIC, days.isPresent()).put("automaticDay", days);
          answer.put(
              "automaticOn",
              receipt.flatMap(day -> days.map(term -> day.plusDays(term.longValue()))));
        });
  }
}
