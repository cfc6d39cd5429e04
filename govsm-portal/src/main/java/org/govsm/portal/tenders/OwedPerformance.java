package org.govsm.portal.tenders;

import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.Tender;

/** Performance security that a tender asks and that a contract is not signed without. */
final class OwedPerformance {

  private OwedPerformance() {}

  /** What stands in the way of the signature; nothing once it is on record, or not asked. */
  static Optional<Finding> of(Evaluated now, String supplier) {
    Tender tender = now.record().tender().tender();
    return SecuritySteps.unsecured(now).stream()
        .filter(
            bid ->
                now.comparison()
                    .bid(bid)
                    .filter(one -> one.bidder().id().equals(supplier))
                    .isPresent())
        .findFirst()
        .map(
            bid ->
                Finding.of(
                    "PERFORMANCE_SECURITY_OWED",
                    Finding.Weight.BLOCKING,
                    Message.of("awards.sign.performance").with("tender", tender.id()),
                    tender.clause("performanceSecurity")));
  }
}
