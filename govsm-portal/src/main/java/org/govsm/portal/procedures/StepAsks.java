package org.govsm.portal.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.process.Guard;
import org.govsm.core.process.Transition;
import org.govsm.procurement.process.LawCondition;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcurementProcess;

/** Step asks: papers and statements as the guards of the process, and conditions of the law. */
record StepAsks(Set<String> guards, Set<String> conditions) {

  static final String COMMITTEE = "committee";

  private static final String ORDER = "order.";

  /** The guards of a step that names the members of the committee. */
  private static final Set<String> NAMED = Set.of("committee.members", "committee.three");

  StepAsks {
    guards = Set.copyOf(guards);
    conditions = Set.copyOf(conditions);
  }

  /** What a step asks now. */
  static StepAsks of(ProcurementProcess process, String event) {
    Set<String> guards = new HashSet<>();
    process.kind().machine().find(process.state().code(), event).stream()
        .map(Transition::guards)
        .forEach(all -> all.stream().map(Guard::code).forEach(guards::add));
    Set<String> conditions = new HashSet<>();
    process.open().stream()
        .filter(step -> step.event().equals(event))
        .map(OpenStep::conditions)
        .forEach(all -> all.stream().map(LawCondition::code).forEach(conditions::add));
    return new StepAsks(guards, conditions);
  }

  boolean states(String name) {
    boolean committee = name.equals(COMMITTEE) && guards.stream().anyMatch(NAMED::contains);
    return committee || guards.contains("stated." + name) || guards.contains("count." + name);
  }

  boolean paper(String code) {
    return guards.contains("paper." + code);
  }

  boolean confirms(String condition) {
    return conditions.contains(condition);
  }

  /** Whether it takes a paper: one that it asks for, or an order on a time that it checks. */
  boolean takes(String code) {
    return paper(code)
        || code.startsWith(ORDER) && guards.contains("clock." + code.substring(ORDER.length()));
  }

  /** The codes of its papers. */
  List<String> papers() {
    return guards.stream()
        .filter(guard -> guard.startsWith("paper."))
        .map(guard -> guard.substring("paper.".length()))
        .sorted()
        .toList();
  }

  /** What it states. */
  List<String> statements() {
    return guards.stream()
        .filter(guard -> guard.matches("(?:stated|count)\\..*"))
        .map(guard -> guard.substring(guard.indexOf('.') + 1))
        .sorted()
        .toList();
  }
}
