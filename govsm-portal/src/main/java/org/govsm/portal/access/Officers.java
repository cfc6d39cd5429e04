package org.govsm.portal.access;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.govsm.governance.assessment.StepSigners;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/** Officers: the persons who act for a department, and the roles that nobody of them has. */
public final class Officers {

  private Officers() {}

  /** The persons who act for one of some departments. */
  public static List<User> of(Transaction tx, Set<String> units) {
    return new Users(tx)
        .each(new UserIds(tx).page(units, "", Integer.MAX_VALUE))
        .filter(Officers::isOfficer)
        .toList();
  }

  private static boolean isOfficer(User user) {
    UserFacts facts = user.facts();
    return facts.kind().equals(UserFacts.PERSON)
        && facts.isActive()
        && !facts.roles().contains(Caller.SUPPLIER);
  }

  /**
   * The roles that the first account of a department waits for and that nobody there has.
   *
   * @return for each signature that is missing, the roles of which one suffices
   */
  public static List<Set<String>> missingRoles(
      Transaction tx, String department, Authorisation table) {
    List<User> known = of(tx, Set.of(department, UserFacts.EVERY));
    return StepSigners.untilUse().stream()
        .filter(roles -> known.stream().noneMatch(user -> acts(user, roles, table)))
        .toList();
  }

  private static boolean acts(User user, Set<String> roles, Authorisation table) {
    return !Collections.disjoint(table.effective(user.facts().roles(), true), roles);
  }
}
