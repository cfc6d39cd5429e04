package org.govsm.procurement.scorecard;

import java.time.Instant;
import org.govsm.procurement.measurement.Reading;

/** What tells readings of one subject, metric and source apart. */
record Window(Instant from, Instant to, String origin) {

  static Window of(Reading reading) {
    return new Window(reading.from(), reading.to(), reading.origin());
  }
}
