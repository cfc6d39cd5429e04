package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
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

  private static TechnicalResult of(Map<?, ?> tree) {
    Object reason = tree.get("reason");
    return new TechnicalResult(
        String.valueOf(tree.get("bid")),
        Boolean.TRUE.equals(tree.get("qualified")),
        reason == null ? "" : String.valueOf(reason));
  }
}
