package org.govsm.portal.bills;

import java.util.Map;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/** Services of the pages about bills. */
record BillServices(Services web, BillService service, BillActs acts) {

  Store store() {
    return web.store();
  }

  /** Enters an invoice, the number of which is none of an account. */
  StoredBill enter(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    BillRoles.ACTS.require(by, BillRoles.ENTER);
    String department = service.contract(tx, contract).stored().department();
    acts.orders().refuseAccount(tx, department, given);
    return service.enter(tx, contract, given, by);
  }
}
