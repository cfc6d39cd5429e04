package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * When a post went out.
 *
 * @param at the instant; where only a day is known, that with which it begins in its zone
 * @param day the zone in which only the day is known; nothing where the instant is
 * @param first the earliest instant that any reading names
 * @param last the latest instant that any reading names
 */
record Post(Instant at, Optional<ZoneId> day, Instant first, Instant last) {

  /** Sources may differ by a day in when a post went out, as their days begin elsewhere. */
  static final Duration AROUND = Duration.ofDays(2);

  /** A day counts as its source writes it: 31 October stays in October wherever it began. */
  boolean isIn(BillingPeriod period) {
    LocalDate date = LocalDate.ofInstant(at, day.orElse(Reading.INDIA));
    return !date.isBefore(period.from()) && date.isBefore(period.until());
  }

  /** Whether its day, as its source cuts it, is partly in another period. */
  boolean isOnEdge(BillingPeriod period) {
    return isCutBy(period.from()) || isCutBy(period.until());
  }

  private boolean isCutBy(LocalDate edge) {
    Instant midnight = Scope.startOf(edge);
    return day.isPresent() && at.isBefore(midnight) && midnight.isBefore(nextDay(day.get()));
  }

  private Instant nextDay(ZoneId zone) {
    return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
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
        || reading.fromDay().equals(LocalDate.ofInstant(out, reading.zone()));
  }
}
