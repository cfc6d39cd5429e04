package org.govsm.governance.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Correction of the people whom the facts of a department list. Whoever records facts changes all
 * of them; the competent authority corrects that list and nothing else, so that nobody who records
 * facts can shut out all others. An own choice of govsm.
 */
public final class PeopleCorrection {

  private static final String PEOPLE = "people";
  private static final Set<String> RECORDING = Set.of("nodal-officer", "records-officer");
  private static final String CORRECTING = "competent-authority";

  private PeopleCorrection() {}

  /**
   * Whether somebody may put facts in the place of others.
   *
   * @param roles the roles of that person in the department
   */
  public static boolean may(
      Collection<String> roles,
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    return roles.stream().anyMatch(RECORDING::contains)
        || roles.contains(CORRECTING) && rest(before).equals(rest(after));
  }

  private static Map<String, @Nullable Object> rest(Map<String, ? extends @Nullable Object> facts) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(facts);
    rest.remove(PEOPLE);
    return rest;
  }

  /**
   * Facts with a person in the post again.
   *
   * @param person whom they list; they stay as they are where they do not
   * @return all else that they say of the person is kept
   */
  public static Map<String, @Nullable Object> inPost(
      Map<String, ? extends @Nullable Object> facts, String person) {
    List<@Nullable Object> people = new ArrayList<>();
    List<?> listed = facts.get(PEOPLE) instanceof List<?> all ? all : List.of();
    for (Object one : listed) {
      boolean same = one instanceof Map<?, ?> map && person.equals(map.get("id"));
      people.add(same ? inPost((Map<?, ?>) one) : one);
    }
    Map<String, @Nullable Object> after = new LinkedHashMap<>(facts);
    if (!people.isEmpty()) {
      after.put(PEOPLE, people);
    }
    return after;
  }

  private static Map<String, @Nullable Object> inPost(Map<?, ?> person) {
    Map<String, @Nullable Object> after = new LinkedHashMap<>();
    person.forEach((name, fact) -> after.put(String.valueOf(name), fact));
    after.remove("leftPostAt");
    after.put("active", true);
    after.put("status", "ACTIVE");
    return after;
  }
}
