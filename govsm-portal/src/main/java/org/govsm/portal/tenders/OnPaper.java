package org.govsm.portal.tenders;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.evaluation.EvaluationReport;

/**
 * Evaluation as papers have it: as it stands, or where an award was set aside and nothing is in its
 * place, as it was when that award was made.
 *
 * @param notes what became of it since, in words
 */
record OnPaper(Evaluated now, List<String> notes) {

  static OnPaper of(Transaction tx, StoredTender one, AwardService awards, Page page) {
    Evaluated now = awards.evaluated(tx, one);
    AwardRecord record = now.record();
    Optional<TenderCancellation> cancelled = TenderCancellation.of(record.tender());
    boolean replaced =
        record.award().isPresent() || cancelled.isEmpty() && now.isKnown() && !now.isLapsed();
    if (replaced) {
      return new OnPaper(now, List.of());
    }
    List<String> notes = new ArrayList<>();
    Evaluated shown = now;
    if (!record.setAside().isEmpty()) {
      Instant at = record.setAside().lastKey();
      shown = awards.evaluated(tx, one, requireNonNull(record.setAside().get(at)));
      aside(record, at, page).ifPresent(notes::add);
    }
    cancelled.map(end -> end.said(page)).ifPresent(notes::add);
    return new OnPaper(shown, notes);
  }

  /**
   * The evaluation by which an award was made that was set aside since.
   *
   * @param number of that award, from 1
   */
  static Optional<OnPaper> ofSetAside(
      Transaction tx, StoredTender one, AwardService awards, Page page, int number) {
    AwardRecord record = awards.record(tx, one);
    return record.setAside().keySet().stream()
        .skip(number - 1L)
        .findFirst()
        .map(
            at -> {
              List<String> notes = new ArrayList<>(aside(record, at, page).stream().toList());
              TenderCancellation.said(record.tender(), page).ifPresent(notes::add);
              AwardRecord before = requireNonNull(record.setAside().get(at));
              return new OnPaper(awards.evaluated(tx, one, before), notes);
            });
  }

  private static Optional<String> aside(AwardRecord record, Instant at, Page page) {
    return EarlierLetter.reopening(record, at)
        .map(
            act ->
                act.find("representation", String.class)
                    .map(id -> Message.of("awards.paper-aside").with("id", id))
                    .orElse(Message.of("awards.paper-aside-conflict")))
        .map(text -> page.words().say(text.with("day", Moments.day(at))));
  }

  /** What came of the evaluation; nothing where it ended before that was known. */
  String outcome(Page page) {
    boolean open = now.evaluation().ruling() instanceof Ruling.Undetermined<EvaluationReport>;
    return open && !notes.isEmpty()
        ? ""
        : named(page, page.words().say(now.evaluation().outcome()));
  }

  /** A sentence with bidders and members by their names. */
  private String named(Page page, String said) {
    return BidWords.renamed(
        new BidWords(now).in(said), now.record().tender().tender().members(), page::person);
  }
}
