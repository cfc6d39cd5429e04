package org.govsm.portal.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/** Faults of a user to be: roles, departments and names that an administrator may not give. */
record UserFaults(Authorisation table) {

  private static final Pattern UNIT =
      Pattern.compile("(?!govsm\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** A department is one that there is; a supplier may be added by its id, never cut apart. */
  List<InputFault> of(Transaction tx, UserService.NewUser asked, Optional<User> before, Caller by) {
    Collection<String> roles = asked.roles();
    Collection<String> units = asked.units();
    String added = asked.added();
    List<InputFault> faults = new ArrayList<>();
    boolean machine =
        before.map(one -> one.facts().kind()).orElse(asked.kind()).equals(UserFacts.SERVICE);
    roles(roles, machine, by).ifPresent(faults::add);
    before.filter(one -> one.id().equals(by.actor())).ifPresent(own -> own(asked, own, faults));
    Set<String> others = new TreeSet<>(units);
    others.removeAll(UserReach.givable(tx, by, roles));
    if (!others.isEmpty()) {
      faults.add(ofUnits(tx, others, roles, by));
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

  private Optional<InputFault> roles(Collection<String> roles, boolean machine, Caller by) {
    Set<String> approval = new TreeSet<>(roles);
    approval.retainAll(table.approval());
    if (roles.isEmpty() || !table.roles().containsAll(roles)) {
      return Optional.of(SetUp.fault("/roles", "user.roles"));
    } else if (roles.contains(Caller.SUPPLIER) && roles.size() > 1) {
      return Optional.of(SetUp.fault("/roles", "user.supplier-alone"));
    } else if (machine) {
      return ofMachine(roles);
    } else if (approval.isEmpty()) {
      return Optional.empty();
    } else if (roles.contains(Authorisation.ADMINISTRATOR)) {
      return Optional.of(fault("user.apart", approval));
    }
    return by.seesEverything()
        ? Optional.empty()
        : Optional.of(fault("user.grants-everywhere", approval));
  }

  /** What is in the list of the other kind is not said to be unknown. */
  private static InputFault ofUnits(
      Transaction tx, Set<String> others, Collection<String> roles, Caller by) {
    boolean supplier = roles.contains(Caller.SUPPLIER);
    Set<String> kind = supplier ? Set.of() : Set.of(Caller.SUPPLIER);
    boolean known = UserReach.givable(tx, by, kind).containsAll(others);
    String wrong = supplier ? "user.units-department" : "user.units-supplier";
    String code = known ? wrong : by.seesEverything() ? "user.units-unknown" : "user.units";
    return new InputFault("/units", code, Message.of(code).with("units", List.copyOf(others)));
  }

  private Optional<InputFault> ofMachine(Collection<String> roles) {
    Set<String> refused = new TreeSet<>(roles);
    refused.removeAll(table.effective(roles, false));
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(fault("user.machine-approves", refused));
  }

  private static InputFault fault(String code, Set<String> roles) {
    List<Message> words = roles.stream().map(role -> Message.of("role." + role)).toList();
    return new InputFault("/roles", code, Message.of(code).with("roles", words));
  }

  /** Nobody gives themselves what they do not have. */
  private static void own(UserService.NewUser asked, User own, List<InputFault> faults) {
    Set<String> units = own.facts().units();
    boolean more = !units.contains(UserFacts.EVERY) && !units.containsAll(asked.allUnits());
    if (more || !own.facts().roles().containsAll(asked.roles())) {
      faults.add(SetUp.fault("/roles", "user.own"));
    }
  }

  static List<InputFault> names(Person person) {
    return SetUp.nameFaults(person.fullName(), person.signInName().orElse("machine"));
  }
}
