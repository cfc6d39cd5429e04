package org.govsm.governance.custody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the events of a log, in constant time however long it is: the states of one log share
 * them, and each counts those up to its own head. Only another way on from one head copies them.
 */
final class EventIds {

  private final Map<String, Integer> numbers;
  private final int count;

  private EventIds(Map<String, Integer> numbers, int count) {
    this.numbers = numbers;
    this.count = count;
  }

  static EventIds none() {
    return new EventIds(new HashMap<>(), 0);
  }

  boolean sharesWith(EventIds other) {
    return numbers == other.numbers;
  }

  boolean contains(String id) {
    synchronized (numbers) {
      return numbers.getOrDefault(id, Integer.MAX_VALUE) <= count;
    }
  }

  EventIds with(List<CustodyEntry> more) {
    synchronized (numbers) {
      EventIds longer = this;
      for (CustodyEntry entry : more) {
        longer = longer.with(entry.event().eventId());
      }
      return longer;
    }
  }

  private EventIds with(String id) {
    int number = count + 1;
    @Nullable Integer known = numbers.get(id);
    if (known != null && known == number) {
      return new EventIds(numbers, number);
    }
    Map<String, Integer> line = numbers;
    if (numbers.size() != count) {
      line = new HashMap<>(numbers);
      line.values().removeIf(other -> other > count);
    }
    line.putIfAbsent(id, number);
    return new EventIds(line, number);
  }
}
