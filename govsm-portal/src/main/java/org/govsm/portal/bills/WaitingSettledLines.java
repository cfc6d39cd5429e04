package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.deliveries.Deliveries;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Waiting settled lines: bills that were paid of what the record of deliveries bears out no more,
 * until two officers say what becomes of the money, and where it came back, of what is accepted
 * again and owed to the supplier.
 */
record WaitingSettledLines(BillService service) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (BillRoles.ACTS.may(caller, "decided")) {
      new Deliveries(tx)
          .corrected(caller::seesDepartment)
          .forEach((contract, last) -> items.addAll(of(tx, contract, last, caller)));
    }
    return items;
  }

  /** What was passed after the last correction was examined by it, and is not looked at again. */
  private List<WorkItem> of(Transaction tx, String contract, LocalDate last, Caller caller) {
    List<StoredBill> settled =
        new Bills(tx)
            .passedOf(contract).stream()
                .filter(bill -> SettledLines.isOf(bill.state()))
                .filter(bill -> bill.examinedOn().filter(last::isBefore).isEmpty())
                .toList();
    if (settled.isEmpty()) {
      return List.of();
    }
    BillCase of = service.of(tx, contract);
    return settled.stream()
        .flatMap(bill -> kinds(tx, of, bill, caller).map(kind -> item(kind, bill)))
        .toList();
  }

  private Stream<String> kinds(Transaction tx, BillCase of, StoredBill bill, Caller caller) {
    List<BillQuestion> open =
        new BillExaminations(service, tx)
            .since(of, bill).stream()
                .filter(one -> !bill.decisions().containsKey(one.id()))
                .toList();
    List<StoredBillAct> acts = open.isEmpty() ? List.of() : new Bills(tx).acts(bill);
    return open.stream()
        .filter(
            one ->
                !BeyondRecord.is(one) || SettledLines.against(one, acts, caller.actor()).isEmpty())
        .filter(
            one ->
                SettledLines.waiting(one, acts)
                    .filter(act -> Skeleton.same(act.actor(), caller.actor()))
                    .isEmpty())
        .map(one -> BeyondRecord.is(one) ? "bill-settled-lines" : "bill-owed-again")
        .distinct();
  }

  private static WorkItem item(String kind, StoredBill bill) {
    return WorkItem.of(
        kind,
        bill.department(),
        Map.<String, Object>of("invoice", bill.invoiceNo(), "contract", bill.contract()),
        bill.page(),
        bill.moved());
  }
}
