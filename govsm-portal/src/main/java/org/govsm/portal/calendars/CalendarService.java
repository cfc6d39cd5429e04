package org.govsm.portal.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;

/** Calendar service: puts calendars of working days in force, and takes them back. */
final class CalendarService {

  private static final int LONGEST = 500;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final CalendarUse use;
  private final Clock clock;

  CalendarService(CalendarUse use, Clock clock) {
    this.use = use;
    this.clock = clock;
  }

  /**
   * What came of a change.
   *
   * @param touched which days are no longer off, what was counted again, and what stays as it was
   */
  record Changed(StoredCalendar now, List<Message> touched) {}

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  CalendarUse use() {
    return use;
  }

  List<StoredCalendar> of(Transaction tx, String department) {
    return new WorkingCalendars(tx).of(department);
  }

  /** A version of a calendar. */
  StoredCalendar find(Transaction tx, String department, String calendar, String version) {
    return Optional.of(version)
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .flatMap(
            text -> new WorkingCalendars(tx).find(department, calendar, Integer.parseInt(text)))
        .orElseThrow(
            () -> ProblemException.notFound("calendars.no-such", calendar + "/" + version));
  }

  /** Holds the calendars of a department: nobody else changes one meanwhile. */
  void hold(Transaction tx, String department, Caller by) {
    by.requireDepartment(department);
    tx.events().lock(department);
  }

  /** The newest version of a calendar; 0 where none is. */
  int newest(Transaction tx, String department, String calendar) {
    return new WorkingCalendars(tx)
        .newest(department, calendar)
        .map(StoredCalendar::version)
        .orElse(0);
  }

  /**
   * Puts a calendar in force from a day, on which it takes the place of the one before. What is in
   * force already makes no version.
   */
  Changed record(Transaction tx, String department, LocalDate from, WorkingDays given, Caller by) {
    hold(tx, department, by);
    ProblemException.unlessNone(Secrets.in(given.toPlain()));
    if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
      throw ProblemException.of(Faults.at("/from", Message.of("calendars.from-far")));
    }
    Optional<StoredCalendar> before = new WorkingCalendars(tx).newest(department, given.id());
    WorkingDays days =
        before
            .map(StoredCalendar::days)
            .map(known -> known.replacedFrom(from, given))
            .orElseGet(() -> given.since(from));
    ProblemException.accepted(WorkingDays.fromPlain(days.toPlain()));
    if (before.map(StoredCalendar::digest).filter(digest(days)::equals).isPresent()) {
      return new Changed(before.orElseThrow(), List.of());
    }
    StoredCalendar now =
        new WorkingCalendars(tx)
            .record(department, from, days, Sql.cut(clock.instant()), by.actor());
    return changed(tx, now, before.map(StoredCalendar::days), by);
  }

  /**
   * Takes the newest version of a calendar back: what was in force before it is in force again.
   *
   * @throws ProblemException with status 409 for another than the newest, and 422 without a reason
   */
  Changed withdraw(Transaction tx, StoredCalendar one, String said, Caller by) {
    hold(tx, one.department(), by);
    String reason = said.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw ProblemException.of(
          Faults.at("/reason", Message.of("calendars.reason").with("most", LONGEST)));
    }
    FreeTexts.refuse(Map.of("reason", reason));
    WorkingCalendars all = new WorkingCalendars(tx);
    int newest = all.newest(one.department(), one.calendar()).orElseThrow().version();
    if (one.version() != newest || one.isWithdrawal()) {
      throw ProblemException.conflict(Message.of("calendars.not-newest").with("version", newest));
    }
    WorkingDays days =
        all.find(one.department(), one.calendar(), one.version() - 1)
            .map(StoredCalendar::days)
            .orElseGet(() -> WorkingDays.none(one.calendar()));
    StoredCalendar now = all.withdraw(one, days, reason, Sql.cut(clock.instant()), by.actor());
    return changed(tx, now, Optional.of(one.days()), by);
  }

  private Changed changed(
      Transaction tx, StoredCalendar now, Optional<WorkingDays> before, Caller by) {
    List<Message> touched = new ArrayList<>();
    before.ifPresent(was -> touched.addAll(LostDays.of(was, now.days(), now.from())));
    touched.addAll(use.changed(tx, now, by));
    return new Changed(now, touched);
  }

  private static String digest(WorkingDays days) {
    return CanonicalForm.digest(days.toPlain());
  }
}
