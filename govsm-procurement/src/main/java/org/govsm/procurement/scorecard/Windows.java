package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/**
 * A figure of accounts over the period: one reading whose days are those of the period, or, where
 * the metric adds up, readings whose days cover the period without gap or overlap. Days are those
 * of the source: the platforms cut them at their own midnight.
 */
final class Windows {

  private final Scope scope;
  private final Metric metric;
  private final Candidates candidates;
  private final Trail.Draft trail;

  Windows(Scope scope, Metric metric, Candidates candidates, Trail.Draft trail) {
    this.scope = scope;
    this.metric = metric;
    this.candidates = candidates;
    this.trail = trail;
  }

  Measured total() {
    return Subjects.sum(scope, metric, candidates, this::of);
  }

  private Measured of(String subject) {
    Optional<Measured> firmest = Optional.empty();
    for (List<Reading> readings : candidates.bySource(subject)) {
      Measured measured = of(subject, readings);
      if (measured.value().isPresent()) {
        return measured;
      }
      firmest = firmest.isPresent() ? firmest : Optional.of(measured);
    }
    return firmest.orElseThrow();
  }

  private Measured of(String subject, List<Reading> readings) {
    Optional<Reading> whole = readings.stream().filter(this::isPeriod).findFirst();
    if (whole.isPresent()) {
      return taken(List.of(whole.get()));
    }
    if (readings.stream().anyMatch(this::isOneDayShort)) {
      return Measured.unknown(days("one-day-short", subject, scope.period().until()));
    }
    if (!metric.isAdditiveOverTime()) {
      return Measured.unknown(Missing.window(scope, metric, subject, scope.period().from()));
    }
    return tiled(subject, readings);
  }

  private boolean isPeriod(Reading reading) {
    return isWholeDays(reading)
        && reading.fromDay().equals(scope.period().from())
        && reading.toDay().equals(scope.period().until());
  }

  /** Somebody took the end of the window for its last day. */
  private boolean isOneDayShort(Reading reading) {
    return !metric.isAdditiveOverTime()
        && reading.fromDay().equals(scope.period().from())
        && reading.toDay().equals(scope.period().until().minusDays(1));
  }

  private static boolean isWholeDays(Reading reading) {
    return isMidnight(reading.from(), reading.zone()) && isMidnight(reading.to(), reading.zone());
  }

  private static boolean isMidnight(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone).atStartOfDay(zone).toInstant().equals(instant);
  }

  /** Days follow each other only where the midnights between them are the same. */
  private Measured tiled(String subject, List<Reading> readings) {
    List<Reading> tiles = new ArrayList<>();
    LocalDate covered = scope.period().from();
    for (Reading reading : readings) {
      boolean inside =
          isWholeDays(reading)
              && !reading.fromDay().isBefore(scope.period().from())
              && !reading.toDay().isAfter(scope.period().until())
              && reading.fromDay().isBefore(reading.toDay());
      if (inside && !reading.fromDay().equals(covered)) {
        boolean gap = reading.fromDay().isAfter(covered);
        return Measured.unknown(days(gap ? "days" : "overlap", subject, covered));
      } else if (inside) {
        Optional<Reading> before =
            tiles.isEmpty() ? Optional.empty() : Optional.of(tiles.get(tiles.size() - 1));
        if (before.filter(one -> !one.to().equals(reading.from())).isPresent()) {
          return Measured.unknown(zones(subject, before.get(), reading));
        }
        tiles.add(reading);
        covered = reading.toDay();
      }
    }
    return covered.equals(scope.period().until())
        ? taken(tiles)
        : Measured.unknown(days("days", subject, covered));
  }

  private Message zones(String subject, Reading before, Reading after) {
    return days("zones", subject, after.fromDay())
        .with("zones", List.of(before.zone().getId(), after.zone().getId()));
  }

  private Message days(String what, String subject, LocalDate day) {
    return Missing.of(what, scope, metric).with("subject", subject).with("day", day);
  }

  private Measured taken(List<Reading> readings) {
    Optional<Measured> total = Optional.empty();
    for (Reading reading : readings) {
      trail.add(reading);
      Measured one =
          reading.retrievedAt().isBefore(reading.to())
              ? Measured.unknown(Missing.early(reading))
              : candidates.figure(reading);
      total = Optional.of(total.map(sum -> sum.and(one, Interval::plus)).orElse(one));
    }
    return total.orElseThrow();
  }
}
