package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.facts.FactNode;

/**
 * Plan of a roster: the hours of coverage of a week that repeats, who is on duty when, and the
 * limits on the duty of one person. It never changes; another plan takes its place from a day on.
 */
public final class RosterPlan implements ToPlain {

  static final Schema FORM =
      Schema.of(
              Field.of("title", Kind.TEXT).required().says("what the desk or the roster is called"),
              Field.of("account", Kind.CODE)
                  .identifier()
                  .says("the account that it covers; left out: all accounts"),
              Field.of("since", Kind.DAY).required().says("the first day of the plan"),
              Field.of("published", Kind.TEXT).says("where the hours of coverage are published"),
              Field.forms("coverage", "window", CoverageWindow.FORM)
                  .required()
                  .says("the hours in which somebody is on duty"),
              Field.forms("shifts", "shift", RosterShift.FORM).says("who is on duty when"),
              Field.of("hoursPerPerson", Kind.NUMBER)
                  .atLeast(1)
                  .atMost(168)
                  .says("how many hours a week one person is on duty at most"),
              Field.of("longestShift", Kind.NUMBER)
                  .atLeast(1)
                  .atMost(24)
                  .says("the longest shift in hours"),
              Field.of("rest", Kind.NUMBER)
                  .atLeast(0)
                  .atMost(48)
                  .says("the least hours between two shifts of one person"))
          .where(RosterPlan::faults);

  private final Node node;

  RosterPlan(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (!DayBounds.contain(node.get("since", LocalDate.class))) {
      faults.add(node.fault("since", "pilot.year", Message.of("pilot.input.year")));
    }
    if (node.branches("coverage").isEmpty()) {
      faults.add(node.fault("coverage", "roster.no-hours", Message.of("roster.input.no-hours")));
    }
    node.find("published", String.class)
        .map(FactNode::of)
        .filter(said -> said.isNoReason() || said.undone().isPresent())
        .map(said -> Message.of("roster.input.published"))
        .ifPresent(text -> faults.add(node.fault("published", "roster.published", text)));
    faults.addAll(CoverageWindow.overlaps(node));
    faults.addAll(RosterShift.twice(node));
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** What the desk or the roster is called. */
  public String title() {
    return node.text("title");
  }

  /** The account that it covers; nothing where it covers all. */
  public Optional<String> account() {
    return node.find("account", String.class);
  }

  /** The first day of the plan. */
  public LocalDate since() {
    return node.get("since", LocalDate.class);
  }

  /** Where the hours of coverage are published; nothing where it is not said. */
  public Optional<String> published() {
    return node.find("published", String.class);
  }

  /** The persons, in the order of their first shift. */
  public List<String> persons() {
    return onShifts().stream().distinct().toList();
  }

  /** Who has each shift, in the order of the shifts. */
  public List<String> onShifts() {
    return shifts().stream().map(RosterShift::person).toList();
  }

  boolean isSame(RosterPlan other) {
    return node.equals(other.node);
  }

  List<CoverageWindow> windows() {
    return CoverageWindow.all(node);
  }

  List<CoverageWindow> windows(DayOfWeek day) {
    return windows().stream().filter(one -> one.day() == day).toList();
  }

  List<RosterShift> shifts() {
    return RosterShift.all(node);
  }

  List<RosterShift> shifts(DayOfWeek day) {
    return shifts().stream().filter(one -> one.day() == day).toList();
  }

  RosterLimits limits() {
    return RosterLimits.of(node, RosterLimits.hours(node, "hoursPerPerson"));
  }

  /** The fewest persons with whom the hours can be covered within its limits and our own. */
  public int fewestPersons() {
    RosterLimits limits = limits().within(RosterLimits.OWN);
    return new CoverageDemand(windows()).fewest(limits.longest(), limits.rest());
  }

  /** Whether it limits shifts and rests as strictly as govsm proposes. */
  boolean isWithinOwnShifts() {
    RosterLimits limits = limits();
    return limits.longest() <= RosterLimits.OWN.longest()
        && limits.rest() >= RosterLimits.OWN.rest();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
