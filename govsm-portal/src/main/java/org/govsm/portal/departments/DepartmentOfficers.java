package org.govsm.portal.departments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/**
 * Department officers: the users of a department, and in a demonstration, where nobody is a user,
 * its roles.
 */
record DepartmentOfficers(Authorisation table) {

  private static final String DEMO = "demo.";

  /** Users of all departments are named to those alone who see all departments. */
  Map<String, Message> choices(Transaction tx, String department, Caller by) {
    Map<String, Message> choices = new LinkedHashMap<>();
    if (by.kind() == Caller.Kind.DEMONSTRATION || by.kind() == Caller.Kind.PORTAL) {
      table.roles().stream()
          .filter(role -> !role.equals(Caller.SUPPLIER))
          .forEach(role -> choices.put(DEMO + role, role(role)));
      return choices;
    }
    List<String> recorded =
        new Departments(tx)
            .find(department).map(DepartmentRecord::officers).orElse(List.of()).stream()
                .map(DepartmentRecord.Officer::user)
                .toList();
    Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
        .filter(
            user ->
                by.seesEverything()
                    || user.facts().units().contains(department)
                    || recorded.contains(user.id()))
        .forEach(user -> choices.put(user.id(), said(user.name())));
    return choices;
  }

  /** A name is erasable: it is read when it is shown. */
  Message name(Transaction tx, String user) {
    if (user.startsWith(DEMO)) {
      return role(user.substring(DEMO.length()));
    }
    Optional<User> found = new Users(tx).find(user);
    return said(found.map(User::name).orElse(user));
  }

  private static Message role(String role) {
    return Message.of("role." + role);
  }

  private static Message said(String name) {
    return Message.of("department.officer-name").with("name", name);
  }
}
