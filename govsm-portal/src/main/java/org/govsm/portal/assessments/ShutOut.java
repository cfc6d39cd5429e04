package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;

/**
 * Shut out: an active user of a department who has left the post by its facts, so that nothing can
 * be done for the department any more.
 *
 * @param by the version of the facts that says so
 */
public record ShutOut(User user, FactsVersion by) {

  /** Those of a department at a moment. */
  static List<ShutOut> of(Transaction tx, String department, Instant at) {
    Users users = new Users(tx);
    return PostHolders.people(tx, department).gone(at).stream()
        .flatMap(id -> users.find(id).stream())
        .filter(user -> isActive(user, department))
        .flatMap(user -> of(tx, department, user, at))
        .toList();
  }

  private static Stream<ShutOut> of(Transaction tx, String department, User user, Instant at) {
    return PostHolders.since(tx, department, people -> people.isGone(user.id(), at)).stream()
        .map(by -> new ShutOut(user, by));
  }

  private static boolean isActive(User user, String department) {
    UserFacts facts = user.facts();
    return facts.kind().equals(UserFacts.PERSON)
        && facts.isActive()
        && (facts.units().contains(department) || facts.units().contains(UserFacts.EVERY));
  }
}
