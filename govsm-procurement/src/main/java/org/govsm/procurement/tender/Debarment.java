package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/** Until when a bidder may be debarred, first and last day counted. */
final class Debarment {

  static final String LIMIT = "debarment.limit";
  private static final String FROM = "debarredFrom";
  private static final String TO = "proposedTo";

  private Debarment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Tenders.DEBARMENT)
        .by(LIMIT)
        .asks(Fact.day(FROM), Fact.day(TO))
        .answers(Fact.number("maxYears", "years"), Fact.day("latestTo"), Fact.flag("valid"))
        .worked(Debarment::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<BigDecimal> years =
        inquiry.askOrIndicated(LIMIT).flatMap(found -> found.number("years"));
    Optional<LocalDate> from = inquiry.need(FROM).map(LocalDate.class::cast);
    Optional<LocalDate> to = day(inquiry.known(), TO);
    answer.put("maxYears", years);
    if (years.isEmpty() || from.isEmpty()) {
      return;
    }
    LocalDate latest = from.get().plusYears(years.get().longValue()).minusDays(1);
    answer.put("latestTo", latest);
    to.ifPresent(
        day -> {
          boolean reversed = day.isBefore(from.get());
          answer.put("valid", !day.isAfter(latest) && !reversed);
          if (reversed) {
            ends(inquiry);
          }
        });
  }

  private static Optional<LocalDate> day(Case known, String fact) {
    return known.fact(fact).map(LocalDate.class::cast);
  }

  private static void ends(Inquiry inquiry) {
    Message text = Message.of("tender.debarment-ends-early");
    inquiry.find(LIMIT, "ENDS_BEFORE_IT_BEGINS", Finding.Weight.BLOCKING, text);
  }
}
