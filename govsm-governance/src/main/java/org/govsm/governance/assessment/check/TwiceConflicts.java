package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** Entries of one list with one id of which each says something else. */
public final class TwiceConflicts {

  /** Lists whose items are also kept as records, by the name of the conflict. */
  private static final SortedMap<String, String> LISTS =
      new TreeMap<>(
          Map.of(
              "posts", "post-twice",
              "queries", "query-twice",
              "orders", "request-twice",
              "complaints", "request-twice",
              "infoOrders", "request-twice",
              "contentItems", "record-twice",
              "moderation", "record-twice",
              "rtiRequests", "record-twice",
              "disposal", "record-twice"));

  private TwiceConflicts() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    LISTS.forEach(
        (many, code) -> {
          Map<String, FactNode> first = new HashMap<>();
          for (FactNode item : scene.facts().each(many)) {
            Optional<FactNode> before =
                Conflicts.id(item).flatMap(id -> Optional.ofNullable(first.putIfAbsent(id, item)));
            before.flatMap(one -> against(many, code, one, item)).ifPresent(found::add);
          }
        });
    return found;
  }

  private static Optional<Conflict> against(
      String many, String code, FactNode one, FactNode other) {
    boolean differ =
        one.names().stream()
            .anyMatch(name -> !other.at(name).isAbsent() && !isSame(one.at(name), other.at(name)));
    return differ
        ? Optional.of(
            Conflict.of(
                code, Conflicts.id(one), FactNeeds.shipped().reading(many).toArray(String[]::new)))
        : Optional.empty();
  }

  private static boolean isSame(FactNode one, FactNode other) {
    if (!one.names().isEmpty() && !other.names().isEmpty()) {
      return one.names().stream()
          .allMatch(name -> other.at(name).isAbsent() || isSame(one.at(name), other.at(name)));
    }
    return one.digest().equals(other.digest()) || isSameDay(one, other);
  }

  /** A day says the same as an hour of it. */
  private static boolean isSameDay(FactNode one, FactNode other) {
    Optional<Moment> at = one.moment();
    Optional<Moment> then = other.moment();
    return at.isPresent()
        && then.isPresent()
        && (at.get().wholeDay() || then.get().wholeDay())
        && at.get().day().equals(then.get().day());
  }
}
