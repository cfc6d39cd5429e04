package org.govsm.portal.store;

import java.util.List;
import java.util.Optional;
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
        .select("select * from event where kind = ? order by department, seq", kind)
        .map(
            (row, context) ->
                seen.test(row.getString("department"))
                    ? Optional.of(Event.of(row))
                    : Optional.<Event>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
