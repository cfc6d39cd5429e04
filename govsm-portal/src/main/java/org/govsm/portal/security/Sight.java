package org.govsm.portal.security;

import java.util.Set;
import org.govsm.portal.http.Caller;
import org.govsm.portal.store.PackEditions;
import org.govsm.portal.store.Users;

/** Whose events a caller sees. */
public final class Sight {

  private static final Set<String> OF_USERS = Set.of("security-lead", "auditor", "administrator");

  private Sight() {}

  /**
   * Whether a caller sees the events of a department.
   *
   * @param caller who asks
   * @param department its id, the chain about users, which only some roles see, or that about rule
   *     packs
   * @return whether it is one of the caller's
   */
  public static boolean department(Caller caller, String department) {
    if (department.equals(PackEditions.CHAIN)) {
      return !caller.roles().contains(Caller.SUPPLIER); // rules are of all departments
    }
    return department.equals(Users.CHAIN)
        ? caller.isAnyOf(OF_USERS)
        : caller.seesDepartment(department);
  }
}
