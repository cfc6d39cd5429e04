package org.govsm.portal.assessments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.governance.account.Enrolment;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Role holders: who has a role in a department, by its facts, so that a page can name them. */
public final class RoleHolders {

  private RoleHolders() {}

  /** Some roles in words, each with the people who have it. */
  public static String said(
      Collection<String> roles, Map<String, ? extends @Nullable Object> facts, Page page) {
    return roles.stream()
        .map(
            role -> {
              List<String> holders = of(role, facts);
              return holders.isEmpty()
                  ? page.role(role)
                  : page.role(role) + " (" + page.people(holders) + ")";
            })
        .collect(Collectors.joining(", "));
  }

  private static List<String> of(String role, Map<String, ? extends @Nullable Object> facts) {
    String called = Enrolment.called(role);
    List<?> roles = facts.get("roles") instanceof List<?> all ? all : List.of();
    return roles.stream()
        .filter(one -> one instanceof Map<?, ?> map && called.equals(map.get("name")))
        .map(one -> String.valueOf(((Map<?, ?>) one).get("holder")))
        .distinct()
        .toList();
  }
}
