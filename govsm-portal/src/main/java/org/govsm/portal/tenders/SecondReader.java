package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.PublicationCheck;
import org.govsm.procurement.tender.TenderAct;

/**
 * Second reader: words for everybody that sound like a supplier wait, once their author said that
 * they name none, until another officer reads and publishes them ({@link WordsReader}).
 */
record SecondReader(TenderActs acts) {

  /**
   * Takes an act, or keeps its words for another officer.
   *
   * @param kind the kind of event
   * @param asked the questions before the act
   * @return the tender with the act, or as it stays
   */
  StoredTender take(
      Transaction tx,
      String kind,
      StoredTender one,
      List<Finding> asked,
      OfficerDecisions decided,
      TenderAct.Draft draft,
      Caller by) {
    TenderAct act = ProblemException.accepted(draft.done());
    PublicWords words = PublicWords.of(tx, one, act);
    WaitingWords waiting = new WaitingWords(tx);
    Optional<SentWords> sent = waiting.find(one, words.key());
    Optional<String> why = why(asked, decided);
    if (why.isEmpty()) {
      return acts.take(tx, kind, one, act, ended(waiting, one, words, sent, by), by.actor());
    }
    tx.events().lock(one.department()); // what is published meanwhile is seen
    StoredTender now = acts.tenders().current(tx, one.department(), one.id());
    acts.requireAllowed(tx, now, act);
    if (waiting.find(now, words.key()).filter(it -> isRead(tx, now, it, words, by)).isPresent()) {
      throw ProblemException.conflict(Message.of("tenders.words-same"));
    }
    return waiting.send(now, words, act, why.get(), acts.now(), by.actor());
  }

  /** Whether the same words wait, which their second author reads and publishes instead. */
  private boolean isRead(
      Transaction tx, StoredTender now, SentWords waiting, PublicWords words, Caller by) {
    return waiting.text().equals(words.text())
        && waiting.isWholeFor(by)
        && !new WordsTime(new TenderHistory(tx).record(now), waiting, acts.now()).isOver();
  }

  /** What of the words that waited does so no more. */
  private static Map<String, Object> ended(
      WaitingWords waiting,
      StoredTender one,
      PublicWords words,
      Optional<SentWords> sent,
      Caller by) {
    Map<String, Object> ended = new LinkedHashMap<>();
    sent.filter(it -> !it.isAnswer())
        .ifPresent(it -> ended.put(WaitingWords.PUBLISHED, it.question()));
    List<String> returned = waiting.returned(one, words.about(), by.actor());
    if (!returned.isEmpty()) {
      ended.put(WaitingWords.INSTEAD, returned);
    }
    return ended;
  }

  private static Optional<String> why(List<Finding> asked, OfficerDecisions decided) {
    return asked.stream().anyMatch(one -> one.code().equals(PublicationCheck.SUPPLIER_NAMED))
        ? Optional.ofNullable(decided.named().get(PublicationCheck.SUPPLIER_NAMED))
            .or(() -> decided.alone().filter(one -> asked.size() == 1))
        : Optional.empty();
  }
}
