package org.govsm.portal.assessments;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.governance.account.Enrolment;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Role holders: who has a role in a department, by its facts, so that a page can name them. */
public final class RoleHolders {

  private static final String HOLDER = "holder";

  private RoleHolders() {}

  /** Some roles in words, each with the people who have it. */
  public static String said(
      Collection<String> roles, Map<String, ? extends @Nullable Object> facts, Page page) {
    return roles.stream()
        .map(
            role -> {
              List<String> named = of(role, facts);
              List<String> holders = named.stream().filter(one -> !one.isEmpty()).toList();
              if (holders.isEmpty() && !named.isEmpty()) {
                return page.say("role-holders.none", "role", page.role(role));
              }
              return holders.isEmpty()
                  ? page.role(role)
                  : page.role(role) + " (" + page.people(holders) + ")";
            })
        .collect(Collectors.joining(", "));
  }

  /**
   * The facts of a department in which nobody holds a role who left, is not in service or can no
   * longer sign in: no page says that it is their turn.
   */
  public static Map<String, @Nullable Object> in(
      Transaction tx, Map<String, @Nullable Object> facts) {
    if (!(facts.get("roles") instanceof List<?> roles)) {
      return facts;
    }
    Set<String> left = left(facts);
    Users users = new Users(tx);
    Map<String, @Nullable Object> present = new LinkedHashMap<>(facts);
    present.put(
        "roles",
        roles.stream()
            .map(
                one ->
                    one instanceof Map<?, ?> role
                            && role.get(HOLDER) instanceof String holder
                            && (left.contains(holder)
                                || users.find(holder).filter(u -> !acts(u)).isPresent())
                        ? Map.of("name", String.valueOf(role.get("name")), HOLDER, "")
                        : one)
            .toList());
    return present;
  }

  private static Set<String> left(Map<String, ? extends @Nullable Object> facts) {
    List<?> people = facts.get("people") instanceof List<?> all ? all : List.of();
    return people.stream()
        .filter(one -> one instanceof Map<?, ?> && !ListedUsers.isInService(one))
        .map(one -> String.valueOf(((Map<?, ?>) one).get("id")))
        .collect(Collectors.toSet());
  }

  private static boolean acts(User user) {
    return user.facts().isActive() && user.person().isPresent();
  }

  private static List<String> of(String role, Map<String, ? extends @Nullable Object> facts) {
    List<?> roles = facts.get("roles") instanceof List<?> all ? all : List.of();
    return roles.stream()
        .filter(
            one ->
                one instanceof Map<?, ?> map
                    && Enrolment.isCalled(role, String.valueOf(map.get("name"))))
        .map(one -> String.valueOf(((Map<?, ?>) one).get(HOLDER)))
        .distinct()
        .toList();
  }
}
