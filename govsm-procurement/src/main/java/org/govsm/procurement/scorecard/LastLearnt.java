package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import org.govsm.procurement.measurement.Reading;

/**
 * The last instant at which anything was learnt that the results of the periods before one were
 * made of: as known at any instant from then on they are the same.
 */
final class LastLearnt {

  private final LocalDate end;
  private Instant last = Instant.MIN;

  /** Of the periods before a day. */
  LastLearnt(LocalDate end) {
    this.end = end;
  }

  /** A reading that was gone through. */
  void add(Reading reading) {
    if (reading.learntAt().isAfter(last)) {
      last = reading.learntAt();
    }
  }

  /** A reading of days: one that begins after the periods is left aside in all of them. */
  void addOfDays(Reading reading) {
    boolean after = reading.account().isEmpty() && !reading.fromDay().isBefore(end);
    if (!after) {
      add(reading);
    }
  }

  /** Something that may be otherwise as known at any other instant. */
  void addUnsure() {
    last = Instant.MAX;
  }

  Instant last() {
    return last;
  }
}
