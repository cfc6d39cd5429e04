package org.govsm.portal.rosters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.RosterAct;
import org.govsm.governance.pilot.RosterBook;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rosters of departments: how each stands, and every act. */
public record Rosters(Transaction tx) {

  static final Map<RosterAct.Kind, String> KINDS =
      Map.of(
          RosterAct.Kind.PLAN, "roster.planned",
          RosterAct.Kind.CHANGE, "roster.changed",
          RosterAct.Kind.WITHDRAW, "roster.restored",
          RosterAct.Kind.END, "roster.ended");

  static final String STALE = "store.roster-stale";
  static final String ROSTER = "roster";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "roster",
          2,
          "department text, id text, state text, acts number, title text, account text, since day,"
              + " last_day day, moved day, searched text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "roster_act",
              3,
              "department text, roster text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select r.department, r.id, r.state, r.acts, r.title, r.account, r.since, r.last_day,"
          + " r.moved from roster r where ";

  /**
   * How a roster {@code r} stands on a day, as {@link StoredRoster#standing} says, in SQL: its
   * place among {@link StoredRoster#STATES}.
   */
  static String standing(LocalDate day) {
    return "case when r.last_day < r.since or r.last_day < '"
        + day
        + "' then "
        + place(StoredRoster.ENDED)
        + " when r.since > '"
        + day
        + "' then "
        + place(StoredRoster.LATER)
        + " else "
        + place(StoredRoster.PLANNED)
        + " end";
  }

  /** The place of a state among {@link StoredRoster#STATES}; -1 for what is none. */
  static int place(String state) {
    return StoredRoster.STATES.indexOf(state);
  }

  private static String notOver(LocalDate day) {
    return standing(day) + " <> " + place(StoredRoster.ENDED);
  }

  private Versions<StoredRoster> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredRoster.class));
  }

  /** The number that a new roster of a department gets. */
  String next(String department) {
    tx.events().lock(department);
    int count =
        tx.handle()
            .select("select count(*) from roster where department = ?", department)
            .mapTo(Integer.class)
            .one();
    return Sql.id("R-" + (count + 1));
  }

  /**
   * Keeps an act; the first one makes the roster.
   *
   * @param before how many acts are on record
   * @param after the record with the act
   * @throws StoreRefusal if another act was done meanwhile
   */
  StoredRoster act(
      String department, String id, int before, RosterRecord after, Instant at, String actor) {
    tx.events().lock(department);
    Versions.require(before, find(department, id).map(StoredRoster::acts).orElse(0), STALE);
    RosterAct act = after.acts().get(before);
    RosterPlan plan = after.newest().orElseThrow();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(ROSTER, id);
    body.put("actNo", BigDecimal.valueOf(before + 1L));
    body.put("title", plan.title());
    body.put("account", plan.account().orElse(""));
    body.put("since", after.firstDay().orElse(plan.since()).toString());
    after.lastDay().ifPresent(day -> body.put("lastDay", day.toString()));
    body.put("on", Moments.day(at).toString());
    body.put("act", act.toPlain());
    tx.record(department, KINDS.getOrDefault(act.kind(), ""), at, actor, body);
    return find(department, id).orElseThrow();
  }

  /** A roster as it is now; nothing if there is none. */
  public Optional<StoredRoster> find(String department, String id) {
    return now().find("r.department = ? and r.id = ?", department, id);
  }

  /** Rosters of a department, a page at a time; ordered by id. */
  List<StoredRoster> page(String department, String after, int limit) {
    return now()
        .list("r.department = ? and r.id > ? order by r.id limit ?", department, after, limit);
  }

  /** Some rosters of a department, in the order of their ids as given. */
  List<StoredRoster> all(String department, List<String> ids) {
    return now().each("r.department = ? and r.id", List.of(department), ids, StoredRoster::id);
  }

  /** The rosters that are not over by a day, ordered by department and id. */
  List<StoredRoster> open(LocalDate day) {
    return now().list(notOver(day) + " order by r.department, r.id");
  }

  /** The rosters that are not over by a day and cover an account, ordered by id. */
  List<StoredRoster> openOf(String department, String account, LocalDate day) {
    return now()
        .list(
            "r.department = ? and r.account in ('', ?) and " + notOver(day) + " order by r.id",
            department,
            account);
  }

  /** The acts on a roster, in order. */
  List<StoredRosterAct> acts(StoredRoster one) {
    return tx.handle()
        .select(
            "select act_no, actor, content, made_at from roster_act"
                + " where department = ? and roster = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredRosterAct.class))
        .list();
  }

  /** An act, and the roster that it was done on. */
  private record OfRoster(String roster, StoredRosterAct act) {}

  /** The rosters of a department by the acts up to a moment. */
  RosterBook book(String department, Instant asOf) {
    return RosterBook.of(records(department, asOf));
  }

  /** The same one by one, by their ids. */
  Map<String, RosterRecord> records(String department, Instant asOf) {
    RowMapper<StoredRosterAct> act = RecordMapper.of(StoredRosterAct.class);
    Map<String, List<StoredRosterAct>> each = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select roster, act_no, actor, content, made_at from roster_act"
                + " where department = ? and made_at <= ? order by roster, act_no",
            department,
            Sql.instant(asOf))
        .map((row, context) -> new OfRoster(row.getString(ROSTER), act.map(row, context)))
        .forEach(one -> each.computeIfAbsent(one.roster(), id -> new ArrayList<>()).add(one.act()));
    Map<String, RosterRecord> records = new LinkedHashMap<>();
    each.forEach((id, acts) -> records.put(id, record(acts)));
    return records;
  }

  static RosterRecord record(List<StoredRosterAct> acts) {
    List<Object> trees = acts.stream().<Object>map(StoredRosterAct::content).toList();
    return RosterRecord.onRecord(Map.of("acts", trees)).orThrow();
  }

  /** The record of a roster: its acts, read again. */
  RosterRecord record(StoredRoster one) {
    return record(acts(one));
  }
}
