package org.govsm.governance.response;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;

/**
 * Office hours of a department in one tree: when it opens and closes, its weekly days off, and the
 * holidays of each year as they were notified.
 */
final class OpeningHours {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private static final Schema HOLIDAY =
      Schema.of(
          Field.of("day", Field.Kind.DAY).required().says("the day"),
          Field.of("name", Field.Kind.TEXT).required().says("what it is called"));

  private static final Schema YEAR =
      Schema.of(
          Field.of("year", Field.Kind.COUNT).required().atLeast(1900).atMost(2199).says("the year"),
          Field.of("instrument", Field.Kind.TEXT).required().says("the notification"),
          Field.forms("holidays", "holiday", HOLIDAY).says("the holidays of the year"));

  static final Schema FORM =
      Schema.of(
              Field.of("opens", Field.Kind.CODE).required().says("such as 10:00, Indian time"),
              Field.of("closes", Field.Kind.CODE).required().says("such as 17:30, Indian time"),
              Field.oneOf("daysOff", Field.Kind.CODES, days()).says("the weekly days off"),
              Field.forms("years", "year", YEAR).says("the holidays of each year"))
          .where(OpeningHours::faults);

  private OpeningHours() {}

  private static String[] days() {
    return Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toArray(String[]::new);
  }

  private static List<InputFault> faults(Node node) {
    for (String name : List.of("opens", "closes")) {
      if (!TIME.matcher(node.text(name)).matches()) {
        return List.of(node.fault(name, "reply.time", Message.of("reply.input.time")));
      }
    }
    if (!time(node, "opens").isBefore(time(node, "closes"))) {
      return List.of(node.fault("closes", "reply.hours", Message.of("reply.input.hours")));
    }
    return calendar(node)
        .<List<InputFault>>fold(
            read -> List.of(),
            faults -> faults.stream().map(one -> one.within(node.pointer())).toList());
  }

  private static LocalTime time(Node node, String name) {
    return LocalTime.parse(node.text(name));
  }

  private static Checked<WorkingDays> calendar(Node node) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", "office");
    tree.put("daysOff", List.copyOf(node.codes("daysOff")));
    tree.put("years", Tree.list(node.branches("years"), OpeningHours::year));
    return WorkingDays.fromPlain(tree);
  }

  private static Map<String, Object> year(Node node) {
    Map<String, Object> holidays = new LinkedHashMap<>();
    node.branches("holidays")
        .forEach(one -> holidays.put(one.get("day", LocalDate.class).toString(), one.text("name")));
    return Map.of(
        "year", node.get("year", Long.class).toString(),
        "instrument", node.text("instrument"),
        "holidays", holidays);
  }

  /** The clock of a tree that was read without a fault. */
  static ServiceClock clock(Node node) {
    return ServiceClock.office(calendar(node).orThrow(), time(node, "opens"), time(node, "closes"));
  }
}
