package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.pilot.PilotStanding.LateReport;

/**
 * Reported weeks: which weeks of the term that are over have a result of each criterion that an
 * officer states, and of which it came on record only after the week that follows. What is worked
 * out needs no officer.
 *
 * @param without the weeks that have no report
 * @param late the weeks whose report came late
 */
record ReportedWeeks(List<Integer> without, List<LateReport> late) {

  static ReportedWeeks of(PilotRecord record, LocalDate first, LocalDate asOf) {
    List<Integer> without = new ArrayList<>();
    List<LateReport> late = new ArrayList<>();
    for (int week = 1; week <= record.weeks(); week++) {
      LocalDate from = first.plusWeeks(week - 1L);
      LocalDate next = from.plusWeeks(1);
      if (asOf.isBefore(next)) {
        break;
      }
      Optional<LocalDate> whole = whole(record, from, asOf);
      if (whole.isEmpty()) {
        without.add(week);
      } else if (!whole.get().isBefore(next.plusWeeks(1))) {
        late.add(new LateReport(week, whole.get()));
      }
    }
    return new ReportedWeeks(without, late);
  }

  /**
   * The day on which each stated criterion had a result of the week; nothing while one has none.
   */
  private static Optional<LocalDate> whole(PilotRecord record, LocalDate from, LocalDate asOf) {
    LocalDate next = from.plusWeeks(1);
    List<PilotAct> reports =
        record.acts().stream()
            .filter(act -> !act.day().isAfter(asOf))
            .filter(
                act -> act.on().filter(on -> !on.isBefore(from) && on.isBefore(next)).isPresent())
            .toList();
    LocalDate last = from;
    for (ExitCriterion one : record.charter().orElseThrow().criteria()) {
      if (one.measuredBy().isEmpty()) {
        Optional<LocalDate> day =
            reports.stream()
                .filter(act -> act.result(one.id()).isPresent())
                .map(PilotAct::day)
                .min(Comparator.naturalOrder());
        if (day.isEmpty()) {
          return day;
        }
        last = day.get().isAfter(last) ? day.get() : last;
      }
    }
    return Optional.of(last);
  }
}
