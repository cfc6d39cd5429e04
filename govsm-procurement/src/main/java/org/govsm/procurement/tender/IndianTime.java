package org.govsm.procurement.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Days and times of a notice, as they are in India. */
final class IndianTime {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private IndianTime() {}

  static LocalDate day(OffsetDateTime at) {
    return day(at.toInstant());
  }

  static LocalDate day(Instant at) {
    return time(at).toLocalDate();
  }

  static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at, INDIA);
  }

  /** As a sentence shows it: {@code 2026-12-22 17:00:01}. */
  static String shown(Instant at) {
    LocalDateTime time = time(at);
    String seconds = time.toLocalTime().toString();
    return time.toLocalDate() + " " + (seconds.length() == 5 ? seconds + ":00" : seconds);
  }

  /** The last instant of the waiting: whole days after the day of an instant have passed. */
  static Instant afterDays(Instant at, long days) {
    return day(at).plusDays(days + 1).atStartOfDay().toInstant(INDIA);
  }
}
