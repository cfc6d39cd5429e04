package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * Keeps the words of an act for another officer.
   *
   * @param key what they are: the id of a question that they answer, or the kind of the act
   * @param asked the questions before the act
   * @return the tender as it stays; nothing where the act can be taken at once
   */
  Optional<StoredTender> kept(
      Transaction tx,
      StoredTender one,
      String key,
      String text,
      List<Finding> asked,
      OfficerDecisions decided,
      TenderAct.Draft act,
      Caller by) {
    Optional<String> why = why(asked, decided);
    WaitingAnswers waiting = new WaitingAnswers(tx);
    if (why.isEmpty() || WaitingAnswer.isPublished(waiting.find(one, key), text, by)) {
      return Optional.empty();
    }
    tx.events().lock(one.department()); // what is published meanwhile is seen
    StoredTender now = acts.tenders().current(tx, one.department(), one.id());
    acts.requireAllowed(tx, now, ProblemException.accepted(act.done()));
    return Optional.of(waiting.send(now, key, text, why.get(), acts.now(), by.actor()));
  }

  /** Words of an act, each text in a line, the first before the others. */
  static String words(String first, Collection<String> others) {
    return Stream.concat(Stream.of(first), others.stream())
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> why(List<Finding> asked, OfficerDecisions decided) {
    return asked.stream().anyMatch(one -> one.code().equals(NAMED))
        ? Optional.ofNullable(decided.named().get(NAMED))
            .or(() -> decided.alone().filter(one -> asked.size() == 1))
        : Optional.empty();
  }
}
