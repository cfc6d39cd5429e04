package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;

/**
 * Asked questions of a tender: how many are taken, so that one asker leaves room for the others.
 */
final class AskedQuestions {

  private static final int MOST = 500;
  private static final int OF_ONE = 50;

  private AskedQuestions() {}

  /**
   * How many were asked by all.
   *
   * @param bidder by its mark; nothing for a buyer, who records those of all
   * @throws ProblemException with status 409 where no more is taken
   */
  static long requireFree(Transaction tx, StoredTender one, Optional<String> bidder) {
    List<TenderAct> asked =
        new TenderHistory(tx)
            .record(one).acts().stream()
                .filter(act -> act.kind() == TenderAct.Kind.QUESTION)
                .toList();
    long own = asked.stream().map(TenderAct::by).map(Optional::of).filter(bidder::equals).count();
    if (own >= OF_ONE) {
      throw ProblemException.conflict(Message.of("tenders.most-own").with("most", OF_ONE));
    } else if (asked.size() >= MOST) {
      throw ProblemException.conflict(Message.of("tenders.most-questions").with("most", MOST));
    }
    return asked.size();
  }
}
