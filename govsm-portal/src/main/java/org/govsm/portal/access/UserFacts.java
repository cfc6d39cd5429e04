package org.govsm.portal.access;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a user as the chain of events has them: nothing that names a person.
 *
 * @param units ids of departments, or of the supplier for whom the user acts; {@link #EVERY} for
 *     all departments
 */
public record UserFacts(
    String kind, String state, SortedSet<String> roles, SortedSet<String> units) {

  /** A person. */
  public static final String PERSON = "person";

  /** A machine that uses the API. */
  public static final String SERVICE = "service";

  /** May use the portal. */
  public static final String ACTIVE = "active";

  /** May not use the portal for now. */
  public static final String LOCKED = "locked";

  /** Does not work here any more. */
  public static final String LEFT = "left";

  /** The states of a user. */
  public static final List<String> STATES = List.of(ACTIVE, LOCKED, LEFT);

  /** In place of ids: all departments. */
  public static final String EVERY = "*";

  /** Keeps its own copies. */
  public UserFacts {
    roles = copy(roles);
    units = copy(units);
  }

  /** An active user. */
  public static UserFacts active(String kind, Collection<String> roles, Collection<String> units) {
    return new UserFacts(kind, ACTIVE, new TreeSet<>(roles), new TreeSet<>(units));
  }

  /** The same user in another state. */
  public UserFacts in(String otherState) {
    return new UserFacts(kind, otherState, roles, units);
  }

  /** Whether the user may use the portal. */
  public boolean isActive() {
    return state.equals(ACTIVE);
  }

  private static SortedSet<String> copy(SortedSet<String> codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  Map<String, Object> body(String user) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("user", user);
    body.put("format", BigDecimal.ONE);
    body.put("kind", kind);
    body.put("state", state);
    body.put("roles", List.copyOf(roles));
    body.put("units", List.copyOf(units));
    return body;
  }

  /** As the body of an event about a user says them. */
  public static UserFacts of(Map<String, @Nullable Object> body) {
    return new UserFacts(
        StoredTree.text(body, "kind"),
        StoredTree.text(body, "state"),
        texts(body.get("roles")),
        texts(body.get("units")));
  }

  private static SortedSet<String> texts(@Nullable Object list) {
    if (!(list instanceof List<?> all)) {
      throw new IllegalStateException("no list in an event about a user");
    }
    SortedSet<String> texts = new TreeSet<>();
    all.forEach(one -> texts.add(String.valueOf(one)));
    return texts;
  }
}
