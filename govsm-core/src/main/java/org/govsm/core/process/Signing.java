package org.govsm.core.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The best that given persons can do for one way: as many roles as possible, each its own person.
 */
final class Signing {

  private final List<String> roles;
  private final Map<String, Set<String>> rolesOf;
  private List<Move.Signature> best = List.of();

  private Signing(List<String> roles, Map<String, Set<String>> rolesOf) {
    this.roles = roles;
    this.rolesOf = rolesOf;
    assign(0, new ArrayList<>());
  }

  /** The way for which the fewest signatures are missing; of several the one that is begun. */
  static Signing best(Who who, List<Actor> actors) {
    Map<String, Set<String>> rolesOf = new LinkedHashMap<>();
    for (Actor actor : actors) {
      rolesOf.computeIfAbsent(actor.person(), p -> new TreeSet<>()).addAll(actor.roles());
    }
    Signing best = new Signing(who.ways().get(0), rolesOf);
    for (List<String> way : who.ways().subList(1, who.ways().size())) {
      Signing other = new Signing(way, rolesOf);
      if (other.nearerThan(best)) {
        best = other;
      }
    }
    return best;
  }

  private boolean nearerThan(Signing other) {
    int missing = missing().size();
    int others = other.missing().size();
    return missing < others || missing == others && best.size() > other.best.size();
  }

  List<Move.Signature> signatures() {
    return best;
  }

  /** The roles that nobody is left to sign for. */
  List<String> missing() {
    List<String> open = new ArrayList<>(roles);
    best.forEach(signature -> open.remove(signature.role()));
    return open;
  }

  /** Whether all that is missing is a person more: each role is held, but not by persons apart. */
  boolean wantsOnlyAnotherPerson() {
    return missing().stream()
        .allMatch(role -> rolesOf.values().stream().anyMatch(held -> held.contains(role)));
  }

  private void assign(int next, List<Move.Signature> so) {
    if (so.size() > best.size()) {
      best = List.copyOf(so);
    }
    if (next == roles.size() || best.size() == roles.size()) {
      return;
    }
    String role = roles.get(next);
    rolesOf.forEach(
        (person, held) -> {
          if (held.contains(role) && so.stream().noneMatch(s -> s.person().equals(person))) {
            so.add(new Move.Signature(role, person));
            assign(next + 1, so);
            so.remove(so.size() - 1);
          }
        });
    assign(next + 1, so);
  }
}
