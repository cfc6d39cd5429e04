package org.govsm.portal.contracts;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Set;
import org.govsm.portal.store.Sql;
import org.govsm.procurement.measurement.Selection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Query of the rows of a selection in the order in which they are scored. */
final class ReadingSpan {

  private static final int FETCH = 1_000;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private static final String OF_METRIC =
      "select * from reading where contract = :contract and platform = :platform"
          + " and metric = :metric and import_no <= :last";

  // The first three are constant: the database follows the index, and sorts what is of one subject.
  private static final String IN_ORDER =
      " order by contract, platform, metric, subject, to_at, retrieved_at, source, origin,"
          + " from_at, import_no, line_no, id";

  // Written so that SQLite does not take the index of instants, which has another order.
  private static final String OF_ALL_POSTS = " and not (published_at is null)";

  private ReadingSpan() {}

  static Query of(
      Handle handle, String contract, int lastImport, Set<Integer> without, Selection selection) {
    Query select =
        handle.createQuery(OF_METRIC + where(selection) + but("import_no", without) + IN_ORDER);
    selection.origin().ifPresent(origin -> select.bind("origin", origin));
    if (!isOfAllPosts(selection)) {
      select
          .bind("from", Sql.instant(selection.from()))
          .bind("until", Sql.instant(selection.until()));
    }
    return select
        .bind("contract", contract)
        .bind("platform", selection.platform())
        .bind("metric", selection.metric())
        .bind("known", Sql.instant(selection.knownBy()))
        .bind("last", lastImport)
        .setFetchSize(FETCH);
  }

  /** The rows of all imports but some. */
  static String but(String column, Set<Integer> without) {
    return without.isEmpty()
        ? ""
        : without.stream()
            .sorted()
            .map(String::valueOf)
            .collect(joining(", ", " and " + column + " not in (", ")"));
  }

  private static String where(Selection selection) {
    return " and retrieved_at <= :known"
        + (selection.origin().isPresent() ? " and origin = :origin" : "")
        + (selection.isOfPosts()
            ? isOfAllPosts(selection)
                ? OF_ALL_POSTS
                : " and published_at is not null"
                    + " and published_at >= :from and published_at < :until"
            : " and published_at is null and to_at >= :from and from_at <= :until");
  }

  /** Whenever they went out: then the database follows their order, and no index of instants. */
  private static boolean isOfAllPosts(Selection selection) {
    return selection.isOfPosts()
        && !selection.from().isAfter(Instant.EPOCH)
        && !selection.until().isBefore(LAST);
  }
}
