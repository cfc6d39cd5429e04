package org.govsm.portal.access;

import java.time.Instant;
import java.util.Optional;

/**
 * User: a person or a machine that may use the portal.
 *
 * @param person the name and how to sign in; empty for a machine, or once it is erased
 * @param version the number of the event by which the facts stand
 */
public record User(
    String id, UserFacts facts, Optional<Person> person, Instant madeAt, long version) {

  /** Whether nobody can sign in as this user for want of a name, as after a backup was restored. */
  public boolean isNameless() {
    return person.isEmpty() && !facts.state().equals(UserFacts.LEFT);
  }

  /** The name to show: the person's, else the id. */
  public String name() {
    return person.map(Person::fullName).orElse(id);
  }
}
