package org.govsm.portal.procedures;

import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed procedure: what lists of procedures are searched, filtered and sorted by. */
final class ListedProcedure {

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "p.id",
          "title", "lower(p.title)",
          "kind", "p.kind",
          "moved", "p.moved",
          "due", "p.due",
          "stage", "p.stage");

  private ListedProcedure() {}

  /** The procedures of a department that a list asks for. */
  static ListSource<StoredProcedure> of(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("procurement_procedure p")
            .where("p.department = ?", department)
            .words("p.searched", listing.words());
    listing.filter("stage").ifPresent(code -> query.where("p.stage = ?", code));
    listing.filter("kind").ifPresent(code -> query.where("p.kind = ?", code));
    String column = ORDERS.getOrDefault(listing.sort(), "p.id");
    // what has no last day comes last, whichever way round
    String order =
        "case when "
            + column
            + " is null then 1 else 0 end, "
            + column
            + (listing.isDown() ? " desc" : "")
            + ", p.id";
    return ListSource.of(tx, query, "p.id", order, ids -> new Procedures(tx).all(department, ids));
  }
}
