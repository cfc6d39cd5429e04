package org.govsm.governance.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Enrolment of officers: lists those who use the portal as people in service, with the roles that
 * they have in it. What is said of anybody already stays as it is.
 */
public final class Enrolment {

  private static final String PEOPLE = "people";
  private static final String ROLES = "roles";

  /** What the catalogue calls a role, where the portal calls it otherwise. */
  private static final Map<String, String> CALLED =
      Map.of("competent-authority", "head of department");

  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

  private Enrolment() {}

  /**
   * An officer.
   *
   * @param id by which custody log, signatures and facts know the officer
   * @param duties the duties of each role, by its code, the foremost role first
   */
  public record Officer(String id, Map<String, String> duties) {}

  /** What a role is called in the facts, such as {@code nodal officer}. */
  public static String called(String role) {
    return CALLED.getOrDefault(role, role.replace('-', ' '));
  }

  /** Whether the facts call a role by a name: as it is called, or by its code. */
  public static boolean isCalled(String role, String name) {
    String plain = BETWEEN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return plain.equals(called(role)) || plain.equals(role.replace('-', ' '));
  }

  /** Whether the facts list somebody. */
  public static boolean isListed(Map<String, ? extends @Nullable Object> facts, String id) {
    return items(facts.get(PEOPLE)).stream().anyMatch(one -> id.equals(one.get("id")));
  }

  /**
   * The facts with officers listed.
   *
   * @param facts the document of facts
   * @return the facts as they were for whoever is listed already; roles only where they stand in a
   *     list, or nowhere
   */
  public static Map<String, @Nullable Object> of(
      Map<String, ? extends @Nullable Object> facts, List<Officer> officers) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(facts);
    List<Map<String, @Nullable Object>> people = items(facts.get(PEOPLE));
    List<Map<String, @Nullable Object>> roles = items(facts.get(ROLES));
    for (Officer officer : officers) {
      if (!isListed(facts, officer.id())) {
        people.add(person(officer));
        officer.duties().forEach((role, duties) -> role(roles, called(role), duties, officer.id()));
      }
    }
    all.put(PEOPLE, people);
    if (!roles.isEmpty() && !(facts.get(ROLES) instanceof Map)) {
      all.put(ROLES, roles);
    }
    return all;
  }

  private static Map<String, @Nullable Object> person(Officer officer) {
    Map<String, @Nullable Object> person = new LinkedHashMap<>();
    person.put("id", officer.id());
    officer.duties().keySet().stream()
        .findFirst()
        .ifPresent(role -> person.put("role", called(role)));
    person.put("type", "OFFICIAL");
    person.put("active", true);
    person.put("status", "ACTIVE");
    return person;
  }

  /** A role that nobody holds is filled; one that somebody else holds has one holder more. */
  private static void role(
      List<Map<String, @Nullable Object>> roles, String name, String duties, String holder) {
    Optional<Map<String, @Nullable Object>> vacant =
        roles.stream()
            .filter(one -> name.equals(one.get("name")) && one.get("holder") == null)
            .findFirst();
    Map<String, @Nullable Object> role = vacant.orElseGet(LinkedHashMap::new);
    role.put("name", name);
    role.putIfAbsent("duties", List.of(duties));
    role.put("holder", holder);
    if (vacant.isEmpty()) {
      roles.add(role);
    }
  }

  private static List<Map<String, @Nullable Object>> items(@Nullable Object list) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    if (list instanceof List<?> all) {
      all.forEach(one -> items.add(ExactTree.members(one)));
    }
    return items;
  }
}
