package org.govsm.procurement.scorecard;

import java.util.HashSet;
import java.util.Set;
import org.govsm.procurement.measurement.Reading;

/**
 * Readings of one window and source that were learnt at one instant and differ: neither is later
 * than the other, so none of them counts.
 */
final class Contradictions {

  private final Set<Reading> contradicted = new HashSet<>();

  /** The later of two readings of one window and source; notes it where the other contradicts. */
  Reading later(Reading one, Reading other) {
    return Reading.ORDER.compare(one, other) <= 0 ? kept(other, one) : kept(one, other);
  }

  private Reading kept(Reading kept, Reading other) {
    boolean differ = !kept.figure().equals(other.figure()) || has(other);
    if (differ && kept.retrievedAt().equals(other.retrievedAt())) {
      contradicted.add(kept);
    }
    return kept;
  }

  private boolean has(Reading reading) {
    return !contradicted.isEmpty() && contradicted.contains(reading);
  }

  /** The figure of a reading; unknown where it is contradicted. */
  Measured figure(Reading reading) {
    return has(reading) ? Measured.unknown(Missing.contradicted(reading)) : Figures.of(reading);
  }
}
