package org.govsm.procurement.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.govsm.core.text.Message;

/** Days and times of a notice, as they are in India. */
final class IndianTime {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  /** How long a time of day is that is written without its seconds. */
  private static final int MINUTES = 5;

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

  /** Day and time of day, as a part of a sentence. */
  static Message shown(Instant at) {
    LocalDateTime time = time(at);
    String clock = time.toLocalTime().toString();
    return Message.of("tender.time")
        .with("day", time.toLocalDate())
        .with("clock", clock.length() == MINUTES ? clock + ":00" : clock);
  }

  /** The last instant of the waiting: whole days after the day of an instant have passed. */
  static Instant afterDays(Instant at, long days) {
    return day(at).plusDays(days + 1).atStartOfDay().toInstant(INDIA);
  }
}
