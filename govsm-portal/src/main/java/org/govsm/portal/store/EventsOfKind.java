package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Events of one kind in all departments, found by the index of the log. */
public final class EventsOfKind {

  private EventsOfKind() {}

  /**
   * The events of a kind.
   *
   * @param seen the departments that are looked at
   * @return ordered by department and number
   */
  public static List<Event> of(Transaction tx, String kind, Predicate<String> seen) {
    return tx
        .handle()
        .createQuery(
            "select department, seq from event where kind = :kind order by department, seq")
        .bind("kind", kind)
        .map((row, context) -> Map.entry(row.getString("department"), row.getLong("seq")))
        .list()
        .stream()
        .filter(place -> seen.test(place.getKey()))
        .flatMap(place -> tx.events().find(place.getKey(), place.getValue()).stream())
        .toList();
  }
}
