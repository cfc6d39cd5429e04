package org.govsm.procurement.preference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Days of answers: nobody is asked or answers before the day after the publication of the tender,
 * or answers before being asked. Who is asked before its turn is asked about.
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

  /** Who is asked while another has the first turn is asked about: the turn decides who gets it. */
  void inTurn(MatchAnswers answers, Map<String, String> turns) {
    turns.forEach(
        (bid, before) ->
            answers
                .on(before)
                .or(() -> answers.asked(before))
                .filter(ended -> answers.asked(bid).filter(ended::isAfter).isPresent())
                .ifPresent(
                    ended -> {
                      Message text =
                          Message.of("preference.asked-early")
                              .with("bid", bid)
                              .with("day", answers.asked(bid).orElseThrow())
                              .with("before", before)
                              .with("ended", ended);
                      law.find(
                          Finding.of("ASKED_EARLY", Finding.Weight.WARNING, text, terms.clause()));
                      law.refer(text, terms.clause());
                    }));
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
