package org.govsm.procurement.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of a zone and the instants with which they begin. In India, whose clocks have not been
 * turned since 1945, this is a division.
 */
public final class ZoneDays {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final long DAY = 86_400;

  /** From then on the offset is one; of days long before and after, the rules are asked. */
  private static final LocalDate SINCE = LocalDate.of(1946, 1, 1);

  private static final long FIRST = SINCE.toEpochDay();
  private static final long LAST = LocalDate.of(9999, 1, 1).toEpochDay();

  /** Zero where a zone file of the platform knows of a change to come. */
  private static final long OFFSET = offset();

  private ZoneDays() {}

  private static long offset() {
    Instant since = SINCE.atStartOfDay(INDIA).toInstant();
    boolean one = INDIA.getRules().nextTransition(since) == null;
    return one ? INDIA.getRules().getOffset(since).getTotalSeconds() : 0;
  }

  /** The day of an instant. */
  public static LocalDate of(Instant instant, ZoneId zone) {
    if (OFFSET != 0 && zone.equals(INDIA)) {
      long day = Math.floorDiv(instant.getEpochSecond() + OFFSET, DAY);
      if (day >= FIRST && day <= LAST) {
        return LocalDate.ofEpochDay(day);
      }
    }
    return LocalDate.ofInstant(instant, zone);
  }

  /** The day of an instant in India. */
  public static LocalDate inIndia(Instant instant) {
    return of(instant, INDIA);
  }

  /** The instant with which a day begins. */
  public static Instant start(LocalDate day, ZoneId zone) {
    if (OFFSET != 0 && zone.equals(INDIA)) {
      long number = day.toEpochDay();
      if (number >= FIRST && number <= LAST) {
        return Instant.ofEpochSecond(number * DAY - OFFSET);
      }
    }
    return day.atStartOfDay(zone).toInstant();
  }

  /** Whether a day of the zone begins with an instant. */
  public static boolean isStart(Instant instant, ZoneId zone) {
    return start(of(instant, zone), zone).equals(instant);
  }
}
