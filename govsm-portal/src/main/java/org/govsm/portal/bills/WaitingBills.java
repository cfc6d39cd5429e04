package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting bills: to be examined, answered, passed and paid, by their due day. */
final class WaitingBills implements WorkSource {

  private static final Map<String, String> NEXT =
      Map.of(
          StoredBill.ENTERED, "examined",
          StoredBill.OBJECTED, "answered",
          StoredBill.EXAMINED, "passed",
          StoredBill.PASSED, "paid");

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (NEXT.values().stream().noneMatch(act -> BillRoles.may(caller, act))) {
      return items;
    }
    for (StoredBill one : new Bills(tx).waiting()) {
      if (caller.seesContract(one.department(), one.supplier())) {
        item(one, caller).ifPresent(items::add);
      }
    }
    return items;
  }

  private static Optional<WorkItem> item(StoredBill one, Caller caller) {
    String act = NEXT.getOrDefault(one.state(), "");
    boolean answers = act.equals("answered") && !caller.roles().contains(Caller.SUPPLIER);
    if (answers || !BillActs.fits(one, act, caller)) {
      return Optional.empty();
    }
    WorkItem item =
        WorkItem.of(
            "bill-" + act,
            one.department(),
            Map.<String, Object>of("invoice", one.invoiceNo(), "contract", one.contract()),
            one.page(),
            one.moved());
    WorkItem known = act.equals("passed") ? item.holdingUp() : item;
    return Optional.of(one.due().map(known::dueOn).orElse(known));
  }
}
