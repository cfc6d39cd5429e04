package org.govsm.portal.users;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;

/** What was typed about a new user. */
public record UserForm(
    String kind,
    String fullName,
    String signInName,
    List<String> roles,
    List<String> units,
    String added,
    Map<String, InputFault> errors) {

  UserService.NewUser newUser() {
    return new UserService.NewUser(kind, fullName, signInName, roles, units, added);
  }

  UserForm with(Map<String, InputFault> faults) {
    return new UserForm(kind, fullName, signInName, roles, units, added, faults);
  }
}
