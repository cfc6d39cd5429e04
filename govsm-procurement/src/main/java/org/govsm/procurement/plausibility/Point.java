package org.govsm.procurement.plausibility;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * One figure of a series.
 *
 * @param low the figure, or the least that a rounded one can be
 * @param high the same, or the first number that a rounded one cannot be
 */
record Point(Instant from, Instant to, ZoneId zone, BigDecimal low, BigDecimal high) {

  private static final Duration SHORTEST_DAY = Duration.ofHours(20);
  private static final Duration LONGEST_DAY = Duration.ofHours(28);
  private static final int SHOWN_FIGURES = 3;
  private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1000);

  /** The point of a reading that has a number. */
  static Point of(Reading reading) {
    BigDecimal value = reading.figure().value().orElseThrow();
    BigDecimal high = reading.figure().upTo().orElse(value);
    return new Point(reading.from(), reading.to(), reading.zone(), value, high);
  }

  boolean isExact() {
    return low.compareTo(high) == 0;
  }

  boolean isZero() {
    return low.signum() == 0 && isExact();
  }

  boolean isAbove(Point other) {
    return low.compareTo(other.high) > 0 || low.compareTo(other.high) == 0 && !other.isExact();
  }

  /** Whether the window is a day, also one on which clocks were turned. */
  boolean isOfDay() {
    return isDay(from, to);
  }

  /** Whether another point is a day later. */
  boolean isDayBefore(Point later) {
    return isDay(to, later.to);
  }

  private static boolean isDay(Instant one, Instant other) {
    Duration between = Duration.between(one, other);
    return between.compareTo(SHORTEST_DAY) >= 0 && between.compareTo(LONGEST_DAY) <= 0;
  }

  /** The last day that it is about. */
  LocalDate day() {
    return ZoneDays.of(from.isBefore(to) ? to.minusNanos(1) : to, zone);
  }

  /** Whether the figure is large enough for rounding to be seen. */
  boolean maySeemRounded() {
    return low.compareTo(ROUNDED_FROM) >= 0;
  }

  /** Whether it has at most three figures before its zeros, or is rounded by its own word. */
  boolean seemsRounded() {
    return !isExact() || low.stripTrailingZeros().precision() <= SHOWN_FIGURES;
  }
}
