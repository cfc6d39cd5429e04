package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * When a post went out.
 *
 * @param at the instant; where only a day is known, that with which it begins in its zone
 * @param day the zone in which only the day is known; nothing where the instant is, or the day is
 *     one of India
 * @param first the earliest instant that any reading names
 * @param last the latest instant that any reading names
 * @param claims the days that its source names at one instant of learning; none, if it agrees with
 *     itself
 */
record Post(Instant at, Optional<ZoneId> day, Instant first, Instant last, List<Claim> claims) {

  /**
   * A day on which a post went out by one reading.
   *
   * @param counted the instant by which it belongs to a period
   * @param day the day as the source writes it
   */
  record Claim(Instant counted, LocalDate day) {}

  /** Sources may differ by a day in when a post went out, as their days begin elsewhere. */
  static final Duration AROUND = Duration.ofDays(2);

  /** A day counts as its source writes it: 31 October stays in October wherever it began. */
  boolean isIn(Instant start, Instant end) {
    Instant counted = day.isEmpty() ? at : Scope.startOf(ZoneDays.of(at, day.get()));
    return !counted.isBefore(start) && counted.isBefore(end);
  }

  /** Whether it is in a span by one claim and not by another. */
  boolean isContestedIn(Instant start, Instant end) {
    long inside =
        claims.stream()
            .filter(one -> !one.counted().isBefore(start) && one.counted().isBefore(end))
            .count();
    return inside > 0 && inside < claims.size();
  }

  /** Whether its day, as its source cuts it, is partly on the other side of a midnight. */
  boolean isCutBy(Instant midnight) {
    return day.isPresent() && at.isBefore(midnight) && midnight.isBefore(nextDay(day.get()));
  }

  private Instant nextDay(ZoneId zone) {
    return ZoneDays.of(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether the window of a figure begins no later than the post, by what either says of it. */
  boolean beginsIn(Reading reading) {
    return begins(reading, at)
        || reading.published().filter(own -> isNear(own) && begins(reading, own)).isPresent();
  }

  private boolean isNear(Instant own) {
    return Duration.between(own, at).abs().compareTo(AROUND) <= 0;
  }

  private static boolean begins(Reading reading, Instant out) {
    return !reading.from().isAfter(out)
        || reading.fromDay().equals(ZoneDays.of(out, reading.zone()));
  }
}
