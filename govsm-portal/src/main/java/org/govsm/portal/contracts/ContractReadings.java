package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govsm.portal.contracts.ReadingQuery.About;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Readings of one contract. */
public final class ContractReadings {

  private static final int FETCH = 1_000;

  private static final String OF_METRIC =
      "select * from reading where contract = :contract and platform = :platform"
          + " and metric = :metric and import_no <= :last";

  // The first three are constant: they let the database follow the index instead of sorting.
  private static final String IN_ORDER =
      " order by contract, platform, metric, subject, to_at, retrieved_at, source, origin,"
          + " from_at, import_no, line_no, id";

  private final Handle handle;
  private final String contract;
  private final int lastImport;
  private final FewRows few = new FewRows();
  private @Nullable List<RecordedImport> imports;
  private @Nullable RowMapper<ReadingRow> mapper;

  /** All that was measured. */
  public ContractReadings(Transaction tx, String contract) {
    this(tx, contract, Integer.MAX_VALUE);
  }

  /**
   * What was measured as far as some imports say.
   *
   * @param lastImport the number of the last import that counts
   */
  public ContractReadings(Transaction tx, String contract, int lastImport) {
    this.handle = tx.handle();
    this.contract = contract;
    this.lastImport = lastImport;
  }

  /**
   * Readings one by one in the order in which they came in, a page at a time.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @return the readings by their place; fewer than the limit when there are no more
   */
  public SortedMap<Long, ReadingRow> page(long after, int limit) {
    SortedMap<Long, ReadingRow> page = new TreeMap<>();
    handle
        .createQuery(
            "select * from reading where contract = :contract and id > :after"
                + " order by id limit :limit")
        .bind("contract", contract)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, context) -> Map.entry(row.getLong("id"), mapper().map(row, context)))
        .forEach(one -> page.put(one.getKey(), one.getValue()));
    return page;
  }

  /**
   * Hands over readings one by one: grouped by subject, then by end of window, instant of learning
   * and source. Memory does not grow with their number.
   */
  public void each(ReadingQuery query, Consumer<ReadingRow> sink) {
    Optional<List<ReadingRow>> all = few.of(query, this::first);
    if (all.isPresent()) {
      all.get().stream().filter(query::takes).forEach(sink);
      return;
    }
    try (Query select = handle.createQuery(OF_METRIC + where(query) + IN_ORDER);
        Stream<ReadingRow> rows =
            bound(select, query).setFetchSize(FETCH).map(mapper()).stream()) {
      (query.isOfAllPosts() ? rows.filter(query::takes) : rows).forEach(sink);
    }
  }

  /** The files that count. Asked for once: one that comes later is not looked for. */
  public List<RecordedImport> imports() {
    List<RecordedImport> known = imports;
    if (known == null) {
      known =
          handle
              .createQuery(
                  "select * from reading_import where contract = :contract"
                      + " and import_no <= :last order by import_no")
              .bind("contract", contract)
              .bind("last", lastImport)
              .map((row, context) -> RecordedImport.of(row))
              .list();
      imports = known;
    }
    return known;
  }

  /**
   * How many readings one file added of which another added none of the same metric and subject; of
   * an account also of the same beginning.
   */
  public long unmatched(int one, int other) {
    return handle
        .createQuery(
            "select count(*) from reading a where a.contract = :contract"
                + " and a.import_no = :one and not exists (select 1 from reading b"
                + " where b.contract = a.contract and b.import_no = :other"
                + " and b.platform = a.platform and b.metric = a.metric"
                + " and b.subject = a.subject"
                + " and (a.published_at is not null or a.from_at = b.from_at))")
        .bind("contract", contract)
        .bind("one", one)
        .bind("other", other)
        .mapTo(Long.class)
        .one();
  }

  /**
   * The readings that files added after one, up to another, of which the one added none of the same
   * metric and subject; of an account also of the same beginning and as of the same instant.
   */
  public List<ReadingRow> added(int one, int other, boolean timed) {
    return handle
        .createQuery(
            "select b.* from reading b where b.contract = :contract and b.import_no > :one"
                + " and b.import_no <= :other and not exists (select 1 from reading a"
                + " where a.contract = b.contract and a.import_no = :one"
                + " and a.platform = b.platform and a.metric = b.metric"
                + " and a.subject = b.subject"
                + " and (b.published_at is not null and not :timed"
                + " or a.from_at = b.from_at and a.retrieved_at = b.retrieved_at))"
                + " order by b.id")
        .bind("contract", contract)
        .bind("timed", timed)
        .bind("one", one)
        .bind("other", other)
        .map(mapper())
        .list();
  }

  /** The first readings of a metric in their order. */
  private List<ReadingRow> first(ReadingQuery query, int limit) {
    return handle
        .createQuery(OF_METRIC + IN_ORDER + " limit :limit")
        .bind("contract", contract)
        .bind("platform", query.platform())
        .bind("metric", query.metric())
        .bind("last", lastImport)
        .bind("limit", limit)
        .map(mapper())
        .list();
  }

  /** How many readings the contract has. */
  public long count() {
    return handle
        .createQuery("select count(*) from reading where contract = :contract")
        .bind("contract", contract)
        .mapTo(Long.class)
        .one();
  }

  private static String where(ReadingQuery query) {
    return " and retrieved_at <= :known"
        + (query.origin().isPresent() ? " and origin = :origin" : "")
        + (query.about() == About.POSTS
            ? " and published_at is not null"
                + (query.isOfAllPosts() ? "" : " and published_at >= :from and published_at < :until")
            : " and published_at is null and to_at >= :from and from_at <= :until");
  }

  private Query bound(Query select, ReadingQuery query) {
    query.origin().ifPresent(origin -> select.bind("origin", origin));
    if (!query.isOfAllPosts()) {
      select
          .bind("from", Sql.instant(query.from()))
          .bind("until", Sql.instant(query.until()));
    }
    return select
        .bind("contract", contract)
        .bind("platform", query.platform())
        .bind("metric", query.metric())
        .bind("known", Sql.instant(query.knownBy()))
        .bind("last", lastImport);
  }

  /** When the last reading was given, by its own word. */
  Optional<Instant> lastGiven() {
    return handle
        .createQuery(
            "select max(retrieved_at) as given from reading where contract = :contract"
                + " and import_no <= :last")
        .bind("contract", contract)
        .bind("last", lastImport)
        .map((row, context) -> Sql.maybeInstant(row, "given"))
        .one();
  }

  /** Asked for once: an import that comes later is not looked for. */
  private RowMapper<ReadingRow> mapper() {
    RowMapper<ReadingRow> known = mapper;
    if (known == null) {
      known = new ReadingMapper(ReadingMapper.files(handle, contract));
      mapper = known;
    }
    return known;
  }
}
