package org.govsm.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The authorisation table: who may ask for which route, and who may make which transition. */
public final class Authorisation {

  /** The role that may make users. */
  public static final String ADMINISTRATOR = "administrator";

  private final List<String> roles;
  private final Map<String, Rule> routes;
  private final Map<String, Transition> transitions;

  private final SortedSet<String> secondFactor;
  private final SortedSet<String> approval;

  Authorisation(
      List<String> roles,
      Map<String, Rule> routes,
      Map<String, Transition> transitions,
      SortedSet<String> secondFactor,
      SortedSet<String> approval) {
    this.roles = List.copyOf(roles);
    this.routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    this.transitions = Collections.unmodifiableMap(new LinkedHashMap<>(transitions));
    this.secondFactor = Collections.unmodifiableSortedSet(secondFactor);
    this.approval = Collections.unmodifiableSortedSet(approval);
  }

  /**
   * Whether somebody may look at what a route shows, so that no other page shows it to those who
   * may not.
   *
   * @return whether the role suffices; that of what department is asked besides
   */
  public boolean mayLook(Caller caller, String template) {
    return route("GET", template).filter(rule -> rule.allows(caller)).isPresent();
  }

  /**
   * Transition, and who may make it.
   *
   * @param from the states in which they may; empty for all from which there is the transition
   */
  public record Transition(SortedSet<String> roles, SortedSet<String> from) {

    /** Keeps its own copies. */
    public Transition {
      roles = Collections.unmodifiableSortedSet(roles);
      from = Collections.unmodifiableSortedSet(from);
    }
  }

  /** The table that comes with the portal. */
  public static Authorisation shipped() {
    return read(text());
  }

  /** The lines of the table that comes with the portal. */
  public static String text() {
    return new String(Resources.read("access/authorisation.txt"), StandardCharsets.UTF_8);
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException naming the first line that is wrong
   */
  public static Authorisation read(String text) {
    return new AuthorisationReader().read(text);
  }

  /**
   * The table with more lines behind it.
   *
   * @param text lines for roles and routes of which this one knows nothing
   */
  public Authorisation with(String text) {
    StringBuilder known = new StringBuilder();
    roles.forEach(role -> known.append("role ").append(role).append('\n'));
    Authorisation more = read(known + text);
    Map<String, Rule> all = new LinkedHashMap<>(routes);
    all.putAll(more.routes);
    Map<String, Transition> moves = new LinkedHashMap<>(transitions);
    moves.putAll(more.transitions);
    return new Authorisation(more.roles, all, moves, secondFactor, approval);
  }

  /** The table with some of its routes alone; nobody may ask for any other. */
  public Authorisation only(Predicate<String> kept) {
    Map<String, Rule> some = new LinkedHashMap<>(routes);
    some.keySet().removeIf(kept.negate());
    return new Authorisation(roles, some, transitions, secondFactor, approval);
  }

  /**
   * The roles.
   *
   * @return codes in the order of the table
   */
  public List<String> roles() {
    return roles;
  }

  /** The roles that need a second factor besides a password of the portal. */
  public SortedSet<String> secondFactor() {
    return secondFactor;
  }

  /**
   * The roles that decide on money or rules: never those of an administrator or of a machine, and
   * given by an administrator of all departments alone.
   */
  public SortedSet<String> approval() {
    return approval;
  }

  /**
   * The roles that a user acts in, of those that it has: a machine neither decides nor administers.
   */
  public SortedSet<String> effective(Collection<String> mine, boolean person) {
    SortedSet<String> left = new TreeSet<>(mine);
    if (!person || mine.contains(ADMINISTRATOR)) {
      left.removeAll(approval);
    }
    if (!person) {
      left.remove(ADMINISTRATOR);
    }
    return left;
  }

  /**
   * All routes that the table knows.
   *
   * @return rules by method and route, such as {@code GET /contracts/{id}}
   */
  public Map<String, Rule> routes() {
    return routes;
  }

  /**
   * The rule of a route.
   *
   * @param method the method; HEAD is GET
   * @return empty if the table does not know it: then nobody may
   */
  public Optional<Rule> route(String method, String template) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return Optional.ofNullable(routes.get(asked + " " + template));
  }

  /**
   * Who may make a transition.
   *
   * @return empty if the table does not know it: then nobody may
   */
  public Optional<Transition> transition(String machine, String event) {
    return Optional.ofNullable(transitions.get(machine + " " + event));
  }

  /**
   * All transitions that the table knows.
   *
   * @return by machine and event, such as {@code account verify}
   */
  public Map<String, Transition> transitions() {
    return transitions;
  }
}
