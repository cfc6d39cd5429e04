package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plan of one day, hour by hour: a plan counts from when it was put on record, and what came before
 * stays as the plan of then had it, so that no later plan takes a gap away. The first plan counts
 * for the whole day; who had a shift that had begun before it is not known.
 *
 * @param windows the hours of coverage
 * @param shifts who is on duty, before any change
 */
record PlannedDay(List<CoverageWindow> windows, List<DayShift> shifts) {

  /**
   * Of plans that had begun by a day.
   *
   * @param begun the acts, as they were made
   */
  static PlannedDay of(List<RosterAct> begun, LocalDate day) {
    PlannedDay planned = new PlannedDay(List.of(), List.of());
    for (RosterAct act : begun) {
      PlannedDay next = of(act, day);
      planned =
          act.equals(begun.get(0)) ? next : planned.until(DayShift.minute(act.moment(), day), next);
    }
    return planned;
  }

  private static PlannedDay of(RosterAct act, LocalDate day) {
    RosterPlan plan = act.plan().orElseThrow();
    return new PlannedDay(
        plan.windows(day.getDayOfWeek()),
        plan.shifts(day.getDayOfWeek()).stream()
            .map(one -> new DayShift(one, DayShift.isLate(act.moment(), day, one.from())))
            .toList());
  }

  /** This until a minute of the day, and another from then on; what is in both stays whole. */
  private PlannedDay until(int minute, PlannedDay next) {
    List<RosterShift> kept = shifts.stream().map(DayShift::shift).toList();
    List<RosterShift> planned = next.shifts.stream().map(DayShift::shift).toList();
    return new PlannedDay(
        Stream.concat(
                windows.stream()
                    .flatMap(
                        had ->
                            next.windows.contains(had)
                                ? Stream.of(had)
                                : had.between(0, minute).stream()),
                next.windows.stream()
                    .filter(one -> !windows.contains(one))
                    .flatMap(one -> one.between(minute, WeekTime.DAY).stream()))
            .toList(),
        Stream.concat(
                shifts.stream()
                    .flatMap(
                        had ->
                            planned.contains(had.shift())
                                ? Stream.of(had)
                                : had.between(0, minute).stream()),
                next.shifts.stream()
                    .filter(one -> !kept.contains(one.shift()))
                    .flatMap(one -> one.between(minute, WeekTime.DAY).stream())
                    .map(one -> new DayShift(one.shift(), false)))
            .toList());
  }
}
