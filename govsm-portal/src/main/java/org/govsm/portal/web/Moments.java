package org.govsm.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as facts have them: in India, in whole milliseconds, as the store keeps them. */
public final class Moments {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private Moments() {}

  public static OffsetDateTime inIndia(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).atZone(INDIA).toOffsetDateTime();
  }

  public static String text(Instant at) {
    return inIndia(at).toString();
  }

  public static LocalDate day(Instant at) {
    return inIndia(at).toLocalDate();
  }

  /** The first moment of a day in India. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(INDIA).toInstant();
  }
}
