package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

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
      words(items, tx, caller, words);
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
      for (StoredTender one : all.asked()) {
        if (caller.seesDepartment(one.department())
            && !new TenderHistory(tx).record(one).unanswered(now()).isEmpty()) {
          items.add(
              item("tender-question", one, words, Moments.day(one.publishes()))
                  .dueOn(Moments.day(now().isAfter(one.closes()) ? opens(tx, one) : one.closes())));
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
   * were returned or can be published no more.
   */
  private void words(List<WorkItem> items, Transaction tx, Caller caller, Messages words) {
    for (SentWords sent : new WaitingWords(tx).all()) {
      if (caller.seesDepartment(sent.department())) {
        new Tenders(tx)
            .find(sent.department(), sent.tender())
            .flatMap(one -> item(tx, sent, one, caller, words))
            .ifPresent(items::add);
      }
    }
  }

  private Optional<WorkItem> item(
      Transaction tx, SentWords sent, StoredTender one, Caller caller, Messages words) {
    WordsTime time = new WordsTime(new TenderHistory(tx).record(one), sent, now());
    boolean over = time.isOver() || sent.isCancellation() && isAwarded(tx, one);
    LocalDate since = Moments.day(sent.madeAt());
    if (sent.isOf(caller) && (sent.isReturned() || over)) {
      String kind = over ? "tender-words-over" : "tender-words-returned";
      WorkItem own = item(kind, one, words, since);
      return Optional.of(over ? own : due(own, time));
    }
    String kind = sent.isAnswer() ? "tender-answer" : "tender-words";
    return over || !sent.isFor(caller)
        ? Optional.empty()
        : Optional.of(due(item(kind, one, words, since), time));
  }

  private static WorkItem due(WorkItem item, WordsTime time) {
    return time.until().map(until -> item.dueOn(Moments.day(until))).orElse(item);
  }

  /** Whether a tender may not be cancelled any more: it may before an award. */
  private static boolean isAwarded(Transaction tx, StoredTender one) {
    return new Awards(tx).record(one).award().isPresent();
  }

  private static Instant opens(Transaction tx, StoredTender one) {
    return new TenderHistory(tx).record(one).tender().opens();
  }

  private Instant now() {
    return publication.tenders().now();
  }

  private static Map<String, Object> named(StoredTender one, Messages words) {
    return Map.of("title", one.title(words.language()), "number", one.id());
  }

  private static WorkItem item(String kind, StoredTender one, Messages words, LocalDate since) {
    return WorkItem.of(kind, one.department(), named(one, words), TenderServices.at(one), since)
        .holdingUp();
  }
}
