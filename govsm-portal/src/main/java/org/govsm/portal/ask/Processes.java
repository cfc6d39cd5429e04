package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.pilot.PilotStages;
import org.govsm.portal.web.ProblemException;

/** The machines that the portal shows. */
public final class Processes {

  private Processes() {}

  /** A machine that asks for a control. */
  public record Use(StateMachine machine, List<Transition> transitions) {

    /** Keeps its own copy. */
    public Use {
      transitions = List.copyOf(transitions);
    }
  }

  /** The machines. */
  public static List<StateMachine> all() {
    return List.of(AccountLifeCycle.machine(), PilotStages.machine(), PostClearance.machine());
  }

  /**
   * The ids of the machines.
   *
   * @return such as {@code account.life-cycle}
   */
  public static List<String> ids() {
    return all().stream().map(StateMachine::id).toList();
  }

  /**
   * Finds a machine.
   *
   * @return nothing if there is none
   */
  public static Optional<StateMachine> find(String id) {
    return all().stream().filter(machine -> machine.id().equals(id)).findFirst();
  }

  /**
   * A machine.
   *
   * @throws ProblemException with status 404 that names the machines there are
   */
  public static StateMachine machine(String id) {
    return find(id)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Message.of("process.none")
                        .with("id", id)
                        .with("known", ids().stream().collect(joining(", ")))));
  }

  /** Where a control must be in order before something may happen. */
  public static List<Use> uses(String control) {
    return all().stream()
        .map(machine -> new Use(machine, asking(machine, control)))
        .filter(use -> !use.transitions().isEmpty())
        .toList();
  }

  private static List<Transition> asking(StateMachine machine, String guard) {
    return machine.transitions().stream()
        .filter(t -> t.guards().stream().anyMatch(g -> g.code().equals(guard)))
        .toList();
  }
}
