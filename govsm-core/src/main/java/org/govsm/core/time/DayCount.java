package org.govsm.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Day count of a delay: the days after the last day in time, and the same delay as whole calendar
 * months with the days beyond them. A month ends on the day of the same number, or on the last day
 * of a shorter month: one month after 31 August is 30 September.
 *
 * @param days the days late; zero where it is in time
 * @param months the whole months in them
 * @param daysBeyond the days after the last whole month
 */
public record DayCount(long days, long months, long daysBeyond) {

  /** In time. */
  private static final DayCount NONE = new DayCount(0, 0, 0);

  /**
   * How late a day is.
   *
   * @param last the last day in time, which itself does not count
   * @param day the day on which it was done, which counts
   * @return the delay; nothing late on the last day or before it
   */
  public static DayCount after(LocalDate last, LocalDate day) {
    if (!day.isAfter(last)) {
      return NONE;
    }
    long months = ChronoUnit.MONTHS.between(last, day);
    if (!last.plusMonths(months + 1).isAfter(day)) {
      months++;
    }
    long beyond = ChronoUnit.DAYS.between(last.plusMonths(months), day);
    return new DayCount(ChronoUnit.DAYS.between(last, day), months, beyond);
  }

  /**
   * The last day of a term of months whose first day counts: twelve months from 1 January end on 31
   * December. Where the month of the end has no such day, it ends with that month.
   *
   * @param first the first day of the term
   * @param months how many months, at least one
   * @return the last day that is still in it
   */
  public static LocalDate lastDayOfMonths(LocalDate first, long months) {
    LocalDate end = first.plusMonths(months);
    return end.getDayOfMonth() < first.getDayOfMonth() ? end : end.minusDays(1);
  }

  /**
   * The last day of a term of days whose first day counts: ten days from the 1st end on the 10th.
   *
   * @param first the first day of the term
   * @param days how many days, at least one
   * @return the last day that is still in it
   */
  public static LocalDate lastDayOfDays(LocalDate first, long days) {
    return first.plusDays(days - 1);
  }
}
