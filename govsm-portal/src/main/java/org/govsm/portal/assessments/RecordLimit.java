package org.govsm.portal.assessments;

import java.time.Instant;

/**
 * Record limit: until when the acts of records count.
 *
 * @param event the number of the last event of the department that counts
 * @param asOf what was recorded later does not count
 */
public record RecordLimit(long event, Instant asOf) {

  /** Whether an event counts. */
  public boolean counts(long number, Instant at) {
    return number <= event && !at.isAfter(asOf);
  }
}
