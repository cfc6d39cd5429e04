package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Waiting tenders: those that somebody else sent for publication, questions without an answer,
 * words that may name a supplier, and committees that cannot meet any more.
 */
record WaitingTenders(PublicationService publication) implements WorkSource {

  private static final List<String> PUBLISH = List.of(TenderService.BUYER, TenderService.AUTHORITY);

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    Tenders all = new Tenders(tx);
    if (caller.isAnyOf(PUBLISH)) {
      words(items, tx, caller, today, words);
      for (StoredTender one : all.inState(Tenders.IS_SUBMITTED)) {
        if (caller.seesDepartment(one.department())
            && publication.barred(tx, one, caller).isEmpty()) {
          items.add(
              item(
                      publication.isBlocked(tx, one) ? "tender-return" : "tender-publication",
                      one,
                      words,
                      Moments.day(one.madeAt()))
                  .dueOn(Moments.day(one.publishes())));
        }
      }
    }
    if (caller.isAnyOf(List.of(TenderService.AUTHORITY))) {
      for (StoredTender one : all.inState(Tenders.IS_PUBLISHED)) {
        if (caller.seesDepartment(one.department())
            && ReconstitutionService.isDue(new Awards(tx).record(one), today)) {
          items.add(
              WorkItem.of(
                      "tender-committee",
                      one.department(),
                      named(one, words),
                      TenderServices.at(one) + "/reconstitution",
                      ReconstitutionService.since(tx, one))
                  .holdingUp());
        }
      }
    }
    if (caller.isAnyOf(List.of(TenderService.BUYER))) {
      second(items, tx, caller, words);
      for (StoredTender one : all.inState(Tenders.IS_PUBLISHED)) {
        if (caller.seesDepartment(one.department())
            && !one.closes().isBefore(Moments.start(today))
            && isAsked(new TenderHistory(tx).record(one))) {
          items.add(
              item("tender-question", one, words, Moments.day(one.publishes()))
                  .dueOn(Moments.day(one.closes())));
        }
      }
    }
    return items;
  }

  /** First stages that are over, and of which nobody has drafted the second. */
  private static void second(List<WorkItem> items, Transaction tx, Caller caller, Messages words) {
    for (StoredTender one : new Tenders(tx).inState(Tenders.IS_PUBLISHED)) {
      if (caller.seesDepartment(one.department()) && FirstStage.isWaiting(tx, one)) {
        items.add(
            WorkItem.of(
                    "tender-second-stage",
                    one.department(),
                    named(one, words),
                    TenderServices.at(one) + "/committee",
                    Moments.day(FirstStage.over(new TenderHistory(tx).record(one)).orElseThrow()))
                .holdingUp());
      }
    }
  }

  /**
   * Words of others that may name a supplier, while they may still be published, and own ones that
   * were returned.
   */
  private static void words(
      List<WorkItem> items, Transaction tx, Caller caller, LocalDate today, Messages words) {
    for (SentWords sent : new WaitingWords(tx).open(today)) {
      if (caller.seesDepartment(sent.department())
          && (sent.isReturned() ? sent.isOf(caller) : sent.isFor(caller))) {
        new Tenders(tx)
            .find(sent.department(), sent.tender())
            .filter(one -> !sent.isCancellation() || mayBeCancelled(tx, one))
            .map(one -> item(tx, sent, one, words))
            .ifPresent(items::add);
      }
    }
  }

  /** Whether a tender may still be cancelled: it may before an award. */
  private static boolean mayBeCancelled(Transaction tx, StoredTender one) {
    return new Awards(tx).record(one).award().isEmpty();
  }

  /** A tender is cancelled by no day, asked about within its days, and all else before its end. */
  private static WorkItem item(Transaction tx, SentWords sent, StoredTender one, Messages words) {
    String other = sent.isAnswer() ? "tender-answer" : "tender-words";
    WorkItem item =
        item(
            sent.isReturned() ? "tender-words-returned" : other,
            one,
            words,
            Moments.day(sent.madeAt()));
    if (sent.isCancellation()) {
      return item;
    }
    Instant until =
        sent.isQuestion()
            ? new TenderHistory(tx).record(one).tender().questionsUntil().orElseGet(one::closes)
            : one.closes();
    return item.dueOn(Moments.day(until));
  }

  private static boolean isAsked(TenderRecord record) {
    return record.clarifications().stream().anyMatch(one -> one.answer().isEmpty());
  }

  private static Map<String, Object> named(StoredTender one, Messages words) {
    return Map.of("title", one.title(words.language()), "number", one.id());
  }

  private static WorkItem item(String kind, StoredTender one, Messages words, LocalDate since) {
    return WorkItem.of(kind, one.department(), named(one, words), TenderServices.at(one), since)
        .holdingUp();
  }
}
