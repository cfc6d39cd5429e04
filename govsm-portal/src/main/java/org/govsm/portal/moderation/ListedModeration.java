package org.govsm.portal.moderation;

import java.util.Map;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.NumberedIds;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;

/** Listed moderation: what the register is searched, filtered and sorted by. */
final class ListedModeration {

  private static final String NUMBER = NumberedIds.order("m.id", 7);

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", NUMBER,
          "title", "lower(m.title)",
          "seen", "m.seen_at",
          "due", "m.due_on",
          "state", "m.state");

  private ListedModeration() {}

  static ListSource<ModeratedItem> of(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("moderated_item m")
            .where("m.department = ?", department)
            .words("m.searched", listing.words());
    listing.filter("state").ifPresent(code -> query.where("m.state = ?", code));
    listing.filter("action").ifPresent(code -> query.where("m.measure = ?", code));
    listing.filter("ground").ifPresent(code -> query.where("m.ground = ?", code));
    listing.filter("sentiment").ifPresent(code -> query.where("m.sentiment = ?", code));
    return ListSource.of(
        tx,
        query,
        "m.id",
        listing.byKnown(ORDERS, NUMBER),
        ids -> new ModeratedItems(tx).all(department, ids));
  }
}
