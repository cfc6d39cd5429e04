package org.govsm.portal.web;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A line of the authorisation table.
 *
 * @param audience whether everybody may, or whoever signed in, or only some roles
 * @param roles which, where only some may
 * @param part the part of the route that names a contract or a department, which the caller must
 *     see
 * @param everywhere whether the caller must see all departments, as the answer is of all
 * @param form whether the form carries its token even before anybody signed in
 * @param stateless whether nothing is kept, so that nothing can be forged
 * @param costly whether an answer takes much time or memory
 * @param afterPost whether who left the post may come too, as what is behind it says what counts
 * @param ofAgency whether who is of an agency may come too: to write, enter or report, or where
 *     what is behind it says what is an officer's
 */
public record Rule(
    Audience audience,
    SortedSet<String> roles,
    Optional<Part> part,
    boolean everywhere,
    boolean form,
    boolean stateless,
    boolean costly,
    boolean afterPost,
    boolean ofAgency) {

  /** Audience of a route. */
  public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Whoever has an account. */
    SIGNED_IN,
    /** Whoever has one of some roles. */
    ROLES
  }

  /**
   * A part of a route.
   *
   * @param kind {@code contract} or {@code department}
   */
  public record Part(String kind, String name) {}

  /** Keeps its own copy. */
  public Rule {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
  }

  /**
   * Whether a caller may.
   *
   * @return what the roles say, before it is known about which contract
   */
  public boolean allows(Caller caller) {
    return switch (audience) {
      case PUBLIC -> true;
      case SIGNED_IN -> caller.isSignedIn();
      case ROLES -> caller.isAnyOf(roles);
    };
  }

  static Rule of(Set<String> who, Optional<Part> part, Set<String> flags) {
    SortedSet<String> roles = new TreeSet<>(who);
    boolean everybody = roles.remove("public");
    boolean anybody = roles.remove("signed-in");
    Audience audience = everybody ? Audience.PUBLIC : anybody ? Audience.SIGNED_IN : Audience.ROLES;
    return new Rule(
        audience,
        roles,
        part,
        flags.contains("everywhere"),
        flags.contains("form"),
        flags.contains("stateless"),
        flags.contains("costly"),
        flags.contains("after-post"),
        flags.contains("agency"));
  }
}
