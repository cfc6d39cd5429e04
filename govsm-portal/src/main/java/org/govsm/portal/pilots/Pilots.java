package org.govsm.portal.pilots;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.jdbi.v3.core.mapper.RowMapper;

/** Pilots of departments: how each stands, and every act. */
public record Pilots(Transaction tx) {

  /** The kinds of events by the kinds of acts. */
  static final Map<PilotAct.Kind, String> KINDS =
      Map.ofEntries(
          entry(PilotAct.Kind.CHARTER, "pilot.chartered"),
          entry(PilotAct.Kind.APPROVE, "pilot.approved"),
          entry(PilotAct.Kind.SOFT_LAUNCH, "pilot.soft-launched"),
          entry(PilotAct.Kind.START, "pilot.started"),
          entry(PilotAct.Kind.MEASURE, "pilot.measured"),
          entry(PilotAct.Kind.EXTEND, "pilot.extended"),
          entry(PilotAct.Kind.TAKE_BACK, "pilot.extension-taken-back"),
          entry(PilotAct.Kind.REVIEW, "pilot.reviewed"),
          entry(PilotAct.Kind.SCALE, "pilot.scaled"),
          entry(PilotAct.Kind.STOP, "pilot.stopped"),
          entry(PilotAct.Kind.RESUME, "pilot.resumed"));

  static final String STALE = "store.pilot-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "pilot",
          2,
          "department text, id text, stage text, acts number, title text, owner text, platforms"
              + " text, starts day, last_day day, moved day, searched text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "pilot_act",
              3,
              "department text, pilot text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select p.department, p.id, p.stage, p.acts, p.title, p.owner, p.platforms, p.starts,"
          + " p.last_day, p.moved from pilot p where ";

  private Versions<StoredPilot> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredPilot.class));
  }

  /** The number that a new pilot of a department gets. */
  String next(String department, LocalDate day) {
    tx.events().lock(department);
    String year = "PILOT-" + day.getYear() + "-";
    int count =
        tx.handle()
            .select(
                "select count(*) from pilot where department = ? and id like ?",
                department,
                year + "%")
            .mapTo(Integer.class)
            .one();
    return Sql.id(year + (count + 1));
  }

  /**
   * Keeps an act; the first one makes the pilot.
   *
   * @param before how many acts are on record
   * @param after the record with the act
   * @throws StoreRefusal if another act was done meanwhile
   */
  StoredPilot act(
      String department, String id, int before, PilotRecord after, Instant at, String actor) {
    tx.events().lock(department);
    Versions.require(before, find(department, id).map(StoredPilot::acts).orElse(0), STALE);
    PilotAct act = after.acts().get(before);
    PilotCharter charter = after.charter().orElseThrow();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pilot", id);
    body.put("actNo", BigDecimal.valueOf(before + 1L));
    body.put("stage", after.stage());
    body.put("title", charter.title());
    body.put("owner", charter.owner().orElse(""));
    body.put("platforms", charter.platforms());
    body.put("starts", after.startedOn().orElseGet(charter::starts).toString());
    after.lastDay().ifPresent(day -> body.put("lastDay", day.toString()));
    body.put("on", Moments.day(at).toString());
    body.put("act", act.toPlain());
    tx.record(department, requireNonNull(KINDS.get(act.kind())), at, actor, body);
    return find(department, id).orElseThrow();
  }

  /** A pilot as it is now; nothing if there is none. */
  public Optional<StoredPilot> find(String department, String id) {
    return now().find("p.department = ? and p.id = ?", department, id);
  }

  /** Pilots of a department, a page at a time; ordered by id. */
  List<StoredPilot> page(String department, String after, int limit) {
    return now()
        .list("p.department = ? and p.id > ? order by p.id limit ?", department, after, limit);
  }

  /** Some pilots of a department, in the order of their ids as given. */
  List<StoredPilot> all(String department, List<String> ids) {
    return now().each("p.department = ? and p.id", List.of(department), ids, StoredPilot::id);
  }

  /** The pilots that are not closed, ordered by department and id. */
  List<StoredPilot> open() {
    return now().list("p.stage not in ('SCALE', 'STOP') order by p.department, p.id");
  }

  /** The acts on a pilot, in order. */
  List<StoredPilotAct> acts(StoredPilot one) {
    return tx.handle()
        .select(
            "select act_no, actor, content, made_at from pilot_act"
                + " where department = ? and pilot = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredPilotAct.class))
        .list();
  }

  /** An act, and the pilot that it was done on. */
  record OfPilot(String pilot, StoredPilotAct act) {}

  /** The acts on all pilots of a department up to a moment, in order. */
  List<OfPilot> until(String department, Instant asOf) {
    RowMapper<StoredPilotAct> act = RecordMapper.of(StoredPilotAct.class);
    return tx.handle()
        .select(
            "select pilot, act_no, actor, content, made_at from pilot_act"
                + " where department = ? and made_at <= ? order by made_at, act_no, pilot",
            department,
            Sql.instant(asOf))
        .map((row, context) -> new OfPilot(row.getString("pilot"), act.map(row, context)))
        .list();
  }

  /** The record of a pilot: its acts, read again. */
  PilotRecord record(StoredPilot one) {
    return record(acts(one));
  }

  static PilotRecord record(List<StoredPilotAct> acts) {
    List<Object> trees = acts.stream().<Object>map(StoredPilotAct::content).toList();
    return PilotRecord.onRecord(Map.of("acts", trees)).orThrow();
  }
}
