package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.governance.response.QueryRecord;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Queries and legal requests of departments, what was done with each, and what persons wrote. */
public record Queries(Transaction tx) {

  /** The kind of event of a query or a legal request that is recorded. */
  static final String RECEIVED = "query.received";

  /** The kind of event of an act. */
  static final String ACTED = "query.acted";

  /** The kind of event by which what a person wrote is erased. */
  static final String ERASED = "query.erased";

  /** The kind of event by which a record is put on legal hold. */
  static final String HELD = "query.held";

  /** The kind of event by which a legal hold is lifted. */
  static final String LIFTED = "query.lifted";

  static final String STALE = "store.query-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "desk_query",
          2,
          "department text, id text, kind text, category text, account text, platform text, title"
              + " text, state text, acts number, officer text, received_at instant, moved_at"
              + " instant, due_at instant, content bytes, searched text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "desk_query_act",
              3,
              "department text, query text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select q.department, q.id, q.kind, q.category, q.account, q.platform, q.title, q.state,"
          + " q.acts, q.officer, q.received_at, q.moved_at, q.due_at, q.content"
          + " from desk_query q where ";

  Versions<StoredQuery> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredQuery.class));
  }

  /** Keeps a query or a legal request under the next number of its year, and what was written. */
  StoredQuery record(
      String department,
      Map<String, ?> body,
      Instant received,
      Asked asked,
      Instant at,
      String by) {
    tx.events().lock(department);
    String letter = StoredQuery.QUERY.equals(body.get("kind")) ? "Q" : "L";
    String id = next(department, letter + "-" + Moments.day(received).getYear() + "-");
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("query", id);
    whole.put(StoredQuery.ENTERED_BY, by);
    tx.record(department, RECEIVED, at, by, whole);
    if (!asked.isEmpty()) {
      tx.handle()
          .execute(
              "insert into desk_query_asked (department, query, source, asked)"
                  + " values (?, ?, ?, ?)",
              department,
              id,
              asked.source(),
              asked.asked());
    }
    return find(department, id).orElseThrow();
  }

  private String next(String department, String before) {
    long number =
        tx.handle()
                .select(
                    "select count(*) from desk_query where department = ? and id like ?",
                    department,
                    before + "%")
                .mapTo(Long.class)
                .one()
            + 1;
    return Sql.id(before + number);
  }

  /**
   * Keeps an act.
   *
   * @param kind one of {@link #ACTED}, {@link #ERASED}, {@link #HELD} and {@link #LIFTED}
   */
  StoredQuery act(String kind, StoredQuery before, Map<String, ?> body, Instant at, String by) {
    tx.events().lock(before.department());
    StoredQuery now = find(before.department(), before.id()).orElseThrow();
    Versions.require(before.acts(), now.acts(), STALE);
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("query", before.id());
    whole.put("actNo", BigDecimal.valueOf(before.acts() + 1L));
    tx.record(before.department(), kind, at, by, whole);
    return find(before.department(), before.id()).orElseThrow();
  }

  /** A query as it is now; nothing if there is none. */
  Optional<StoredQuery> find(String department, String id) {
    return now().find("q.department = ? and q.id = ?", department, id).map(new DueOpen(tx)::told);
  }

  /** Queries of a department, a page at a time; ordered by id. */
  List<StoredQuery> page(String department, String after, int limit) {
    return list("q.department = ? and q.id > ? order by q.id limit ?", department, after, limit);
  }

  /** Some queries of a department, in the order of their ids as given. */
  List<StoredQuery> all(String department, List<String> ids) {
    return new DueOpen(tx)
        .told(now().each("q.department = ? and q.id", List.of(department), ids, StoredQuery::id));
  }

  /** The open queries that came to an account, what is due first in front. */
  List<StoredQuery> openOf(String department, String account) {
    return list(
        "q.department = ? and q.account = ? and q.state not in ('CLOSED', 'MET', 'DECLINED')"
            + " order by coalesce(q.due_at, q.received_at), q.id",
        department,
        account);
  }

  /** The open queries that wait for an officer; ordered by id. */
  List<StoredQuery> openFor(String department, String officer) {
    return list(
        "q.department = ? and q.officer = ? and q.state not in ('CLOSED', 'MET', 'DECLINED')"
            + " order by q.id",
        department,
        officer);
  }

  /** The open queries of all departments; ordered by department and id. */
  List<StoredQuery> open() {
    return list("q.state not in ('CLOSED', 'MET', 'DECLINED') order by q.department, q.id");
  }

  /** The queries of all departments of which an officer said that an act is of another one. */
  List<StoredQuery> doubted() {
    return list(
        "exists (select 1 from desk_query_act a where a.department = q.department and a.query ="
            + " q.id and a.kind = 'TAKE_BACK') order by q.department, q.id");
  }

  private List<StoredQuery> list(String condition, Object... values) {
    return new DueOpen(tx).told(now().list(condition, values));
  }

  /** The queries of the public that were received in some time, each with its acts. */
  List<QueryRecord> records(String department, Instant from, Instant until) {
    return records(department, from, until, platform -> true);
  }

  /** Those of them that came on some platforms. */
  List<QueryRecord> records(
      String department, Instant from, Instant until, Predicate<String> onPlatform) {
    Map<String, List<Map<String, @Nullable Object>>> acts = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select a.query, a.content, a.made_at from desk_query_act a join desk_query q on"
                + " q.department = a.department and q.id = a.query where a.department = ? and"
                + " q.kind = ? and q.received_at >= ? and q.received_at < ? order by a.query,"
                + " a.act_no",
            department,
            StoredQuery.QUERY,
            Sql.instant(from),
            Sql.instant(until))
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("query"),
                    RecordActs.recorded(
                        StoredTree.read(row.getBytes("content")), Sql.instant(row, "made_at"))))
        .forEach(
            one -> acts.computeIfAbsent(one.getKey(), id -> new ArrayList<>()).add(one.getValue()));
    return now()
        .list(
            "q.department = ? and q.kind = ? and q.received_at >= ? and q.received_at < ? order by"
                + " q.id",
            department,
            StoredQuery.QUERY,
            Sql.instant(from),
            Sql.instant(until))
        .stream()
        .filter(one -> onPlatform.test(one.platform()))
        .map(one -> QueryCase.of(one, acts.getOrDefault(one.id(), List.of())).record())
        .filter(record -> record.sameAs().isEmpty())
        .toList();
  }

  /** The acts on a query, in order. */
  List<StoredAct> acts(StoredQuery one) {
    return tx.handle()
        .select(
            "select act_no, kind, actor, content, made_at from desk_query_act"
                + " where department = ? and query = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredAct.class))
        .list();
  }

  /** What the person wrote; nothing once it was erased, or after a backup was restored. */
  Optional<Asked> asked(StoredQuery one) {
    return tx.handle()
        .select(
            "select source, asked from desk_query_asked where department = ? and query = ?",
            one.department(),
            one.id())
        .map(RecordMapper.of(Asked.class))
        .findOne();
  }

  /** Takes out what the person wrote. */
  void forget(StoredQuery one) {
    tx.handle()
        .execute(
            "delete from desk_query_asked where department = ? and query = ?",
            one.department(),
            one.id());
  }
}
