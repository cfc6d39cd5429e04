package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.process.Guard;
import org.govsm.core.process.MachineTable;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.StatePicture;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.StepSigners;
import org.govsm.portal.web.Page;

/** Process view: the page of one machine. */
public record ProcessView(StateMachine machine, MachineTable table, Messages words) {

  /** The column of {@link MachineTable#transitions} with what must be in order. */
  private static final int GUARDS = 5;

  static ProcessView of(StateMachine machine, Page page) {
    return new ProcessView(
        machine, MachineTable.of(machine, page.words()), machine.words(page.words()));
  }

  /** The drawing, which the portal made itself, so that it is taken as it is. */
  public Content picture(Page page) {
    String svg = StatePicture.of(machine, page.words()).inline();
    return out -> out.writeContent(svg);
  }

  /** Whether a cell lists what must be in order. */
  public boolean isGuards(int column) {
    return column == GUARDS;
  }

  /** The transition of a line. */
  public Transition transition(int line) {
    return machine.transitions().get(line);
  }

  /** The guard of a line. */
  public Guard guard(int line) {
    return machine.guards().get(line);
  }

  /** What must be in order, in words. */
  public String name(Guard guard) {
    return words.term(guard.name().code());
  }

  /** Whether a guard is a control that has a page. */
  public boolean isControl(Guard guard) {
    return Controls.isControl(guard.code());
  }

  /** Who must sign for a guard, in words; empty text where nobody must. */
  public String signers(Guard guard) {
    return StepSigners.of(guard.code()).stream().map(this::role).sorted().collect(joining(", "));
  }

  /** The guards for which somebody must sign, by the role that signs. */
  public Map<String, List<Guard>> bySigner() {
    Map<String, List<Guard>> bySigner = new TreeMap<>();
    for (Guard guard : machine.guards()) {
      for (String role : StepSigners.of(guard.code())) {
        bySigner.computeIfAbsent(role, any -> new ArrayList<>()).add(guard);
      }
    }
    return bySigner;
  }

  /** The word for a role. */
  public String role(String code) {
    return words.term("role." + code);
  }

  /** A step in short: its number and name. */
  public String step(Transition transition) {
    return transition.number() + ". " + words.term(transition.name().code());
  }

  /** For each role what it has a part in. */
  public Map<String, List<Transition>> byRole() {
    Map<String, List<Transition>> byRole = new LinkedHashMap<>();
    machine
        .roles()
        .forEach(
            role ->
                byRole.put(
                    role,
                    machine.transitions().stream()
                        .filter(t -> t.who().roles().contains(role))
                        .toList()));
    return byRole;
  }
}
