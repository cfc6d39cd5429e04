package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;

/**
 * Second reader: words for everybody that sound like a supplier wait, once their author said that
 * they name none, until another officer sends the same.
 */
record SecondReader(TenderActs acts) {

  private static final String NAMED = "supplier-named";

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
    WaitingWords words = WaitingWords.of(tx, one, act);
    WaitingAnswers waiting = new WaitingAnswers(tx);
    Optional<WaitingAnswer> sent = waiting.find(one, words.key());
    Optional<String> why = why(asked, decided);
    if (why.isEmpty() || WaitingAnswer.isPublished(sent, words.text(), by)) {
      Map<String, String> published =
          sent.filter(it -> !it.isAnswer())
              .map(it -> Map.of(WaitingAnswers.PUBLISHED, it.question()))
              .orElse(Map.of());
      return acts.take(tx, kind, one, draft, published, by.actor());
    }
    tx.events().lock(one.department()); // what is published meanwhile is seen
    StoredTender now = acts.tenders().current(tx, one.department(), one.id());
    acts.requireAllowed(tx, now, act);
    return waiting.send(now, words, why.get(), acts.now(), by.actor());
  }

  private static Optional<String> why(List<Finding> asked, OfficerDecisions decided) {
    return asked.stream().anyMatch(one -> one.code().equals(NAMED))
        ? Optional.ofNullable(decided.named().get(NAMED))
            .or(() -> decided.alone().filter(one -> asked.size() == 1))
        : Optional.empty();
  }
}
