package org.govsm.core.time;

import java.time.LocalDate;

/**
 * The days on which something is in force, half open: the first day belongs to it, the day it ends
 * on does not.
 *
 * @param from the first day in force; {@link LocalDate#MIN} where there is no beginning
 * @param until the first day no longer in force; {@link LocalDate#MAX} where no end is known
 */
public record EffectivePeriod(LocalDate from, LocalDate until) {

  /** All days. */
  public static final EffectivePeriod ALWAYS = new EffectivePeriod(LocalDate.MIN, LocalDate.MAX);

  /**
   * Checks the order of the two days.
   *
   * @param from see the record
   * @param until see the record
   * @throws IllegalArgumentException if the period holds no day
   */
  public EffectivePeriod {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no day between " + from + " and " + until);
    }
  }

  /**
   * In force from a day on, with no end known.
   *
   * @param from the first day
   * @return the open period
   */
  public static EffectivePeriod since(LocalDate from) {
    return new EffectivePeriod(from, LocalDate.MAX);
  }

  /**
   * From a first to a last day, both in force.
   *
   * @param first the first day
   * @param last the last day
   * @return the same days, half open
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public static EffectivePeriod ofClosed(LocalDate first, LocalDate last) {
    return new EffectivePeriod(first, last.plusDays(1));
  }

  /**
   * Whether a day is in force.
   *
   * @param day the day asked
   * @return true from {@link #from()} to the day before {@link #until()}
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /**
   * Whether two periods share a day.
   *
   * @param other the other period
   * @return true if at least one day is in both
   */
  public boolean overlaps(EffectivePeriod other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /**
   * Whether no end is known.
   *
   * @return true if {@link #until()} is {@link LocalDate#MAX}
   */
  public boolean isOpen() {
    return until.equals(LocalDate.MAX);
  }
}
