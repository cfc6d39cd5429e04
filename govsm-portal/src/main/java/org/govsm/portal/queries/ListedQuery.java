package org.govsm.portal.queries;

import java.time.Instant;
import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.NumberedIds;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed query: what the list of the desk is searched, filtered and sorted by. */
final class ListedQuery {

  /** What waits: all that is open, or what is late of it. */
  static final String OPEN = "open";

  static final String LATE = "late";

  private static final String WAITS = "q.state not in ('CLOSED', 'MET', 'DECLINED')";

  /** What is open without a known time is sorted as if it were due on its receipt. */
  private static final String DUE =
      "case when q.due_at is null and " + WAITS + " then q.received_at else q.due_at end";

  private static final String NUMBER = NumberedIds.order("q.id", 7);

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", NUMBER,
          "title", "lower(q.title)",
          "received", "q.received_at",
          "due", DUE,
          "state", "q.state");

  private ListedQuery() {}

  static ListSource<StoredQuery> of(
      Transaction tx, String department, Listing listing, Instant now) {
    ListQuery query =
        new ListQuery("desk_query q")
            .where("q.department = ?", department)
            .words("q.searched", listing.words());
    listing.filter("state").ifPresent(code -> query.where("q.state = ?", code));
    listing.filter("kind").ifPresent(code -> query.where("q.kind = ?", code));
    listing.filter("category").ifPresent(code -> query.where("q.category = ?", code));
    listing
        .filter("waits")
        .ifPresent(
            code -> {
              query.where(WAITS);
              if (code.equals(LATE)) {
                query.where("q.due_at < ?", Sql.instant(now));
              }
            });
    return ListSource.of(
        tx,
        query,
        "q.id",
        listing.byKnown(ORDERS, NUMBER),
        ids -> new Queries(tx).all(department, ids));
  }
}
