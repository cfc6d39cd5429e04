package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * People alone: the competent authority corrects whom the facts of a department list, and nothing
 * else of them, so that nobody who records facts can shut out all others.
 */
final class PeopleAlone {

  private static final String PEOPLE = "people";
  private static final List<String> RECORDERS = List.of("nodal-officer", "records-officer");

  private PeopleAlone() {}

  /**
   * Requires that a caller who does not record facts changes the list of people alone.
   *
   * @throws ProblemException with status 403
   */
  static void require(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> document,
      Caller by) {
    if (!by.isAnyOf(RECORDERS) && !rest(before).equals(rest(document))) {
      throw ProblemException.of(403, Message.of("facts.people-alone"));
    }
  }

  private static Map<String, @Nullable Object> rest(
      Map<String, ? extends @Nullable Object> document) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(document);
    rest.remove(PEOPLE);
    return rest;
  }

  /** The facts with a person in the post again, and all else that they say of the person. */
  static Map<String, @Nullable Object> inPost(
      Map<String, ? extends @Nullable Object> facts, String person) {
    List<@Nullable Object> people = new ArrayList<>();
    List<?> listed = facts.get(PEOPLE) instanceof List<?> all ? all : List.of();
    for (Object one : listed) {
      boolean same = one instanceof Map<?, ?> map && person.equals(map.get("id"));
      people.add(same ? inPost((Map<?, ?>) one) : one);
    }
    Map<String, @Nullable Object> after = new LinkedHashMap<>(facts);
    after.put(PEOPLE, people);
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
