package org.govsm.portal.calendars;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Calendars of departments, with every version. */
public final class WorkingCalendars {

  /** The kind of event by which a calendar is in force from a day. */
  public static final String RECORDED = "calendar.recorded";

  /** The kind of event by which the newest version of a calendar no longer counts. */
  public static final String WITHDRAWN = "calendar.withdrawn";

  static final List<String> KINDS = List.of(RECORDED, WITHDRAWN);

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "working_calendar",
              3,
              "department text, calendar text, version_no number, from_day day, withdrew number,"
                  + " reason text, content bytes, digest text, made_by text, made_at instant")
          .lasting();

  private final Transaction tx;
  private final Versions<StoredCalendar> rows;

  /** Over what is kept, within one transaction. */
  public WorkingCalendars(Transaction tx) {
    this.tx = tx;
    this.rows =
        new Versions<>(tx, "select * from working_calendar where ", (row, context) -> stored(row));
  }

  private static StoredCalendar stored(ResultSet row) throws SQLException {
    return new StoredCalendar(
        row.getString("department"),
        row.getString("calendar"),
        row.getInt("version_no"),
        Sql.maybeDay(row, "from_day").orElseThrow(),
        row.getInt("withdrew"),
        row.getString("reason"),
        StoredTree.read(row.getBytes("content")),
        row.getString("digest"),
        row.getString("made_by"),
        Sql.instant(row, "made_at"));
  }

  /** Every version of every calendar of a department, by calendar and version. */
  public List<StoredCalendar> of(String department) {
    return rows.list("department = ? order by calendar, version_no", department);
  }

  /** A calendar as it stands. */
  public Optional<StoredCalendar> newest(String department, String calendar) {
    return rows.find(
        "department = ? and calendar = ? order by version_no desc limit 1", department, calendar);
  }

  /** A version of a calendar. */
  public Optional<StoredCalendar> find(String department, String calendar, int version) {
    return rows.find(
        "department = ? and calendar = ? and version_no = ?", department, calendar, version);
  }

  /**
   * Puts a calendar in force from a day; the event makes its row.
   *
   * @param days all that is in force from now on, by day
   */
  public StoredCalendar record(
      String department, LocalDate from, WorkingDays days, Instant at, String actor) {
    return write(RECORDED, department, from, days, Map.of(), at, actor);
  }

  /**
   * Takes the newest version back.
   *
   * @param days what is in force from now on, as before it
   */
  StoredCalendar withdraw(
      StoredCalendar newest, WorkingDays days, String reason, Instant at, String actor) {
    Map<String, Object> why =
        Map.of("withdrew", BigDecimal.valueOf(newest.version()), "reason", reason);
    return write(WITHDRAWN, newest.department(), newest.from(), days, why, at, actor);
  }

  private StoredCalendar write(
      String kind,
      String department,
      LocalDate from,
      WorkingDays days,
      Map<String, Object> more,
      Instant at,
      String actor) {
    tx.events().lock(department);
    int version = newest(department, days.id()).map(StoredCalendar::version).orElse(0) + 1;
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("calendar", days.id());
    body.put("version", BigDecimal.valueOf(version));
    body.put("from", from.toString());
    body.put("content", days.toPlain());
    tx.record(department, kind, at, actor, body);
    return find(department, days.id(), version).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    byte[] content = StoredTree.bytes(StoredTree.tree(body, "content"));
    boolean taken = event.kind().equals(WITHDRAWN);
    return List.of(
        RowEffect.add(
            TABLE,
            event.department(),
            StoredTree.text(body, "calendar"),
            StoredTree.number(body, "version"),
            LocalDate.parse(StoredTree.text(body, "from")),
            taken ? StoredTree.number(body, "withdrew") : 0L,
            taken ? StoredTree.text(body, "reason") : "",
            content,
            CanonicalForm.digest(content),
            event.actor(),
            event.at()));
  }
}
