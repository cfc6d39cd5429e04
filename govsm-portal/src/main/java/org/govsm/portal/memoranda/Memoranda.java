package org.govsm.portal.memoranda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.SearchWords;
import org.govsm.procurement.statistics.Memorandum;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Memoranda of departments: recorded, and withdrawn where an entry is wrong or ended early. */
public record Memoranda(Transaction tx) {

  /** The kind of event that records one. */
  public static final String RECORDED = "memorandum.recorded";

  /** The kind of event that withdraws one. */
  public static final String WITHDRAWN = "memorandum.withdrawn";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "memorandum",
          2,
          "department text, id text, kind text, party text, state_code text, signed_on day,"
              + " until_on day, withdrawn_on day, reason text, searched text, content bytes,"
              + " made_at instant");

  private static final String COLUMNS = "department, id, withdrawn_on, reason, content, made_at";

  private static final RowMapper<StoredMemorandum> ROW =
      (row, context) ->
          new StoredMemorandum(
              row.getString("department"),
              row.getString("id"),
              StoredTree.read(row.getBytes("content")),
              Sql.maybeDay(row, "withdrawn_on").orElse(null),
              row.getString("reason"),
              Sql.instant(row, "made_at"));

  /** Records one under the next number of the department. */
  public StoredMemorandum record(String department, Memorandum one, Instant at, String by) {
    tx.events().lock(department);
    int number =
        tx.handle()
                .select("select count(*) from memorandum where department = ?", department)
                .mapTo(Integer.class)
                .one()
            + 1;
    String id = "m-" + number;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("memorandum", id);
    body.put("content", one.toPlain());
    tx.record(department, RECORDED, at, by, body);
    return find(department, id).orElseThrow();
  }

  /**
   * Withdraws an entry.
   *
   * @throws StoreRefusal if it is withdrawn already
   */
  public StoredMemorandum withdraw(StoredMemorandum one, String reason, Instant at, String by) {
    tx.events().lock(one.department());
    if (find(one.department(), one.id()).filter(StoredMemorandum::stands).isEmpty()) {
      throw StoreRefusal.exists("memoranda.withdrawn-already", one.id());
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("memorandum", one.id());
    body.put("content", one.content());
    body.put("reason", reason);
    tx.record(one.department(), WITHDRAWN, at, by, body);
    return find(one.department(), one.id()).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    boolean withdrawn = event.kind().equals(WITHDRAWN);
    String party = StoredTree.text(content, "party");
    Map<String, @Nullable Object> row =
        RowEffect.columns(
            TABLE,
            event.department(),
            StoredTree.text(body, "memorandum"),
            StoredTree.text(content, "kind"),
            party,
            said(content, "state"),
            day(content, "signed"),
            day(content, "until"),
            withdrawn ? Moments.day(event.at()) : null,
            said(body, "reason"),
            SearchWords.of(party, said(content, "scope"), StoredTree.text(body, "memorandum")),
            StoredTree.bytes(content),
            event.at());
    return List.of(new RowEffect(withdrawn ? RowEffect.Kind.SET : RowEffect.Kind.ADD, TABLE, row));
  }

  private static String said(Map<String, @Nullable Object> tree, String member) {
    Object given = tree.get(member);
    return given == null ? "" : String.valueOf(given);
  }

  private static @Nullable LocalDate day(Map<String, @Nullable Object> tree, String member) {
    String given = said(tree, member);
    return given.isEmpty() ? null : LocalDate.parse(given);
  }

  /** Those of all departments that were not withdrawn; ordered by department and id. */
  List<StoredMemorandum> standing() {
    return tx.handle()
        .select(
            "select "
                + COLUMNS
                + " from memorandum where withdrawn_on is null order by department, id")
        .map(ROW)
        .list();
  }

  /** One; nothing if there is none. */
  public Optional<StoredMemorandum> find(String department, String id) {
    return tx.handle()
        .select(
            "select " + COLUMNS + " from memorandum where department = ? and id = ?",
            department,
            id)
        .map(ROW)
        .findOne();
  }

  /**
   * All that stand, ordered by department and id.
   *
   * @param department only those of this department; empty for all
   */
  public List<StoredMemorandum> standing(Optional<String> department) {
    String where =
        " where withdrawn_on is null" + department.map(d -> " and department = ?").orElse("");
    return tx.handle()
        .select(
            "select " + COLUMNS + " from memorandum" + where + " order by department, id",
            department.<Object[]>map(one -> new Object[] {one}).orElse(new Object[0]))
        .map(ROW)
        .list();
  }

  /** Whether none was ever recorded. */
  public boolean isEmpty(Optional<String> department) {
    ListQuery query = new ListQuery("memorandum");
    department.ifPresent(one -> query.where("department = ?", one));
    return query.count(tx) == 0;
  }

  /** A page of all that were recorded, ordered by department and id. */
  List<StoredMemorandum> page(String after, int limit) {
    String[] place = (after + "/").split("/", -1);
    return tx.handle()
        .select(
            "select "
                + COLUMNS
                + " from memorandum where department > ? or department = ? and id > ?"
                + " order by department, id limit ?",
            place[0],
            place[0],
            place[1],
            limit)
        .map(ROW)
        .list();
  }

  /** The keys that a list asks for, as rows. */
  List<StoredMemorandum> rows(ListQuery query, String order, long offset, int limit) {
    return query.keys(tx, COLUMNS, ROW, order, offset, limit);
  }

  /** The states with which there is one, by their codes. */
  List<String> states() {
    return tx.handle()
        .select("select distinct state_code from memorandum where state_code <> '' order by 1")
        .mapTo(String.class)
        .list();
  }
}
