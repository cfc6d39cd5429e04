package org.govsm.portal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govsm.portal.store.ReadingQuery.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was measured for one contract. */
public final class ContractReadings {

  private static final int FETCH = 1_000;

  private final Handle handle;
  private final String contract;
  private final int lastImport;

  ContractReadings(Handle handle, String contract, int lastImport) {
    this.handle = handle;
    this.contract = contract;
    this.lastImport = lastImport;
  }

  /**
   * Readings one by one in the order in which they came in, a page at a time.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @param limit how many at most
   * @return the readings by their place; fewer than the limit when there are no more
   */
  public SortedMap<Long, ReadingRow> page(long after, int limit) {
    Map<Integer, String> files = files();
    SortedMap<Long, ReadingRow> page = new TreeMap<>();
    handle
        .createQuery(
            "select * from reading where contract = :contract and id > :after"
                + " order by id limit :limit")
        .bind("contract", contract)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Map.entry(row.getLong("id"), reading(row, files)))
        .forEach(one -> page.put(one.getKey(), one.getValue()));
    return page;
  }

  /**
   * Hands over readings one by one: grouped by subject, then by end of window, instant of learning
   * and source. Memory does not grow with their number.
   *
   * @param query which
   * @param sink takes each
   */
  public void each(ReadingQuery query, Consumer<ReadingRow> sink) {
    Map<Integer, String> files = files();
    try (Query select = handle.createQuery(sql(query));
        Stream<ReadingRow> rows =
            bound(select, query)
                .setFetchSize(FETCH)
                .map((row, context) -> reading(row, files))
                .stream()) {
      rows.forEach(sink);
    }
  }

  /**
   * How many readings the contract has.
   *
   * @return their number, restatements included
   */
  public long count() {
    return handle
        .createQuery("select count(*) from reading where contract = :contract")
        .bind("contract", contract)
        .mapTo(Long.class)
        .one();
  }

  private static String sql(ReadingQuery query) {
    return "select * from reading where contract = :contract and platform = :platform"
        + " and metric = :metric and retrieved_at <= :known and import_no <= :last"
        + (query.origin().isPresent() ? " and origin = :origin" : "")
        + (query.about() == About.POSTS
            ? " and published_at >= :from and published_at < :until"
            : " and published_at is null and to_at >= :from and from_at <= :until")
        // The first three are constant: they let H2 follow the index instead of sorting.
        + " order by contract, platform, metric, subject, to_at, retrieved_at, source, origin,"
        + " from_at, import_no, line_no, id";
  }

  private Query bound(Query select, ReadingQuery query) {
    query.origin().ifPresent(origin -> select.bind("origin", origin));
    return select
        .bind("contract", contract)
        .bind("platform", query.platform())
        .bind("metric", query.metric())
        .bind("known", Sql.instant(query.knownBy()))
        .bind("last", lastImport)
        .bind("from", Sql.instant(query.from()))
        .bind("until", Sql.instant(query.until()));
  }

  private Map<Integer, String> files() {
    Map<Integer, String> files = new HashMap<>();
    handle
        .createQuery("select import_no, digest from reading_import where contract = :contract")
        .bind("contract", contract)
        .map((row, context) -> Map.entry(row.getInt(1), row.getString(2)))
        .forEach(file -> files.put(file.getKey(), file.getValue()));
    return files;
  }

  private static ReadingRow reading(ResultSet row, Map<Integer, String> files) throws SQLException {
    return new ReadingRow(
        row.getString("subject"),
        Optional.ofNullable(row.getString("account")),
        row.getString("platform"),
        row.getString("metric"),
        Sql.instant(row, "from_at"),
        Sql.instant(row, "to_at"),
        ZoneId.of(row.getString("zone")),
        Sql.maybeInstant(row, "published_at"),
        row.getString("state"),
        number(row, "amount"),
        number(row, "up_to"),
        Sql.instant(row, "retrieved_at"),
        row.getString("source"),
        row.getString("origin"),
        Optional.ofNullable(files.get(row.getInt("import_no"))),
        row.getLong("line_no"));
  }

  private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}
