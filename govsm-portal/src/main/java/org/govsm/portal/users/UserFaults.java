package org.govsm.portal.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.Person;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/** Faults of a user to be: roles, departments and names that an administrator may not give. */
final class UserFaults {

  private static final Pattern UNIT =
      Pattern.compile("(?!govsm\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Authorisation table;

  UserFaults(Authorisation table) {
    this.table = table;
  }

  /** A department is one that there is; a supplier may be added by its id, never cut apart. */
  List<InputFault> of(Transaction tx, UserService.NewUser asked, Caller by) {
    Collection<String> roles = asked.roles();
    Collection<String> units = asked.units();
    String added = asked.added();
    List<InputFault> faults = new ArrayList<>();
    if (roles.isEmpty() || !table.roles().containsAll(roles)) {
      faults.add(SetUp.fault("/roles", "user.roles"));
    } else if (roles.contains(Caller.SUPPLIER) && roles.size() > 1) {
      faults.add(SetUp.fault("/roles", "user.supplier-alone"));
    }
    if (!UserReach.givable(tx, by, roles).containsAll(units)) {
      faults.add(SetUp.fault("/units", "user.units"));
    } else if (units.isEmpty() && added.isBlank() && !by.seesEverything()) {
      faults.add(SetUp.fault("/units", "user.no-units"));
    }
    if (!added.isBlank() && !by.seesEverything()) {
      faults.add(SetUp.fault("/added", "user.added-everywhere"));
    } else if (!added.isBlank() && !UNIT.matcher(added).matches()) {
      faults.add(SetUp.fault("/added", "user.added"));
    } else if (!added.isBlank() && !roles.contains(Caller.SUPPLIER)) {
      faults.add(SetUp.fault("/added", "user.added-department"));
    }
    return faults;
  }

  static List<InputFault> names(Person person) {
    return SetUp.nameFaults(person.fullName(), person.signInName().orElse("machine"));
  }
}
