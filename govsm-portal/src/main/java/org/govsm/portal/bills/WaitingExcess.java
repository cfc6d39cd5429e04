package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting excess: interest that was paid beyond what is owed. It is recovered or set off, until two
 * persons correct what is recorded as paid.
 */
final class WaitingExcess implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return BillRoles.ACTS.may(caller, Bills.INTEREST)
        ? ExcessInterest.of(tx, ListedBill.seen(caller)).stream()
            .filter(one -> one.isFor(caller))
            .map(WaitingExcess::item)
            .toList()
        : List.of();
  }

  private static WorkItem item(ExcessInterest one) {
    StoredBill bill = one.bill();
    return WorkItem.of(
        "bill-interest-excess",
        bill.department(),
        Map.<String, Object>of(
            "invoice", bill.invoiceNo(), "contract", bill.contract(), "sum", one.excess()),
        bill.page(),
        bill.moved());
  }
}
