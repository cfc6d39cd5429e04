package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.UserStates;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/**
 * Left users: the persons of a department who left, as the register of users has them, as facts.
 */
final class LeftUsers {

  private static final String MEMBER = "leftUsers";

  private LeftUsers() {}

  /** Those who had left at a moment, each since when. */
  static Map<String, Object> facts(Transaction tx, String department, Instant asOf) {
    Map<String, Instant> left = new LinkedHashMap<>();
    for (UserStates.Change one : UserStates.until(tx, asOf)) {
      if (isLeft(one.facts(), department)) {
        left.putIfAbsent(one.user(), one.at());
      } else {
        left.remove(one.user());
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    left.forEach(
        (user, at) -> rows.add(Map.of("person", user, "leftAt", Moments.inIndia(at).toString())));
    return rows.isEmpty() ? Map.of() : Map.of(MEMBER, rows);
  }

  private static boolean isLeft(UserFacts facts, String department) {
    return facts.kind().equals(UserFacts.PERSON)
        && facts.state().equals(UserFacts.LEFT)
        && (facts.units().contains(department) || facts.units().contains(UserFacts.EVERY));
  }
}
