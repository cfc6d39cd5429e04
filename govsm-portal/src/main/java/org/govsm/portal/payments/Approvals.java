package org.govsm.portal.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBillAct;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.ApprovalDuties;

/** Approvals of batches: who passed the bills and confirmed the accounts that they pay. */
record Approvals(Transaction tx, BillPayments bills) {

  /** What is to be known of the approval of a batch by a person. */
  List<Finding> told(StoredBatch batch, String by) {
    List<StoredOrder> orders = new Batches(tx).orders(batch);
    return ApprovalDuties.of(
            orders.stream().flatMap(this::passedBy).toList(),
            orders.stream()
                .map(order -> order.text("payee"))
                .distinct()
                .flatMap(payee -> confirmedBy(batch.department(), payee))
                .toList())
        .told(by);
  }

  private Stream<String> passedBy(StoredOrder order) {
    return bills
        .last(tx, bills.find(tx, order.contract(), order.bill()), "passed")
        .map(StoredBillAct::actor)
        .stream();
  }

  private Stream<String> confirmedBy(String department, String payee) {
    Optional<StoredPayeeAct> last =
        new Payees(tx)
            .acts(department, payee).stream()
                .filter(act -> act.kind().equals("confirmed"))
                .reduce((one, next) -> next);
    return last.map(StoredPayeeAct::actor).stream();
  }
}
