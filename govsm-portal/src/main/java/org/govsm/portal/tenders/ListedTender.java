package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Listed tender: what lists of tenders are searched, filtered and sorted by. */
final class ListedTender {

  static final String TYPES = "title text, publishes instant, closes instant, searched text";

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "t.id",
          "title", "lower(t.title)",
          "closes", "t.closes",
          "state", "t.state");

  private ListedTender() {}

  /** The columns for what a document says. */
  static Map<String, @Nullable Object> columns(Map<String, @Nullable Object> content) {
    String title = text(content, "title", "en");
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("title", title);
    columns.put("publishes", instant(content, "startDate"));
    columns.put("closes", instant(content, "endDate"));
    columns.put(
        "searched",
        SearchWords.of(
            title,
            text(content, "title", "hi"),
            text(content, "buyer", "name"),
            String.valueOf(content.get("id"))));
    return columns;
  }

  static String text(Map<String, @Nullable Object> content, String tree, String member) {
    return content.get(tree) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(member)).map(String::valueOf).orElse("")
        : "";
  }

  private static Instant instant(Map<String, @Nullable Object> content, String member) {
    return Sql.cut(OffsetDateTime.parse(text(content, "tenderPeriod", member)).toInstant());
  }

  /** The tenders that a list of the department asks for. */
  static ListSource<StoredTender> of(
      Transaction tx, String department, Listing listing, TenderStates states) {
    return source(tx, department, listing, states, new ListQuery("tender t"));
  }

  /** The tenders of a department that everybody may see. */
  static ListSource<StoredTender> published(
      Transaction tx, String department, Listing listing, TenderStates states) {
    ListQuery query =
        new ListQuery("tender t")
            .in("t.state", List.of(Tenders.IS_PUBLISHED, Tenders.IS_CANCELLED));
    return source(tx, department, listing, states, query);
  }

  private static ListSource<StoredTender> source(
      Transaction tx, String department, Listing listing, TenderStates states, ListQuery from) {
    ListQuery query =
        from.where("t.department = ?", department).words("t.searched", listing.words());
    listing.filter("state").ifPresent(state -> states.only(query, state));
    return ListSource.of(
        tx, query, "t.id", listing.by(ORDERS, "t.id"), ids -> new Tenders(tx).all(department, ids));
  }
}
