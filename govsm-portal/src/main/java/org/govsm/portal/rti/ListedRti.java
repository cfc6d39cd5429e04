package org.govsm.portal.rti;

import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.NumberedIds;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed request: what lists of requests are searched, filtered and sorted by. */
final class ListedRti {

  private static final String NUMBER = NumberedIds.order("r.id", 9);

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", NUMBER,
          "title", "lower(r.title)",
          "received", "r.received",
          "due", "r.due",
          "state", "r.state");

  private ListedRti() {}

  static ListSource<StoredRti> of(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("rti_request r")
            .where("r.department = ?", department)
            .words("r.searched", listing.words());
    listing.filter("state").ifPresent(code -> query.where("r.state = ?", code));
    listing.filter("about").ifPresent(code -> query.where("r.subject_kind = ?", code));
    return ListSource.of(
        tx,
        query,
        "r.id",
        listing.byKnown(ORDERS, NUMBER),
        ids -> new RtiRequests(tx).all(department, ids));
  }
}
