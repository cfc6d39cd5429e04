package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.Case;
import org.govsm.procurement.law.ProcurementDays;
import org.govsm.procurement.law.ProcurementFacts;
import org.govsm.procurement.law.ProcurementQuestionKeys;
import org.govsm.procurement.law.ProcurementQuestions;

/** Grounds of debarment that the rules of a book know, and the longest term for each. */
public final class DebarmentGrounds {

  private DebarmentGrounds() {}

  /**
   * The codes of the grounds.
   *
   * @return empty where the book has no rule on them
   */
  public static List<String> of(ProcurementQuestions law) {
    return law.question(ProcurementQuestionKeys.DEBARMENT_LIMIT.id())
        .flatMap(question -> question.fact("ground"))
        .map(fact -> fact.codes())
        .orElse(List.of());
  }

  /** The longest term in years; nothing where no rule is sure of it. */
  static Optional<BigDecimal> years(ProcurementQuestions law, String ground, LocalDate day) {
    Case facts =
        Case.draft().day(ProcurementDays.ORDER, day).fact(ProcurementFacts.GROUND, ground).done();
    return law.decide(ProcurementQuestionKeys.DEBARMENT_LIMIT, facts)
        .ruling()
        .<Optional<BigDecimal>>fold(
            answer -> answer.value().number("years"),
            refer -> Optional.empty(),
            open -> Optional.empty());
  }
}
