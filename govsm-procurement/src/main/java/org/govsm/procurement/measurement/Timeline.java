package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of one identity, by the instant of learning. A figure that was known already is
 * kept too: should something else turn out to have been learnt in between, it is a reversal.
 */
final class Timeline {

  private final TreeMap<Instant, Map<Figure, Reading>> learnt = new TreeMap<>();

  /** Adds a reading; false if its figure was known already when it was learnt. */
  boolean add(Reading reading) {
    Map<Figure, Reading> then =
        learnt.computeIfAbsent(reading.retrievedAt(), at -> new TreeMap<>());
    if (then.putIfAbsent(reading.figure(), reading) != null) {
      return false;
    }
    return !saysAgain(reading.retrievedAt(), then);
  }

  /** The readings that were news when they were learnt, in that order. */
  void news(Consumer<Reading> sink) {
    learnt.forEach(
        (at, then) -> {
          if (!saysAgain(at, then)) {
            then.values().forEach(sink);
          }
        });
  }

  Timeline copy() {
    Timeline copy = new Timeline();
    List<Map<Figure, Reading>> all = new ArrayList<>(learnt.values());
    all.forEach(then -> then.values().forEach(copy::add));
    return copy;
  }

  private boolean saysAgain(Instant at, Map<Figure, Reading> then) {
    Map.@Nullable Entry<Instant, Map<Figure, Reading>> before = learnt.lowerEntry(at);
    Set<Figure> now = then.keySet();
    return before != null && now.size() == 1 && before.getValue().keySet().equals(now);
  }
}
