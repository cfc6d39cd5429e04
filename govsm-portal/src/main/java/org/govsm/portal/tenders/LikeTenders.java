package org.govsm.portal.tenders;

import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.impact.SimilarContract;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SignedWork;

/**
 * Like tenders: the published tenders of a department that may be for the need of a contract which
 * names none, of like services in the same days. Nothing is decided by it: the competent authority
 * is asked.
 */
public record LikeTenders(Transaction tx, SignedContracts contracts) {

  /** The code of the question. */
  public static final String CODE = "TENDER_ALIKE";

  /** What is asked of a contract; nothing where no tender is like it that waits for its own. */
  public Optional<Finding> finding(String department, SimilarContract contract) {
    return new Tenders(tx)
        .inState(department, Tenders.IS_PUBLISHED).stream()
            .filter(one -> isLike(one, contract) && !isContracted(one))
            .findFirst()
            .map(one -> AwardFigures.finding(CODE, one, Message.of("awards.sign.tender-alike")));
  }

  private static boolean isLike(StoredTender one, SimilarContract contract) {
    SignedWork work = SignedWork.of(one.tender());
    return work.overlaps(contract.work())
        && new SimilarContract(work, one.title("en"), "").isLike(contract);
  }

  /** A first stage is bought by its second. */
  private boolean isContracted(StoredTender one) {
    return one.tender().isFirstStage()
        || !contracts
            .of(
                tx,
                one,
                new TenderHistory(tx).record(one).bids().stream().map(ReceivedBid::bidder).toList())
            .isEmpty();
  }
}
