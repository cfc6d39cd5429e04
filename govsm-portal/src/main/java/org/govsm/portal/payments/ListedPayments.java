package org.govsm.portal.payments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed payments: payees and batches of a department, as a list asks for them. */
final class ListedPayments {

  private static final Map<String, String> OF_PAYEES =
      Map.of("id", "r.id", "name", "lower(r.name)", "state", "r.state", "moved", "r.moved");

  private static final Map<String, String> OF_BATCHES =
      Map.of(
          "id", "r.id",
          "state", "r.state",
          "day", "r.value_day",
          "total", "r.total",
          "moved", "r.moved");

  private ListedPayments() {}

  static ListSource<StoredPayee> payees(Transaction tx, String department, Listing listing) {
    return source(
        tx, "payee", department, listing, OF_PAYEES, ids -> new Payees(tx).all(department, ids));
  }

  static ListSource<StoredBatch> batches(Transaction tx, String department, Listing listing) {
    return source(
        tx,
        "payment_batch",
        department,
        listing,
        OF_BATCHES,
        ids -> new Batches(tx).all(department, ids));
  }

  private static <T> ListSource<T> source(
      Transaction tx,
      String table,
      String department,
      Listing listing,
      Map<String, String> orders,
      Function<List<String>, List<T>> found) {
    ListQuery query =
        new ListQuery(table + " r")
            .where("r.department = ?", department)
            .words("r.searched", listing.words());
    listing.filter("state").ifPresent(state -> query.where("r.state = ?", state));
    return ListSource.of(tx, query, "r.id", listing.by(orders, "r.id"), ids -> found.apply(ids));
  }
}
