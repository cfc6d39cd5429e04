package org.govsm.core.process;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who acts, with the roles held. Two actors with one id are one person.
 *
 * @param person an id that tells persons apart
 * @param roles the codes of the roles
 */
public record Actor(String person, Set<String> roles) {

  /**
   * Keeps its own copy, in order.
   *
   * @param person see the record
   * @param roles see the record
   * @throws IllegalArgumentException if the id is blank
   */
  public Actor {
    if (person.isBlank()) {
      throw new IllegalArgumentException("a person has an id");
    }
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /**
   * The machine that runs the register: a role like any other.
   *
   * @return a person and a role called {@code system}
   */
  public static Actor system() {
    return new Actor("system", Set.of("system"));
  }
}
