package org.govsm.portal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Event reader: events of a department that lists ask for, by their numbers. */
public final class EventReader {

  private final Transaction tx;
  private final String department;

  /** Over the log of a department, within one transaction. */
  public EventReader(Transaction tx, String department) {
    this.tx = tx;
    this.department = department;
  }

  /** Events by their numbers, some hundreds at most, in the order of these. */
  public List<Event> each(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, Event> found = new HashMap<>();
    String places = String.join(", ", Collections.nCopies(numbers.size(), "?"));
    List<Object> values = new ArrayList<>(List.of(department));
    values.addAll(numbers);
    tx.handle()
        .select(
            "select * from event where department = ? and seq in (" + places + ")",
            values.toArray())
        .map((row, context) -> Event.of(row))
        .forEach(event -> found.put(event.seq(), event));
    return numbers.stream().flatMap(one -> Optional.ofNullable(found.get(one)).stream()).toList();
  }

  /** When the last of them happened, by the clocks of those who wrote them. */
  public Instant newestAt() {
    return tx.handle()
        .select("select max(happened_at) as newest from event where department = ?", department)
        .map((row, context) -> Sql.maybeInstant(row, "newest"))
        .one()
        .orElse(Instant.EPOCH);
  }
}
