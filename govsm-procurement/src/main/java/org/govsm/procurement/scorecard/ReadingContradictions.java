package org.govsm.procurement.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;

/**
 * Readings of one window and source that stand against each other: two figures of one instant,
 * neither of which is later than the other, or a figure that was later given as none. None of them
 * counts.
 */
final class ReadingContradictions {

  /** What tells readings apart: many of one window would share a hash. */
  private static final Comparator<Reading> KEY =
      Reading.ORDER
          .thenComparing(reading -> reading.evidence().map(Evidence::file).orElse(""))
          .thenComparing(reading -> reading.evidence().map(Evidence::line).orElse(0L));

  private Map<Reading, NavigableSet<Reading>> against = Map.of();
  private long moved;

  /** The later of two readings of one window and source; notes it where the other contradicts. */
  Reading later(Reading one, Reading other) {
    if (isSaidAgain(one, other)) {
      return Reading.ORDER.compare(one, other) <= 0 ? one : other;
    }
    return Reading.ORDER.compare(one, other) <= 0 ? kept(other, one) : kept(one, other);
  }

  /** Whether another party counted the same: the figure that was there first stands. */
  private boolean isSaidAgain(Reading one, Reading other) {
    return one.figure().equals(other.figure())
        && one.zone().equals(other.zone())
        && !has(one)
        && !has(other)
        && party(one).isPresent()
        && party(other).isPresent()
        && !party(one).equals(party(other));
  }

  private static Optional<String> party(Reading reading) {
    return reading.evidence().flatMap(Evidence::countedBy);
  }

  /** How many readings were put to others that they stand against. */
  long moved() {
    return moved;
  }

  private Reading kept(Reading kept, Reading other) {
    boolean atOnce = kept.retrievedAt().equals(other.retrievedAt());
    boolean differ = !kept.figure().equals(other.figure()) || !kept.zone().equals(other.zone());
    boolean takenBack =
        kept.figure().value().isEmpty() && (other.figure().value().isPresent() || has(other));
    if (atOnce && (differ || has(other)) || takenBack) {
      against = against.isEmpty() ? new TreeMap<>(KEY) : against;
      NavigableSet<Reading> others = taken(other);
      against.put(kept, joined(taken(kept), others));
    }
    return kept;
  }

  /** What stands against a reading, which is kept under another from now on. */
  private NavigableSet<Reading> taken(Reading reading) {
    NavigableSet<Reading> all = against.remove(reading);
    if (all == null) {
      all = new TreeSet<>(Reading.ORDER.reversed());
      all.add(reading);
    }
    return all;
  }

  /** The fewer are put to the more; of two that say the same the first one stays. */
  private NavigableSet<Reading> joined(NavigableSet<Reading> some, NavigableSet<Reading> others) {
    moved += Math.min(some.size(), others.size());
    if (some.size() < others.size()) {
      some.forEach(others::remove);
      others.addAll(some);
      return others;
    }
    some.addAll(others);
    return some;
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
