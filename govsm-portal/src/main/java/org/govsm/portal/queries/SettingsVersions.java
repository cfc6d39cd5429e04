package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.response.ServiceClock;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Versions of the settings of desks: a query goes by that of the moment when it was recorded. */
record SettingsVersions(Transaction tx) {

  /** The kind of event of a change. */
  static final String CHANGED = "query-desk.changed";

  static final String CALENDAR = "calendar";

  static final String STALE = "store.query-desk-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "desk_settings", 2, "department text, version number, content bytes, made_at instant")
          .lasting();

  private Versions<DeskSettings> versions() {
    return new Versions<>(
        tx,
        "select s.version, s.content from desk_settings s where ",
        RecordMapper.of(DeskSettings.class));
  }

  /** The newest settings of a department. */
  DeskSettings newest(String department) {
    return versions()
        .find("s.department = ? order by s.version desc limit 1", department)
        .orElse(DeskSettings.NONE);
  }

  /** The newest settings of a department that were made by a moment. */
  DeskSettings at(String department, Instant asOf) {
    return versions()
        .find(
            "s.department = ? and s.made_at <= ? order by s.version desc limit 1",
            department,
            Sql.instant(asOf))
        .orElse(DeskSettings.NONE);
  }

  /** The settings in a version. */
  DeskSettings of(String department, int version) {
    return versions()
        .find("s.department = ? and s.version = ?", department, version)
        .orElse(DeskSettings.NONE);
  }

  /** Keeps changed settings as the next version. */
  DeskSettings change(
      String department, DeskSettings before, Map<String, ?> content, Instant at, String by) {
    tx.events().lock(department);
    Versions.require(before.version(), newest(department).version(), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(before.version() + 1L));
    body.put("settings", content);
    tx.record(department, CHANGED, at, by, body);
    return newest(department);
  }

  /** What decides of queries under some settings. */
  DeskRules rules(String department, DeskSettings settings) {
    return rules(department, settings, 0);
  }

  /**
   * What decides of a query that was recorded under some settings and a version of the calendar: a
   * calendar that was changed or withdrawn later counts only for days that it did not know.
   *
   * @param calendar the version; 0 where none is on record
   */
  DeskRules rules(String department, DeskSettings settings, int calendar) {
    Optional<ServiceClock> now =
        settings.office(calendar(department, settings).map(StoredCalendar::days));
    Optional<ServiceClock> then =
        settings.office(
            settings
                .hours(CALENDAR)
                .flatMap(id -> new WorkingCalendars(tx).find(department, id, calendar))
                .map(StoredCalendar::days));
    return new DeskRules(
        settings.standard(), then.map(clock -> now.map(clock::orElse).orElse(clock)).or(() -> now));
  }

  /**
   * What was known of a query when it was recorded: a calendar that was changed later does not
   * count, so that what is worked out of the record stays as it is.
   */
  DeskRules rulesThen(StoredQuery one) {
    DeskSettings settings = of(one.department(), version(one.content()));
    Optional<ServiceClock> then =
        settings.office(
            settings
                .hours(CALENDAR)
                .flatMap(
                    id ->
                        new WorkingCalendars(tx)
                            .find(one.department(), id, calendar(one.content())))
                .map(StoredCalendar::days));
    return new DeskRules(settings.standard(), then);
  }

  /** The working calendar of the office hours as it stands. */
  Optional<StoredCalendar> calendar(String department, DeskSettings settings) {
    return settings.hours(CALENDAR).flatMap(id -> new WorkingCalendars(tx).newest(department, id));
  }

  /** The version that a stored query goes by. */
  static int version(Map<String, @Nullable Object> content) {
    return number(content, "settings");
  }

  /** The version of the working calendar that a stored query goes by; 0 where none was. */
  static int calendar(Map<String, @Nullable Object> content) {
    return number(content, CALENDAR);
  }

  private static int number(Map<String, @Nullable Object> content, String name) {
    return content.get(name) instanceof BigDecimal number ? number.intValueExact() : 0;
  }
}
