package org.govsm.portal.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moments as facts have them: in India, in whole milliseconds, as the store keeps them. */
final class Moments {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private Moments() {}

  static OffsetDateTime inIndia(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).atZone(INDIA).toOffsetDateTime();
  }

  static String text(Instant at) {
    return inIndia(at).toString();
  }

  static LocalDate day(Instant at) {
    return inIndia(at).toLocalDate();
  }
}
