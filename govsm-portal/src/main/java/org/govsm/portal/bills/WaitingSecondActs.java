package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting second acts: what one person stated of a bill that was passed and another has to do: the
 * release of what it holds back, and the correction of its payment, of a release or of its rate. It
 * reads bills on which such an act is the last of its kind, and of them these acts alone.
 */
final class WaitingSecondActs implements WorkSource {

  private static final int PART = 200;

  private static final List<String> STATES =
      List.of(StoredBill.PASSED, StoredBill.PAID, StoredBill.CLOSED);

  /** The acts by which something waits, or waits no more. */
  private static final List<String> KINDS =
      List.of(
          "passed",
          "paid",
          "ordered",
          "released",
          KeptPayment.CORRECTED,
          KeptRetention.STATED,
          KeptRetention.PAID,
          KeptRetention.CORRECTED,
          KeptRate.CORRECTED);

  private static final String LAST =
      "b.id in (select a.bill from bill_act a where a.kind in (?, ?, ?) or a.kind = ? and not"
          + " exists (select 1 from bill_act n where n.department = a.department and n.bill ="
          + " a.bill and n.act_no > a.act_no and n.kind in (?, ?)))";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!BillRoles.ACTS.may(caller, KeptRetention.PAID)) {
      return List.of();
    }
    List<String> ids = query(caller).ids(tx, "b.id", "b.id", 0, Integer.MAX_VALUE);
    return Stream.iterate(0, from -> from < ids.size(), from -> from + PART)
        .map(from -> ids.subList(from, Math.min(from + PART, ids.size())))
        .flatMap(some -> items(tx, some, caller))
        .toList();
  }

  private static ListQuery query(Caller caller) {
    return ListedBill.seen(caller)
        .in("b.state", STATES)
        .where(
            LAST,
            KeptPayment.CORRECTED,
            KeptRetention.CORRECTED,
            KeptRate.CORRECTED,
            KeptRetention.STATED,
            KeptRetention.STATED,
            KeptRetention.PAID);
  }

  private static Stream<WorkItem> items(Transaction tx, List<String> ids, Caller by) {
    Bills bills = new Bills(tx);
    Map<String, List<StoredBillAct>> acts = new SomeBillActs(tx).of(ids, KINDS);
    return bills.all(ids).stream()
        .flatMap(one -> items(one, acts.getOrDefault(one.id(), List.of()), by));
  }

  private static Stream<WorkItem> items(StoredBill bill, List<StoredBillAct> acts, Caller by) {
    return Stream.of(
            item(KeptRetention.PAID, bill, KeptRetention.waiting(acts).stream(), by),
            item(KeptPayment.CORRECTED, bill, new KeptPayment(acts).waiting().stream(), by),
            item(
                KeptRetention.CORRECTED,
                bill,
                new KeptRetention(acts, Money.ZERO).corrections().values().stream(),
                by),
            item(KeptRate.CORRECTED, bill, new KeptRate(acts).waitingFor(by.actor()).stream(), by))
        .flatMap(Optional::stream);
  }

  /** Who stated it does not do it; what waits of one kind on a bill is one task. */
  private static Optional<WorkItem> item(
      String act, StoredBill bill, Stream<StoredBillAct> stated, Caller by) {
    return stated
        .filter(one -> ActForms.isFrom(act, bill) && !Skeleton.same(one.actor(), by.actor()))
        .findFirst()
        .map(
            one ->
                WorkItem.of(
                    "bill-" + act,
                    bill.department(),
                    Map.of("invoice", bill.invoiceNo(), "contract", bill.contract()),
                    bill.page(),
                    Moments.day(one.madeAt())));
  }
}
