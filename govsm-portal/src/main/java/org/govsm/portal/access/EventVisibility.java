package org.govsm.portal.access;

import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.Event;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/**
 * Event visibility: a caller sees the events of their own departments and those that concern
 * everyone, and is told what an event says only where they may look at the thing itself.
 */
public final class EventVisibility {

  /** The chain of events about rule packs, which are of all departments. */
  public static final String PACKS = "govsm.packs";

  private static final Set<String> OF_USERS = Set.of("security-lead", "auditor", "administrator");

  private EventVisibility() {}

  /**
   * Whether a caller is told what an event says. That it happened, when, and its hash are told to
   * all who see the chain.
   *
   * @param place the route of the thing that the event is about
   * @param table who may look at what
   * @return false where there is no such route
   */
  public static boolean tells(
      Optional<String> place, Authorisation table, Caller caller, Event event) {
    if (event.department().equals(Users.CHAIN) && !caller.seesEverything()) {
      return false; // users of all departments stand in one chain
    }
    return place.filter(route -> table.mayLook(caller, route)).isPresent();
  }

  /**
   * Whether a caller sees the events of a department.
   *
   * @param department its id, the chain about users, which only some roles see, or that about rule
   *     packs
   */
  public static boolean department(Caller caller, String department) {
    if (department.equals(PACKS)) {
      return !caller.roles().contains(Caller.SUPPLIER); // rules are of all departments
    }
    return department.equals(Users.CHAIN)
        ? caller.isAnyOf(OF_USERS)
        : caller.seesDepartment(department);
  }
}
