package org.govsm.portal.suppliers;

import java.util.List;
import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed record: what lists of records on suppliers are searched, filtered and sorted by. */
final class ListedRecord {

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "r.id",
          "name", "lower(r.name)",
          "kind", "r.kind",
          "from", "r.begins",
          "state", "r.state");

  private ListedRecord() {}

  /** The records of a register that a list asks for. */
  static ListSource<StoredRecord> of(
      Transaction tx, String department, String register, Listing listing) {
    ListQuery query =
        new ListQuery("supplier_record r")
            .where("r.department = ? and r.register = ?", department, register)
            .words("r.searched", listing.words());
    listing.filter("state").ifPresent(state -> query.where("r.state = ?", state));
    listing.filter("kind").ifPresent(kind -> query.where("r.kind = ?", kind));
    String order = listing.by(ORDERS, "r.id");
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<StoredRecord> rows(long offset, int limit) {
        List<String> ids = query.ids(tx, "r.id", order, offset, limit);
        return new SupplierRecords(tx).all(department, register, ids);
      }
    };
  }
}
