package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.core.text.Message;

/**
 * Caller: who makes a request, as far as the portal knows: an id, roles, and the departments of
 * both.
 */
public final class Caller {

  /** The role that sees the contracts of one supplier, and of no department. */
  public static final String SUPPLIER = "supplier";

  /** What events call whoever acts in every role of a demonstration. */
  public static final String DEMONSTRATION = "demo";

  private static final String PROPERTY = Caller.class.getName();

  private final Kind kind;
  private final String actor;
  private final String name;
  private final SortedSet<String> roles;
  private final Optional<SortedSet<String>> units;
  private final Optional<String> formToken;

  /** Kind of a caller: how it is known. */
  public enum Kind {
    /** Not at all. */
    PUBLIC,
    /** As whoever sits at this machine, in a demonstration. */
    DEMONSTRATION,
    /** As a person who signed in. */
    PERSON,
    /** As a machine with a token. */
    SERVICE,
    /** As the portal itself. */
    PORTAL
  }

  private Caller(
      Kind kind,
      String actor,
      String name,
      Collection<String> roles,
      Optional<? extends Collection<String>> units,
      Optional<String> formToken) {
    this.kind = kind;
    this.actor = actor;
    this.name = name;
    this.roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    this.units = units.map(all -> Collections.unmodifiableSortedSet(new TreeSet<>(all)));
    this.formToken = formToken;
  }

  /**
   * A caller.
   *
   * @param actor what events call the caller: an id that names no person
   * @param units ids of departments, or of the supplier; empty for all departments
   */
  public static Caller of(
      Kind kind,
      String actor,
      String name,
      Collection<String> roles,
      Optional<? extends Collection<String>> units) {
    return new Caller(kind, actor, name, roles, units, Optional.empty());
  }

  /**
   * Somebody who is not known.
   *
   * @return a caller without roles, who sees no department
   */
  public static Caller unknown() {
    Optional<SortedSet<String>> none = Optional.of(new TreeSet<>());
    return new Caller(Kind.PUBLIC, "public", "", new TreeSet<>(), none, Optional.empty());
  }

  /**
   * The portal itself, such as when it loads the demonstration.
   *
   * @return a caller whom no request has
   */
  public static Caller portal() {
    Optional<SortedSet<String>> all = Optional.empty();
    return new Caller(Kind.PORTAL, "portal", "", new TreeSet<>(), all, Optional.empty());
  }

  /**
   * The caller of a request.
   *
   * @return somebody who is not known, unless it was found out before
   */
  public static Caller of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof Caller caller ? caller : unknown();
  }

  /** Says who makes a request. */
  public void attachTo(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  /**
   * The same caller, whose browser holds a secret.
   *
   * @param token what forms must give back
   */
  public Caller withFormToken(String token) {
    return new Caller(kind, actor, name, roles, units, Optional.of(token));
  }

  /** How the caller is known. */
  public Kind kind() {
    return kind;
  }

  /**
   * What events call the caller.
   *
   * @return an id that names no person
   */
  public String actor() {
    return actor;
  }

  /**
   * What pages call the caller.
   *
   * @return a name; empty for nobody
   */
  public String name() {
    return name;
  }

  /** What the caller may act as. */
  public SortedSet<String> roles() {
    return roles;
  }

  /** The ids of the departments, or of the supplier, that the caller acts for; empty for all. */
  public Optional<SortedSet<String>> units() {
    return units;
  }

  /** Whether the caller has one of some roles. */
  public boolean isAnyOf(Collection<String> some) {
    return !Collections.disjoint(roles, some);
  }

  /**
   * What the forms of the caller must give back, so that no other site can make them.
   *
   * @return empty for a caller whose browser holds no secret
   */
  public Optional<String> formToken() {
    return formToken;
  }

  /**
   * Whether nobody is known, and forms ask who acts: in a demonstration in which no role is chosen.
   */
  public boolean isAnybody() {
    return kind == Kind.DEMONSTRATION && actor.equals(DEMONSTRATION);
  }

  /**
   * Whether the caller is one person: who signed in, or who acts in one role of a demonstration.
   */
  public boolean isOnePerson() {
    return kind == Kind.PERSON || kind == Kind.DEMONSTRATION && !isAnybody();
  }

  /** Whether the caller has signed in, or has a token. */
  public boolean isSignedIn() {
    return kind == Kind.PERSON || kind == Kind.SERVICE;
  }

  /** Whether the caller sees what belongs to all departments. */
  public boolean seesEverything() {
    return units.isEmpty() && !roles.contains(SUPPLIER);
  }

  /** The department of a caller who acts for no other; empty for all others. */
  public Optional<String> onlyDepartment() {
    return roles.contains(SUPPLIER)
        ? Optional.empty()
        : units.filter(all -> all.size() == 1).flatMap(all -> all.stream().findFirst());
  }

  /** Whether the caller sees what belongs to a department. */
  public boolean seesDepartment(String department) {
    return seesEverything() || !roles.contains(SUPPLIER) && units.get().contains(department);
  }

  /** Whether the caller sees a contract. */
  public boolean seesContract(String department, String supplier) {
    return roles.contains(SUPPLIER)
        ? units.filter(mine -> mine.contains(supplier)).isPresent()
        : seesDepartment(department);
  }

  /**
   * What a caller is told who has none of the roles that may do something.
   *
   * @param granted the roles that may
   * @return a refusal with status 403 that names these roles and the caller's
   */
  public ProblemException isNoneOf(Collection<String> granted) {
    Message text =
        Message.of("access.who-may").with("roles", words(granted)).with("mine", words(roles));
    return ProblemException.of(403, text);
  }

  private static List<Message> words(Collection<String> roles) {
    return roles.stream().map(role -> Message.of("role." + role)).toList();
  }

  /**
   * Refuses to act for a department that is not the caller's.
   *
   * @throws ProblemException with status 403
   */
  public void requireDepartment(String department) {
    if (!seesDepartment(department)) {
      Message text = Message.of("access.other-department").with("department", department);
      throw ProblemException.of(403, text);
    }
  }

  /**
   * Keeps what different callers do apart, where the same words could come from both.
   *
   * @return empty for whoever is nobody, such as in a demonstration without a role
   */
  public String scope() {
    return isSignedIn() || kind == Kind.DEMONSTRATION && !isAnybody() ? " " + actor : "";
  }
}
