package org.govsm.portal.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Officers of a desk: the active users of a department who act there. */
final class DeskOfficers {

  private DeskOfficers() {}

  /** Requires that a query goes to an active officer of the desk of its department. */
  static void require(
      Transaction tx, StoredQuery one, Map<String, @Nullable Object> given, Caller by) {
    boolean known =
        ApiRequests.text(given, "assignedTo")
            .map(of(tx, by, one.department())::containsKey)
            .orElse(true);
    if (!known) {
      throw ProblemException.of(Faults.at("/assignedTo", "queries.no-officer"));
    }
  }

  /** The ids of the officers, each with the roles of the portal by which it acts at the desk. */
  static Map<String, List<String>> of(Transaction tx, Caller caller, String department) {
    Map<String, List<String>> officers = new LinkedHashMap<>();
    if (caller.kind() == Caller.Kind.DEMONSTRATION) {
      DeskRoles.ofPortal().forEach(role -> officers.put("demo." + role, List.of(role)));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY))
        .forEach(
            user -> {
              List<String> roles =
                  user.facts().roles().stream().filter(DeskRoles.ofPortal()::contains).toList();
              if (!roles.isEmpty()) {
                officers.put(user.id(), roles);
              }
            });
    return officers;
  }
}
