package org.govsm.governance.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days of Indian Standard Time, in whatever zone a moment was written. */
public final class IndianDays {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private IndianDays() {}

  /**
   * The day of a moment.
   *
   * @param moment any moment
   * @return the date in India
   */
  public static LocalDate of(Instant moment) {
    return moment.atOffset(INDIA).toLocalDate();
  }

  /** The time of day of a moment, in India. */
  public static LocalTime time(Instant moment) {
    return moment.atOffset(INDIA).toLocalTime();
  }

  /**
   * The first moment of a day.
   *
   * @return midnight in India
   */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(INDIA).toInstant();
  }

  /**
   * Whole days from a moment to a day.
   *
   * @param moment the earlier moment
   * @param day the later day
   * @return 0 if the moment is on that day, 1 if it is on the day before, whatever the hours
   */
  public static int between(Instant moment, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(of(moment), day));
  }
}
