package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/**
 * Window of coverage: hours of a day in which somebody is on duty.
 *
 * @param atOnce how many are on duty at once
 */
record CoverageWindow(DayOfWeek day, int from, int to, int atOnce) {

  static final Schema FORM =
      Schema.of(
              Field.oneOf("days", Kind.CODES, WeekTime.days())
                  .required()
                  .says("the days of the week"),
              Field.of("from", Kind.CODE).required().says("such as 08:00, Indian time"),
              Field.of("to", Kind.CODE).required().says("such as 22:00, or 24:00"),
              Field.of("atOnce", Kind.COUNT)
                  .atLeast(1)
                  .atMost(100)
                  .says("how many are on duty at once; left out: one"))
          .where(CoverageWindow::faults);

  /** Hours of no day are no coverage. */
  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(times(node));
    if (node.codes("days").isEmpty()) {
      faults.add(node.fault("days", "pilot.no-days", Message.of("pilot.input.no-days")));
    }
    return faults;
  }

  static List<InputFault> times(Node node) {
    for (String name : List.of("from", "to")) {
      if (!WeekTime.isTime(node.text(name))) {
        return List.of(node.fault(name, "pilot.time", Message.of("pilot.input.time")));
      }
    }
    return WeekTime.minute(node.text("from")) < WeekTime.minute(node.text("to"))
        ? List.of()
        : List.of(node.fault("to", "pilot.hours", Message.of("pilot.input.hours")));
  }

  static List<CoverageWindow> of(Node node) {
    List<CoverageWindow> windows = new ArrayList<>();
    for (String day : node.codes("days").stream().distinct().toList()) {
      windows.add(
          new CoverageWindow(
              DayOfWeek.valueOf(day),
              WeekTime.minute(node.text("from")),
              WeekTime.minute(node.text("to")),
              node.find("atOnce", Long.class).map(Long::intValue).orElse(1)));
    }
    return windows;
  }

  /** The windows of the member {@code coverage} of a tree, a day each. */
  static List<CoverageWindow> all(Node node) {
    return node.branches("coverage").stream().flatMap(one -> of(one).stream()).toList();
  }

  static List<InputFault> overlaps(Node node) {
    List<CoverageWindow> before = new ArrayList<>();
    for (Node one : node.branches("coverage")) {
      List<CoverageWindow> some = of(one);
      if (some.stream().anyMatch(next -> before.stream().anyMatch(next::overlaps))) {
        return List.of(one.fault("from", "pilot.overlap", Message.of("pilot.input.overlap")));
      }
      before.addAll(some);
    }
    return List.of();
  }

  /** What of it lies between two minutes of its day. */
  Optional<CoverageWindow> between(int begin, int end) {
    int first = Math.max(from, begin);
    int last = Math.min(to, end);
    return first < last
        ? Optional.of(new CoverageWindow(day, first, last, atOnce))
        : Optional.empty();
  }

  int minutes() {
    return to - from;
  }

  boolean overlaps(CoverageWindow other) {
    return day == other.day && from < other.to && other.from < to;
  }
}
