package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * Until when a bidder may be debarred, first and last day counted, and whether the debarment is
 * valid: not too long, and the bidder heard before it.
 */
final class Debarment {

  static final String LIMIT = "debarment.limit";
  private static final String CONDITIONS = "debarment.conditions";
  private static final String HEARING = "HEARING_FIRST";
  private static final String HEARD = "heard";
  private static final long MONTHS_OF_A_YEAR = 12;
  private static final String FROM = "debarredFrom";
  private static final String TO = "proposedTo";

  private Debarment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Tenders.DEBARMENT)
        .by(LIMIT, CONDITIONS)
        .asks(Fact.day(FROM), Fact.day(TO), Fact.flag(HEARD))
        .answers(Fact.number("maxYears", "years"), Fact.day("latestTo"), Fact.flag("valid"))
        .worked(Debarment::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<BigDecimal> years =
        evaluation.askOrIndicated(LIMIT).flatMap(found -> found.number("years"));
    Optional<LocalDate> from = evaluation.need(FROM).map(LocalDate.class::cast);
    Optional<LocalDate> to = day(evaluation.known(), TO);
    answer.put("maxYears", years);
    if (years.isEmpty() || from.isEmpty()) {
      return;
    }
    LocalDate latest =
        DayCount.lastDayOfMonths(from.get(), MONTHS_OF_A_YEAR * years.get().longValue());
    answer.put("latestTo", latest);
    to.ifPresent(day -> answer.put("valid", valid(!day.isAfter(latest), evaluation)));
  }

  /**
   * Too long is not valid whoever was heard; within the limit it is valid only after a hearing,
   * where the rules ask for one.
   */
  private static Optional<Boolean> valid(boolean withinLimit, Evaluation evaluation) {
    if (!withinLimit) {
      return Optional.of(false);
    }
    return evaluation
        .look(CONDITIONS)
        .flatMap(evaluation::take)
        .flatMap(
            conditions ->
                conditions.rows().stream().anyMatch(row -> row.containsValue(HEARING))
                    ? evaluation.need(HEARD).map(Boolean.class::cast)
                    : Optional.of(true));
  }

  private static Optional<LocalDate> day(Case known, String fact) {
    return known.fact(fact).map(LocalDate.class::cast);
  }
}
