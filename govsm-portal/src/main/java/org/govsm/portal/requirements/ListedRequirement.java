package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Listed requirement: what lists of requirements are searched, filtered and sorted by. */
final class ListedRequirement {

  static final String TYPES = "title text, agency text, begins day, ends day, searched text";

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "r.id",
          "title", "lower(r.title)",
          "agency", "lower(r.agency)",
          "from", "r.begins",
          "state", "r.state");

  private ListedRequirement() {}

  /** The columns for what a document says. */
  static Map<String, @Nullable Object> columns(String id, Map<String, @Nullable Object> content) {
    String title = text(content, "title", "en");
    String agency = text(content, "agency", "name");
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("title", title);
    columns.put("agency", agency);
    columns.put("begins", LocalDate.parse(String.valueOf(content.get("from"))));
    columns.put("ends", LocalDate.parse(String.valueOf(content.get("until"))).minusDays(1));
    columns.put("searched", SearchWords.of(title, text(content, "title", "hi"), agency, id));
    return columns;
  }

  private static String text(Map<String, @Nullable Object> content, String tree, String member) {
    return content.get(tree) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(member)).map(String::valueOf).orElse("")
        : "";
  }

  /** The requirements of a department that a list asks for. */
  static ListSource<StoredRequirement> of(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("requirement r")
            .where("r.department = ?", department)
            .words("r.searched", listing.words());
    listing.filter("state").ifPresent(state -> query.where("r.state = ?", state));
    return ListSource.of(
        tx,
        query,
        "r.id",
        listing.by(ORDERS, "r.id"),
        ids -> new Requirements(tx).all(department, ids));
  }
}
