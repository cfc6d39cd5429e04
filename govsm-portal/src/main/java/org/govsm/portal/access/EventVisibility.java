package org.govsm.portal.access;

import java.util.Map;
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

  private static final String CONTRACT = "/api/v1/contracts/{contract}";
  private static final String ACCOUNT = "/api/v1/departments/{department}/accounts/{account}";
  private static final String FACTS = "/api/v1/departments/{department}/facts";
  private static final String USER = "/users/{user}";

  /**
   * Where one looks at the thing that events of a kind are about, by the first part of the kind.
   */
  private static final Map<String, String> THINGS =
      Map.ofEntries(
          Map.entry("contract", CONTRACT),
          Map.entry("readings", CONTRACT),
          Map.entry("certificate", CONTRACT),
          Map.entry("purchase", "/api/v1/departments/{department}/purchases/{purchase}"),
          Map.entry("account", ACCOUNT),
          Map.entry("custody", ACCOUNT),
          Map.entry("facts", FACTS),
          Map.entry("attestation", FACTS),
          Map.entry("assessment", FACTS),
          Map.entry("pack", "/api/v1/packs/{pack}/editions/{number}"),
          Map.entry("user", USER),
          Map.entry("token", USER));

  private EventVisibility() {}

  /**
   * Whether a caller is told what an event says. That it happened, when, and its hash are told to
   * all who see the chain.
   *
   * @param table who may look at what
   * @return false for a kind that nobody has placed
   */
  public static boolean tells(Authorisation table, Caller caller, Event event) {
    if (event.department().equals(Users.CHAIN) && !caller.seesEverything()) {
      return false; // users of all departments stand in one chain
    }
    String thing = event.kind().replaceFirst("\\..*", "");
    return Optional.ofNullable(THINGS.get(thing))
        .filter(route -> table.mayLook(caller, route))
        .isPresent();
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
