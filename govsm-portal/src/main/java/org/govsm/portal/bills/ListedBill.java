package org.govsm.portal.bills;

import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed bill: the bills that somebody sees, as a list asks for them. */
final class ListedBill {

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "b.id",
          "invoice", "b.invoice_no",
          "received", "b.received",
          "due", "b.due",
          "total", "b.total",
          "net", "b.net",
          "state", "b.state");

  private ListedBill() {}

  /** The bills that somebody sees. */
  static ListQuery seen(Caller by) {
    ListQuery query = new ListQuery("bill b");
    if (by.seesEverything()) {
      return query;
    }
    boolean supplier = by.roles().contains(Caller.SUPPLIER);
    return query.in(supplier ? "b.supplier" : "b.department", by.units().orElseThrow());
  }

  static ListSource<StoredBill> of(
      BillService service, Transaction tx, Caller by, Listing listing) {
    ListQuery query = seen(by).words("b.searched", listing.words());
    listing.filter("state").ifPresent(code -> query.where("b.state = ?", code));
    return ListSource.of(
        tx,
        query,
        "b.id",
        listing.byKnown(ORDERS, "b.id"),
        ids -> service.listed(tx, new Bills(tx).all(ids)));
  }
}
