package org.govsm.portal.payments;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.portal.bills.PassingOfficers;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.ApprovalDuties;

/** Approvals of batches: who passed the bills and confirmed the accounts that they pay. */
record Approvals(Transaction tx) {

  /** What is to be known of the approval of a batch by a person. */
  List<Finding> told(StoredBatch batch, String by) {
    List<StoredOrder> orders = new Batches(tx).orders(batch);
    List<String> bills = orders.stream().map(StoredOrder::bill).distinct().toList();
    List<String> payees = orders.stream().map(order -> order.text("payee")).distinct().toList();
    return ApprovalDuties.of(
            PassingOfficers.of(tx, bills), new Payees(tx).confirmedBy(batch.department(), payees))
        .told(by);
  }
}
