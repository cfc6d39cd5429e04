package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.time.LocalTimes;

/**
 * The time between two moments in which bids can be made. In days of the calendar the day of
 * publication does not count and the last day on which a bid can be made does; by the clock a day
 * has 24 hours. Of a day given without its hour any hour may be meant.
 */
record BidTime(BigDecimal calendarDays, Fraction least, Fraction most) {

  private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();

  static BidTime between(String published, String closes) {
    LocalDateTime from = LocalTimes.read(published).orElseThrow();
    LocalDateTime to = LocalTimes.read(closes).orElseThrow();
    return new BidTime(
        BigDecimal.valueOf(ChronoUnit.DAYS.between(from.toLocalDate(), lastDay(to, closes))),
        days(latest(from, published), to),
        days(from, latest(to, closes)));
  }

  /** At midnight nothing of the day has passed: the day before was the last. */
  private static LocalDate lastDay(LocalDateTime to, String closes) {
    boolean midnight = to.toLocalTime().equals(LocalTime.MIDNIGHT);
    return to.toLocalDate().minusDays(midnight && !LocalTimes.isDayAlone(closes) ? 1 : 0);
  }

  private static LocalDateTime latest(LocalDateTime time, String written) {
    return LocalTimes.isDayAlone(written) ? time.plusDays(1) : time;
  }

  private static Fraction days(LocalDateTime from, LocalDateTime to) {
    return new Fraction(
        BigInteger.valueOf(Math.max(0, ChronoUnit.MINUTES.between(from, to))),
        BigInteger.valueOf(MINUTES_OF_A_DAY));
  }

  /** By the clock, where both hours are known. */
  Optional<BigDecimal> elapsed() {
    return least.equals(most)
        ? Optional.of(least.decimal(2, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /** Whether it is enough by the calendar or by the clock. */
  boolean mayBeEnough(BigDecimal days) {
    return calendarDays.compareTo(days) >= 0 || isEnough(days);
  }

  /** Whether it is enough however days are counted: what is so by the clock is by the calendar. */
  boolean isEnough(BigDecimal days) {
    return least.compareTo(Fraction.of(days)) >= 0;
  }
}
