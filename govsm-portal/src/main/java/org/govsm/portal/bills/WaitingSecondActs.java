package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting second acts: what one person stated of a bill that was paid and another has to do: the
 * release of what it holds back, and the correction of its payment.
 */
final class WaitingSecondActs implements WorkSource {

  private static final List<String> STATES = List.of(StoredBill.PAID, StoredBill.CLOSED);

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!BillRoles.ACTS.may(caller, KeptRetention.PAID)) {
      return List.of();
    }
    ListQuery query =
        ListedBill.seen(caller)
            .in("b.state", STATES)
            .where(
                "exists (select 1 from bill_act a where a.department = b.department"
                    + " and a.bill = b.id and a.kind in (?, ?))",
                KeptRetention.STATED,
                KeptPayment.CORRECTED);
    List<String> ids =
        query.keys(tx, "b.id", (row, context) -> row.getString("id"), "b.id", 0, Integer.MAX_VALUE);
    return new Bills(tx)
        .all(ids).stream().flatMap(one -> items(one, new Bills(tx).acts(one), caller)).toList();
  }

  private static Stream<WorkItem> items(StoredBill bill, List<StoredBillAct> acts, Caller by) {
    return Stream.concat(
        KeptRetention.waiting(acts).stream()
            .filter(act -> !Skeleton.same(act.actor(), by.actor()))
            .map(act -> item(KeptRetention.PAID, bill, act)),
        new KeptPayment(acts)
            .waiting().stream()
                .filter(act -> !Skeleton.same(act.actor(), by.actor()))
                .map(act -> item(KeptPayment.CORRECTED, bill, act)));
  }

  private static WorkItem item(String act, StoredBill bill, StoredBillAct stated) {
    return WorkItem.of(
        "bill-" + act,
        bill.department(),
        Map.of("invoice", bill.invoiceNo(), "contract", bill.contract()),
        bill.page(),
        Moments.day(stated.madeAt()));
  }
}
