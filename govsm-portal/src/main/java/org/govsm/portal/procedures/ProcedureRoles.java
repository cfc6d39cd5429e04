package org.govsm.portal.procedures;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.process.Actor;
import org.govsm.portal.web.Caller;

/**
 * Roles of procedures: as whom a caller acts in a step. Roles of the portal stand for those of the
 * process; who is of the committee, the step says that constituted it, and its first member is the
 * chair.
 */
final class ProcedureRoles {

  static final String CHAIR = "committee-chair";
  static final String MEMBER = "committee-member";

  /** Roles of the process by those of the portal. */
  static final Map<String, String> OF_PORTAL =
      Map.of(
          "buyer", "tender-officer",
          "competent-authority", "competent-authority",
          "finance-officer", "financial-adviser",
          "indentor", "indentor");

  private ProcedureRoles() {}

  private static Set<String> held(Caller by, List<String> committee) {
    Set<String> roles = new TreeSet<>();
    OF_PORTAL.forEach(
        (own, acts) -> {
          if (by.roles().contains(own)) {
            roles.add(acts);
          }
        });
    int seat = committee.indexOf(by.actor());
    if (seat >= 0) {
      roles.add(seat == 0 ? CHAIR : MEMBER);
    }
    return roles;
  }

  /** Whether a caller has a part in a step by one of its roles. */
  static boolean mayAct(Caller by, List<String> committee, Collection<String> roles) {
    return !Collections.disjoint(held(by, committee), roles);
  }

  /**
   * The caller as an actor in a step, with the roles of the portal where none stands for one of the
   * process, which then refuses.
   */
  static Actor actor(Caller by, List<String> committee) {
    Set<String> roles = held(by, committee);
    return new Actor(by.actor(), roles.isEmpty() ? by.roles() : roles);
  }
}
