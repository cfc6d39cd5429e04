package org.govsm.portal.access;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentNames;

/**
 * Department index: the departments that there are, as something is recorded of them or a user
 * belongs to them. Chains of the portal itself are none.
 */
public final class DepartmentIndex {

  private static final String OWN_CHAINS = "govsm.";

  private DepartmentIndex() {}

  /** Those that a caller sees; their ids. */
  public static NavigableSet<String> seen(Transaction tx, Caller by) {
    NavigableSet<String> all = new TreeSet<>(tx.chains().written());
    Users users = new Users(tx);
    new UserIds(tx)
        .byUnit()
        .forEach(
            (unit, ids) -> {
              if (!all.contains(unit)
                  && by.seesDepartment(unit)
                  && users.each(ids).anyMatch(user -> belongs(user.facts(), unit))) {
                all.add(unit);
              }
            });
    all.removeIf(one -> one.startsWith(OWN_CHAINS) || one.equals(UserFacts.EVERY));
    all.removeIf(one -> !by.seesDepartment(one));
    return all;
  }

  /** The registered departments, by their ids. */
  public static Map<String, DepartmentNames.Registered> registered(Store store) {
    Map<String, DepartmentNames.Registered> all = new HashMap<>();
    store.read(tx -> new Departments(tx).all()).forEach(one -> all.put(one.department(), one));
    return all;
  }

  private static boolean belongs(UserFacts facts, String unit) {
    return !facts.roles().contains(Caller.SUPPLIER) && facts.units().contains(unit);
  }
}
