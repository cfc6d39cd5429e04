package org.govsm.core.time;

import java.time.LocalDate;

/**
 * Bounds of days that somebody enters: the years 1900 to 2199. A year beyond them, such as 0026 or
 * 9999, is a slip of the pen or stands for nothing, and no law says anything of it.
 */
public final class DayBounds {

  /** The first year. */
  public static final int FIRST_YEAR = 1900;

  /** The last year. */
  public static final int LAST_YEAR = 2199;

  private DayBounds() {}

  /**
   * Whether a day can be meant.
   *
   * @param day the day that was entered
   * @return false for a year beyond the bounds
   */
  public static boolean contain(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
