package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * A figure of accounts over the period: one reading whose days are those of the period, or, where
 * the metric adds up, readings whose days cover the period without gap or overlap. Days are those
 * of the source: the platforms cut them at their own midnight.
 */
final class Windows {

  /** Counts and sums of money add up to the last digit; hours and percentages are rounded. */
  private static final int PAISE = 2;

  private static final Comparator<Reading> LATER =
      Comparator.comparing(Reading::retrievedAt).thenComparing(Reading.ORDER);

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

  Measured total(Consumer<Message> notes) {
    return Subjects.sum(scope, metric, candidates, this::of, notes);
  }

  /** The figure of one account. */
  Measured of(String subject) {
    Optional<Measured> firmest = Optional.empty();
    for (List<Reading> readings : candidates.bySource(subject)) {
      Measured measured = of(subject, readings);
      if (measured.value().isPresent() || measured.held()) {
        return measured;
      }
      firmest = firmest.isPresent() ? firmest : Optional.of(measured);
    }
    return firmest.orElseThrow();
  }

  private Measured of(String subject, List<Reading> readings) {
    List<Reading> whole = new ArrayList<>();
    for (Reading reading : readings) {
      if (isPeriod(reading)) {
        whole.add(reading);
      }
    }
    whole.sort(LATER);
    if (!whole.isEmpty()) {
      return whole(whole, readings);
    }
    if (readings.stream().anyMatch(this::isOneDayShort)) {
      return Measured.unknown(days("one-day-short", subject, scope.period().until()));
    }
    if (!metric.isAdditiveOverTime()) {
      return Measured.unknown(Missing.window(scope, metric, subject, scope.period().from()));
    }
    return tiled(subject, readings);
  }

  /**
   * The figure of the period that was learnt last. Another of the same instant, whose days are cut
   * elsewhere, must say the same, and so must the days of the period, unless they were learnt
   * before.
   */
  private Measured whole(List<Reading> whole, List<Reading> readings) {
    Reading last = whole.get(whole.size() - 1);
    if (whole.size() == 1) {
      return likeParts(last, readings);
    }
    List<Reading> atOnce =
        whole.stream().filter(r -> r.retrievedAt().equals(last.retrievedAt())).toList();
    boolean takenBack =
        last.figure().value().isEmpty()
            && whole.stream().anyMatch(r -> r.figure().value().isPresent());
    if (takenBack || atOnce.stream().anyMatch(r -> !r.figure().equals(last.figure()))) {
      List<Reading> against = takenBack ? whole : atOnce;
      against.forEach(trail::add);
      return Measured.held(Missing.contradicted(against));
    }
    return likeParts(last, readings);
  }

  private Measured likeParts(Reading whole, List<Reading> readings) {
    Optional<Message> otherwise = readings.size() == 1 ? Optional.empty() : parts(whole, readings);
    return otherwise.map(Measured::held).orElseGet(() -> taken(List.of(whole)));
  }

  /** Whether days of the period, learnt no earlier than its figure, add up to another one. */
  private Optional<Message> parts(Reading whole, List<Reading> readings) {
    Optional<Interval> figure = candidates.figure(whole).value();
    if (figure.isEmpty() || metric.unit().decimals() > PAISE) {
      return Optional.empty();
    }
    Optional<Message> more = more(whole, figure.get(), readings);
    if (more.isPresent() || !metric.isAdditiveOverTime()) {
      return more;
    }
    Interval sum = Interval.exactly(Fraction.ZERO);
    LocalDate covered = scope.period().from();
    boolean gap = false;
    List<Reading> parts = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<Interval> part = candidates.figure(reading).value();
      boolean inside = isInside(reading) && !isPeriod(reading) && part.isPresent();
      if (inside && !reading.fromDay().isBefore(covered)) {
        gap |= reading.fromDay().isAfter(covered);
        covered = reading.toDay();
        sum = sum.plus(part.get());
        parts.add(reading);
      }
    }
    gap |= covered.isBefore(scope.period().until());
    boolean earlier =
        parts.stream().allMatch(part -> part.retrievedAt().isBefore(whole.retrievedAt()));
    boolean above = sum.low().compareTo(figure.get().high()) > 0;
    boolean below = !gap && sum.high().compareTo(figure.get().low()) < 0;
    boolean against = above && (!gap || !metric.mayBeNegative()) || below;
    if (earlier || !against) {
      return Optional.empty();
    }
    parts.forEach(trail::add);
    trail.add(whole);
    return Optional.of(Missing.parts(whole, sum));
  }

  /** Some days that alone have more than the period. */
  private Optional<Message> more(Reading whole, Interval figure, List<Reading> readings) {
    for (Reading part : readings) {
      Optional<Interval> one = candidates.figure(part).value();
      boolean learntLater = !part.retrievedAt().isBefore(whole.retrievedAt());
      if (isInside(part)
          && learntLater
          && Completion.counts(metric)
          && one.filter(v -> v.low().compareTo(figure.high()) > 0).isPresent()) {
        trail.add(part);
        trail.add(whole);
        return Optional.of(Missing.parts(whole, one.orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private boolean isInside(Reading reading) {
    return isWholeDays(reading)
        && !reading.fromDay().isBefore(scope.period().from())
        && !reading.toDay().isAfter(scope.period().until())
        && reading.fromDay().isBefore(reading.toDay());
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
    return ZoneDays.isStart(reading.from(), reading.zone())
        && ZoneDays.isStart(reading.to(), reading.zone());
  }

  /** Days follow each other only where the midnights between them are the same. */
  private Measured tiled(String subject, List<Reading> readings) {
    List<Reading> tiles = new ArrayList<>();
    LocalDate covered = scope.period().from();
    for (Reading reading : readings) {
      boolean inside = isInside(reading);
      if (inside && !reading.fromDay().equals(covered)) {
        boolean gap = reading.fromDay().isAfter(covered);
        return gap
            ? Measured.unknown(days("days", subject, covered))
            : Measured.held(days("overlap", subject, covered));
      } else if (inside) {
        Optional<Reading> before =
            tiles.isEmpty() ? Optional.empty() : Optional.of(tiles.get(tiles.size() - 1));
        if (before.filter(one -> !one.to().equals(reading.from())).isPresent()) {
          return Measured.held(zones(subject, before.get(), reading));
        }
        tiles.add(reading);
        covered = reading.toDay();
      }
    }
    Optional<Message> twice = Deliveries.lateTwice(scope, metric, tiles);
    if (twice.isPresent()) {
      tiles.forEach(trail::add);
      return Measured.held(twice.get());
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
      candidates.all(reading).forEach(trail::add);
      Measured one =
          figure(reading)
              .readTo(reading.subject(), reading.to())
              .marked(Set.of(Mark.of(metric, reading)));
      total = Optional.of(total.map(sum -> sum.plus(one)).orElse(one));
    }
    return total.orElseThrow();
  }

  private Measured figure(Reading reading) {
    if (reading.retrievedAt().isBefore(reading.to())) {
      return Measured.unknown(Missing.early(reading));
    }
    Measured figure = candidates.figure(reading);
    long days = ChronoUnit.DAYS.between(reading.fromDay(), reading.toDay());
    if (metric.isWithinDays()
        && figure.value().filter(v -> v.low().compareTo(Fraction.of(days)) > 0).isPresent()) {
      return Measured.held(Missing.moreDays(reading, days));
    }
    return Completion.why(metric, reading, reading.to())
        .map(why -> Completion.early(metric, figure, why))
        .orElse(figure);
  }
}
