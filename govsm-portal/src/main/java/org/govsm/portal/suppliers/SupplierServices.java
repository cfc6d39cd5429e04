package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Services of the pages about suppliers. */
record SupplierServices(
    Services web,
    SupplierService service,
    CheckService checks,
    OwnershipService ownership,
    RegistrationService registration,
    PolicyService policies,
    DebarmentService debarments,
    PanelService panels,
    FacilitationService facilitation,
    HttpRegisters registers,
    BiFunction<Transaction, LocalDate, Law> laws) {

  StoredRecord current(String department, String id) {
    return web.read(tx -> service.current(tx, department, id));
  }

  /** The supplier that a call names. */
  StoredRecord current(Transaction tx, Call call) {
    return service.current(tx, call.department(), call.at("supplier"));
  }

  /** The same, unless it is in another version than its form was made from. */
  StoredRecord seen(Transaction tx, Call call) {
    StoredRecord now = current(tx, call);
    requireSeen(now, call.form().version());
    return now;
  }

  /** Where the page of a supplier is. */
  static String at(StoredRecord one) {
    return "/suppliers/" + one.department() + "/" + one.id();
  }

  /** Whether a caller may see and enter whole numbers. */
  static boolean keeps(Page page) {
    return page.may("/suppliers/{department}/{supplier}/document");
  }

  /**
   * Refuses a change that goes on from another version than the one that stands.
   *
   * @throws StoreRefusal if it does
   */
  static void requireSeen(StoredRecord now, int version) {
    if (now.version() != version) {
      throw new StoreRefusal(StoreRefusal.Reason.STALE, Message.of("store.supplier-record-stale"));
    }
  }
}
