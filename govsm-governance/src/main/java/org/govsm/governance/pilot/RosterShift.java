package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Shift of a roster: who is on duty on a day of the week, from when until when. A night that passes
 * midnight is two shifts.
 *
 * @param person an officer, or a post such as {@code post-1}
 * @param from the first minute of the day
 * @param to the minute at which it ends; 1440 for midnight
 */
record RosterShift(String person, DayOfWeek day, int from, int to) implements ToPlain {

  static final Schema FORM =
      Schema.of(
              Field.of("person", Kind.CODE).identifier().required().says("the officer or the post"),
              Field.oneOf("day", Kind.CODE, WeekTime.days()).required().says("the day of the week"),
              Field.of("from", Kind.CODE).required().says("such as 08:00, Indian time"),
              Field.of("to", Kind.CODE).required().says("such as 14:00, or 24:00"))
          .where(CoverageWindow::times);

  static RosterShift of(Node node) {
    return new RosterShift(
        node.text("person").toLowerCase(Locale.ROOT),
        DayOfWeek.valueOf(node.text("day")),
        WeekTime.minute(node.text("from")),
        WeekTime.minute(node.text("to")));
  }

  /** The shifts of the member {@code shifts} of a tree. */
  static List<RosterShift> all(Node node) {
    return node.branches("shifts").stream().map(RosterShift::of).toList();
  }

  /** A fault at each shift that its person cannot have beside one above. */
  static List<InputFault> twice(Node node) {
    List<InputFault> faults = new ArrayList<>();
    List<RosterShift> shifts = new ArrayList<>();
    for (Node one : node.branches("shifts")) {
      RosterShift shift = of(one);
      if (shifts.stream().anyMatch(shift::isBeside)) {
        faults.add(one.fault("from", "pilot.on-duty", Message.of("pilot.input.on-duty")));
      }
      shifts.add(shift);
    }
    return faults;
  }

  RosterShift between(int begin, int end) {
    return new RosterShift(person, day, begin, end);
  }

  RosterShift taken(String other) {
    return new RosterShift(other, day, from, to);
  }

  int start() {
    return WeekTime.start(day) + from;
  }

  int end() {
    return WeekTime.start(day) + to;
  }

  int minutes() {
    return to - from;
  }

  boolean isIn(CoverageWindow window) {
    return day == window.day() && from < window.to() && window.from() < to;
  }

  /** The sentence on a shift in which no coverage is asked for. */
  Message outside() {
    return Message.of("pilot.roster-outside")
        .with("person", person)
        .with("day", new Term("weekday." + day))
        .with("from", WeekTime.time(from))
        .with("to", WeekTime.time(to));
  }

  boolean isBeside(RosterShift other) {
    return person.equals(other.person) && overlaps(other);
  }

  boolean overlaps(RosterShift other) {
    return start() < other.end() && other.start() < end();
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", person);
    tree.put("day", day.name());
    tree.put("from", WeekTime.time(from));
    tree.put("to", WeekTime.time(to));
    return tree;
  }
}
