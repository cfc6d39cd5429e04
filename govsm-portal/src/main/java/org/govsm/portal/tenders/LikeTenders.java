package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
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

  /**
   * What is asked of a contract; nothing where no tender is like it that waits for its own. One
   * that does not say which services it orders may be for any.
   *
   * @param measures whether the contract has a KPI
   * @param platforms those that the contract names; empty where it names none
   */
  public Optional<Finding> finding(
      String department, SimilarContract contract, boolean measures, Set<String> platforms) {
    List<StoredTender> published = new Tenders(tx).inState(department, Tenders.IS_PUBLISHED);
    return finding(published, one -> isLike(one, contract), "awards.sign.tender-alike")
        .or(
            () ->
                finding(
                    published,
                    one -> mayServe(one, contract, measures, platforms),
                    "awards.sign.tender-perhaps"));
  }

  private Optional<Finding> finding(
      List<StoredTender> published, Predicate<StoredTender> like, String key) {
    return published.stream()
        .filter(one -> like.test(one) && !isContracted(one))
        .findFirst()
        .map(one -> AwardFigures.finding(CODE, one, Message.of(key)));
  }

  private static boolean isLike(StoredTender one, SimilarContract contract) {
    SignedWork work = SignedWork.of(one.tender());
    return work.overlaps(contract.work())
        && new SimilarContract(work, one.title("en"), "").isLike(contract);
  }

  private static boolean mayServe(
      StoredTender one, SimilarContract contract, boolean measures, Set<String> platforms) {
    Set<String> named = new TreeSet<>();
    for (Node item : one.tender().node().branches("items")) {
      List<String> codes = item.codes("platforms");
      if (codes.isEmpty()) {
        named.clear();
        break;
      }
      named.addAll(codes);
    }
    return contract.mayServe(SignedWork.of(one.tender()), measures, platforms, named);
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
