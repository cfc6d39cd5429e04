package org.govsm.procurement.preference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Days of answers: nobody is asked or answers before the day after the publication of the tender, or
 * answers before being asked.
 */
record AnswerDays(TenderLaw law, EvaluationTerms terms) {

  void check(MatchAnswers answers) {
    Optional<LocalDate> published = terms.facts().day("publication");
    for (String bid : answers.bids()) {
      Optional<LocalDate> asked = answers.asked(bid);
      Optional<LocalDate> on = answers.on(bid);
      for (Optional<LocalDate> day : List.of(asked, on)) {
        day.filter(one -> published.filter(last -> !one.isAfter(last)).isPresent())
            .ifPresent(one -> block("published", bid, one, published.orElseThrow()));
      }
      on.filter(day -> asked.filter(day::isBefore).isPresent())
          .ifPresent(day -> block("asked", bid, day, asked.orElseThrow()));
    }
  }

  private void block(String key, String bid, LocalDate day, LocalDate first) {
    Message text =
        Message.of("preference.answer-early." + key)
            .with("bid", bid)
            .with("day", day)
            .with("first", first);
    law.find(Finding.of("ANSWER_EARLY", Finding.Weight.BLOCKING, text, terms.clause()));
    law.refer(text, terms.clause());
  }
}
