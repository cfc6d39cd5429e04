package org.govsm.portal.departments;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.StepSigners;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Translations;

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

  /** Those who act for the department itself, by their chief role; nobody in a demonstration. */
  List<DepartmentRecord.Officer> proposed(
      Transaction tx, String department, Caller by, Translations languages) {
    Set<String> choices = by.isSignedIn() ? choices(tx, department, by).keySet() : Set.of();
    return Officers.of(tx, Set.of(department)).stream()
        .filter(user -> choices.contains(user.id()))
        .limit(DepartmentForm.MOST)
        .map(user -> new DepartmentRecord.Officer(user.id(), designation(user, languages)))
        .toList();
  }

  /** Who signs for accounts first, then other officers, then those who help them. */
  private static int rank(String role) {
    boolean signs = StepSigners.untilUse().stream().anyMatch(roles -> roles.contains(role));
    return signs ? 0 : role.endsWith("-officer") ? 1 : 2;
  }

  private Map<String, String> designation(User user, Translations languages) {
    Set<String> own = user.facts().roles();
    Map<String, String> all = new LinkedHashMap<>();
    table.roles().stream()
        .filter(own::contains)
        .min(Comparator.comparing(DepartmentOfficers::rank))
        .ifPresent(
            role ->
                Translations.LANGUAGES.forEach(
                    language ->
                        languages
                            .find(language)
                            .ifPresent(words -> all.put(language, words.say(role(role))))));
    return all;
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
