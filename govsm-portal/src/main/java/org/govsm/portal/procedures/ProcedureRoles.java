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

  /** The roles of a caller; those of the portal for who has none, whom the process refuses. */
  static Set<String> of(Caller by, List<String> committee) {
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
    return roles.isEmpty() ? by.roles() : roles;
  }

  /** Whether a caller has a part in a step by one of its roles. */
  static boolean mayAct(Caller by, List<String> committee, Collection<String> roles) {
    return !Collections.disjoint(of(by, committee), roles)
        && (roles.stream().noneMatch(ProcedureRoles::isOfCommittee)
            || committee.contains(by.actor()));
  }

  private static boolean isOfCommittee(String role) {
    return role.equals(CHAIR) || role.equals(MEMBER);
  }

  /** The caller as an actor in a step. */
  static Actor actor(Caller by, List<String> committee) {
    return new Actor(by.actor(), of(by, committee));
  }
}
