package org.govsm.portal.bills;

import java.util.List;
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

  static ListSource<StoredBill> of(
      BillService service, Transaction tx, Caller by, Listing listing) {
    ListQuery query = new ListQuery("bill b").words("b.searched", listing.words());
    if (!by.seesEverything()) {
      boolean supplier = by.roles().contains(Caller.SUPPLIER);
      query.in(supplier ? "b.supplier" : "b.department", by.units().orElseThrow());
    }
    listing.filter("state").ifPresent(code -> query.where("b.state = ?", code));
    String column = ORDERS.getOrDefault(listing.sort(), "b.id");
    String order =
        "case when "
            + column
            + " is null then 1 else 0 end, "
            + column
            + (listing.isDown() ? " desc" : "")
            + ", b.id";
    return new ListSource<>() {

      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<StoredBill> rows(long offset, int limit) {
        return service.listed(tx, new Bills(tx).all(query.ids(tx, "b.id", order, offset, limit)));
      }
    };
  }
}
