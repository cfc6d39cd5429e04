package org.govsm.portal.rti;

import java.util.Set;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Deciders of a request: Public Information Officers who did not propose the answer themselves. */
final class RtiDeciders {

  private RtiDeciders() {}

  /** Whether anybody who can sign in may decide what is proposed; in a demonstration all may. */
  static boolean isAny(Transaction tx, StoredRti one, Caller by) {
    if (by.kind() != Caller.Kind.PERSON) {
      return true;
    }
    Users users = new Users(tx);
    return RtiRoles.ACTS.of("decided").stream()
        .flatMap(role -> users.whoAre(role).stream())
        .filter(user -> !user.id().equals(one.content().get("proposedBy")))
        .anyMatch(user -> isOf(user.facts().units(), one.department()));
  }

  private static boolean isOf(Set<String> units, String department) {
    return units.contains(department) || units.contains(UserFacts.EVERY);
  }
}
