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

  /** The one of two readings that stays; notes it where the other says something else. */
  Reading kept(Reading kept, Reading other) {
    boolean contradict =
        kept.retrievedAt().equals(other.retrievedAt())
            && kept.from().equals(other.from())
            && kept.to().equals(other.to())
            && kept.source().equals(other.source())
            && kept.origin().equals(other.origin())
            && !kept.figure().equals(other.figure());
    if (contradict) {
      contradicted.add(kept);
    }
    return kept;
  }

  boolean has(Reading reading) {
    return !contradicted.isEmpty() && contradicted.contains(reading);
  }

  /** The figure of a reading; unknown where it is contradicted. */
  Measured figure(Reading reading) {
    return has(reading) ? Measured.unknown(Missing.contradicted(reading)) : Figures.of(reading);
  }
}
