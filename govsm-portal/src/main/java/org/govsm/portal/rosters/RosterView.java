package org.govsm.portal.rosters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.DutyRoster;
import org.govsm.governance.pilot.RosterAct;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.portal.web.Page;

/**
 * Page of a roster.
 *
 * @param today the day on which it is shown
 * @param findings what the roster of these days and other rosters show
 * @param may the acts that the caller may do now
 */
public record RosterView(
    StoredRoster stored,
    RosterRecord record,
    LocalDate today,
    List<Finding> findings,
    List<RosterAct.Kind> may,
    List<StoredRosterAct> acts) {

  /** The first of the seven days that are looked at: today, or the first day of the roster. */
  static LocalDate from(RosterRecord record, LocalDate today) {
    return record.firstDay().filter(today::isBefore).orElse(today);
  }

  private LocalDate from() {
    return from(record, today);
  }

  /** The plan of today, or the newest. */
  public RosterPlan plan() {
    Optional<RosterPlan> now = record.plan(from());
    return now.or(record::newest).orElseThrow();
  }

  /** The roster of the seven days. */
  public DutyRoster roster() {
    return record.roster(from());
  }

  /** The seven days. */
  public List<LocalDate> days() {
    return IntStream.range(0, RosterRecord.DAYS).mapToObj(from()::plusDays).toList();
  }

  /** The date of a day of the week, from a day on. */
  static LocalDate on(LocalDate from, DayOfWeek day) {
    return from.with(TemporalAdjusters.nextOrSame(day));
  }

  /** An act as the record has it: it is not asked again whether it would be allowed now. */
  public RosterAct act(StoredRosterAct stored) {
    return record.acts().get(stored.actNo() - 1);
  }

  /** A change in short: its day, and who is not on duty. */
  public static String told(Page page, RosterAct change) {
    return page.words()
        .say(
            Message.of("rosters.change-of")
                .with("day", change.on().orElseThrow())
                .with("person", page.person(change.person().orElseThrow())));
  }

  /** What an act is called in addresses. */
  public static String address(RosterAct.Kind kind) {
    return RosterActPages.address(kind);
  }

  /** What an act is called. */
  public static String called(Page page, RosterAct.Kind kind) {
    return page.words().term(kind.term().code());
  }
}
