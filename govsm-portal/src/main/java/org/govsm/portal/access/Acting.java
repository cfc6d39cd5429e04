package org.govsm.portal.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Transition;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Acting person: the one in whose name a machine acts, with the roles that the table grants. */
public final class Acting {

  private static final String ROSTER = "anyone-on-roster";

  private final Authorisation table;
  private final String machine;

  public Acting(Authorisation table, String machine) {
    this.table = table;
    this.machine = machine;
  }

  /**
   * The id of whoever acts. In a demonstration in which no role is chosen nobody is known, and the
   * form says who it is.
   *
   * @throws ProblemException where somebody who is known acts for somebody else
   */
  public static String person(Caller caller, Optional<String> named) {
    Optional<String> given = named.map(String::strip).filter(name -> !name.isEmpty());
    if (caller.isAnybody()) {
      return given.orElse(caller.actor());
    } else if (given.filter(name -> !name.equals(caller.actor())).isPresent()) {
      InputFault fault = Faults.at("/person", "account.person");
      throw ProblemException.of(fault);
    }
    return caller.actor();
  }

  /**
   * The caller as an actor in a step.
   *
   * @param more the roles that the person has by what the step is about, such as that of a holder
   */
  public Actor actor(Caller caller, String person, Transition step, Set<String> more) {
    if (caller.kind() == Caller.Kind.PORTAL) {
      return Actor.system();
    }
    Set<String> mine = new TreeSet<>(caller.roles());
    mine.retainAll(granted(step));
    Set<String> roles = new TreeSet<>();
    if (!mine.isEmpty()) {
      roles.addAll(mine);
      if (step.who().roles().contains(ROSTER)) {
        roles.add(ROSTER);
      }
      roles.addAll(more);
    }
    return new Actor(person, roles);
  }

  private Set<String> granted(Transition step) {
    return table
        .transition(machine, step.event())
        .filter(rule -> rule.from().isEmpty() || rule.from().contains(step.from()))
        .<Set<String>>map(Authorisation.Transition::roles)
        .orElse(Set.of());
  }
}
