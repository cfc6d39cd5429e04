package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderAct;

/**
 * Result of the technical evaluation for one bid.
 *
 * @param reason why it did not pass; empty for none
 */
public record TechnicalResult(String bid, boolean qualified, String reason) {

  private static final String RESULTS = "results";

  static List<TechnicalResult> of(TenderAct act) {
    return act.toPlain().get(BidActs.ACT) instanceof Map<?, ?> said
            && said.get(RESULTS) instanceof List<?> all
        ? all.stream().map(one -> of((Map<?, ?>) one)).toList()
        : List.of();
  }

  /**
   * Requires that a meeting may still lead to an award, and that a technical result does not
   * contradict the assessment.
   *
   * @throws ProblemException with every bid of which it does
   */
  static void requireFits(Transaction tx, StoredTender one, TenderAct act) {
    AwardRecord record = new Awards(tx).record(one);
    List<Finding> found = new ArrayList<>(AwardProcess.against(record, act));
    if (act.kind() == TenderAct.Kind.TECHNICAL_RESULT) {
      found.addAll(AwardProcess.againstResult(record, act));
    }
    ProblemException.unlessNone(
        found.stream().map(each -> new InputFault("", each.code(), each.text())).toList());
  }

  private static TechnicalResult of(Map<?, ?> tree) {
    Object reason = tree.get("reason");
    return new TechnicalResult(
        String.valueOf(tree.get("bid")),
        Boolean.TRUE.equals(tree.get("qualified")),
        reason == null ? "" : String.valueOf(reason));
  }
}
