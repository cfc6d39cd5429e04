package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.procurement.measurement.Reading;

/**
 * The figure of one account or post of one origin, with the readings that it is made of.
 *
 * @param value the figure, which is there
 * @param readings what it was made of; of many, the first
 */
record Used(Measured value, List<Reading> readings) {

  private Interval figure() {
    return value.value().orElseThrow();
  }

  /**
   * Whether it is more than a whole of which it is a part. A whole that was read earlier, or that
   * is not complete yet, may still grow to it.
   */
  boolean isMoreThan(Used whole) {
    boolean grows = whole.value.open() && whole.learnt().isBefore(lastLearnt());
    return !whole.end().isBefore(end())
        && !grows
        && figure().low().compareTo(whole.figure().high()) > 0;
  }

  /** The sum of two. */
  Used and(Used other) {
    List<Reading> all = new ArrayList<>(readings);
    all.addAll(other.readings);
    return new Used(value.plus(other.value), List.copyOf(all));
  }

  private Instant end() {
    return readings.stream().map(Reading::to).max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private Instant learnt() {
    return instants().min(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private Instant lastLearnt() {
    return instants().max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private Stream<Instant> instants() {
    return readings.stream().map(Reading::retrievedAt);
  }
}
