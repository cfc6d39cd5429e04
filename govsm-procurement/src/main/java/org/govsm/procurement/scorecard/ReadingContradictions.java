package org.govsm.procurement.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Reading;

/**
 * Readings of one window and source that stand against each other: two figures of one instant,
 * neither of which is later than the other, or a figure that was later given as none. None of them
 * counts.
 */
final class ReadingContradictions {

  private Map<Reading, TreeSet<Reading>> against = Map.of();

  /** The later of two readings of one window and source; notes it where the other contradicts. */
  Reading later(Reading one, Reading other) {
    return Reading.ORDER.compare(one, other) <= 0 ? kept(other, one) : kept(one, other);
  }

  private Reading kept(Reading kept, Reading other) {
    boolean atOnce = kept.retrievedAt().equals(other.retrievedAt());
    boolean differ = !kept.figure().equals(other.figure()) || !kept.zone().equals(other.zone());
    boolean takenBack =
        kept.figure().value().isEmpty() && (other.figure().value().isPresent() || has(other));
    if (atOnce && (differ || has(other)) || takenBack) {
      against = against.isEmpty() ? new HashMap<>() : against;
      TreeSet<Reading> all =
          against.computeIfAbsent(kept, k -> new TreeSet<>(Reading.ORDER.reversed()));
      all.add(kept);
      all.addAll(all(other));
    }
    return kept;
  }

  private boolean has(Reading reading) {
    return !against.isEmpty() && against.containsKey(reading);
  }

  /** A reading with those that stand against it, the latest first. */
  List<Reading> all(Reading reading) {
    return has(reading) ? List.copyOf(against.get(reading)) : List.of(reading);
  }

  /** The figure of a reading; held where it is contradicted. */
  Measured figure(Reading reading) {
    return has(reading) ? Measured.held(Missing.contradicted(all(reading))) : Figures.of(reading);
  }
}
