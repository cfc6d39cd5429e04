package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.Enrolment;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.UserIds;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Listed users: those who use the portal for a department in a role of its governance, and are to
 * be in its list of people, as nobody else's signature counts.
 */
final class ListedUsers {

  /** The foremost first. */
  private static final List<String> ROLES =
      List.of(
          "competent-authority",
          "nodal-officer",
          "account-administrator",
          "legal-officer",
          "security-lead",
          "clearing-authority",
          "records-officer",
          "reviewer",
          "author");

  private ListedUsers() {}

  /** The users of a department who are not in its list of people yet. */
  static List<User> missing(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> facts) {
    return new Users(tx)
        .each(new UserIds(tx).page(Set.of(department, UserFacts.EVERY), "", Integer.MAX_VALUE))
        .filter(ListedUsers::isOfficer)
        .filter(user -> !Enrolment.isListed(facts, user.id()))
        .sorted(Comparator.comparing(User::name))
        .toList();
  }

  /** The users who left, or whose name was erased, and whom the list still has in service. */
  static List<User> gone(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> facts) {
    List<?> people = facts.get("people") instanceof List<?> all ? all : List.of();
    Set<String> inService =
        people.stream()
            .filter(one -> isInService(one))
            .map(one -> String.valueOf(((Map<?, ?>) one).get("id")))
            .collect(Collectors.toSet());
    return inService.isEmpty()
        ? List.of()
        : new Users(tx)
            .each(new UserIds(tx).page(Set.of(department, UserFacts.EVERY), "", Integer.MAX_VALUE))
            .filter(user -> inService.contains(user.id()))
            .filter(ListedUsers::isGone)
            .toList();
  }

  /** Whether nothing says that a person of the list is not in service. */
  static boolean isInService(@Nullable Object person) {
    return person instanceof Map<?, ?> one
        && !Boolean.FALSE.equals(one.get("active"))
        && !(one.get("leftPostAt") instanceof String)
        && (!(one.get("status") instanceof String status) || status.equals("ACTIVE"));
  }

  private static boolean isGone(User user) {
    return user.facts().kind().equals(UserFacts.PERSON)
        && (user.facts().state().equals(UserFacts.LEFT) || user.person().isEmpty());
  }

  private static boolean isOfficer(User user) {
    UserFacts facts = user.facts();
    return facts.kind().equals(UserFacts.PERSON)
        && facts.state().equals(UserFacts.ACTIVE)
        && !roles(user).isEmpty();
  }

  /** The roles of a user in the governance of a department. */
  static List<String> roles(User user) {
    List<String> roles = new ArrayList<>(ROLES);
    roles.retainAll(user.facts().roles());
    return roles;
  }

  /** The role of the portal that the facts call by a name. */
  static Optional<String> role(String called) {
    return ROLES.stream().filter(role -> Enrolment.isCalled(role, called)).findFirst();
  }

  /** A user as a person in service, with the duties that the portal gives to each role. */
  static Enrolment.Officer officer(User user, Messages words) {
    Map<String, String> duties = new LinkedHashMap<>();
    roles(user).forEach(role -> duties.put(role, words.say("role-does." + role)));
    return new Enrolment.Officer(user.id(), duties);
  }
}
