package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/**
 * States and lifetime counters of accounts: their value at a midnight is the last reading of the 24
 * hours before it, else the first of the 24 hours from it.
 */
final class States {

  private final Scope scope;
  private final Metric metric;
  private final Candidates candidates;
  private final Trail.Draft trail;

  States(Scope scope, Metric metric, Candidates candidates, Trail.Draft trail) {
    this.scope = scope;
    this.metric = metric;
    this.candidates = candidates;
    this.trail = trail;
  }

  /** The value at a midnight. */
  Measured at(LocalDate midnight) {
    return Subjects.sum(scope, metric, candidates, subject -> at(subject, midnight), note -> {});
  }

  /** How far a counter rose over the period. */
  Measured risen(String falls) {
    return Subjects.sum(scope, metric, candidates, subject -> risen(subject, falls), note -> {});
  }

  private Measured at(String subject, LocalDate midnight) {
    Optional<Measured> nothing = Optional.empty();
    for (List<Reading> readings : candidates.bySource(subject)) {
      Optional<Reading> near = near(readings, midnight);
      if (near.isPresent()) {
        candidates.all(near.get()).forEach(trail::add);
        Measured figure = figure(readings, near.get(), midnight);
        if (figure.value().isPresent() || figure.held()) {
          return figure
              .readTo(subject, near.get().to())
              .marked(Set.of(Mark.of(metric, near.get())));
        }
        nothing = nothing.isPresent() ? nothing : Optional.of(figure);
      }
    }
    return nothing.orElseGet(() -> Measured.unknown(noState(subject, midnight)));
  }

  /** A reading without a number beside one that has it says that the number does not hold. */
  private Measured figure(List<Reading> readings, Reading near, LocalDate midnight) {
    if (near.figure().value().isEmpty()) {
      List<Reading> numbers =
          readings.stream()
              .filter(r -> r.figure().value().isPresent() && StateReadings.isNear(r, midnight))
              .toList();
      if (!numbers.isEmpty()) {
        List<Reading> both = new ArrayList<>(List.of(near));
        both.addAll(numbers);
        return Measured.held(Missing.contradicted(both));
      }
    }
    return near.retrievedAt().isBefore(near.to())
        ? Measured.unknown(Missing.early(near))
        : candidates.figure(near);
  }

  private Message noState(String subject, LocalDate midnight) {
    return Missing.of("state", scope, metric)
        .with("subject", subject)
        .with("day", midnight.minusDays(1));
  }

  /** The state at the midnight with which a day begins, in the zone of each reading. */
  private static Optional<Reading> near(List<Reading> readings, LocalDate day) {
    Optional<Reading> before = Optional.empty();
    Optional<Reading> after = Optional.empty();
    for (Reading reading : readings) {
      Instant midnight = StateReadings.midnight(reading, day);
      Duration lead = Duration.between(reading.to(), midnight);
      if (!lead.isNegative() && lead.compareTo(StateReadings.NEAR) <= 0) {
        before = Optional.of(reading);
      } else if (lead.isNegative()
          && lead.negated().compareTo(StateReadings.NEAR) < 0
          && after.isEmpty()) {
        after = Optional.of(reading);
      }
    }
    return before.isPresent() ? before : after;
  }

  /** A counter that fell is asked about, and not taken from another source. */
  private Measured risen(String subject, String falls) {
    Optional<Measured> nothing = Optional.empty();
    for (List<Reading> readings : candidates.bySource(subject)) {
      Optional<Reading> first = near(readings, scope.period().from());
      Optional<Reading> last = near(readings, scope.period().until());
      if (first.isPresent() && last.isPresent() && first.get().to().isBefore(last.get().to())) {
        Measured ends =
            figure(readings, last.get(), scope.period().until())
                .minus(figure(readings, first.get(), scope.period().from()));
        if (ends.value().isPresent()) {
          return risen(between(readings, first.get(), last.get()), falls)
              .readTo(subject, last.get().to())
              .marked(Set.of(Mark.of(metric, last.get())));
        }
        candidates.all(first.get()).forEach(trail::add);
        candidates.all(last.get()).forEach(trail::add);
        if (ends.held()) {
          return ends;
        }
        nothing = nothing.isPresent() ? nothing : Optional.of(ends);
      }
    }
    return nothing.orElseGet(() -> Measured.unknown(noState(subject, scope.period().until())));
  }

  private static List<Reading> between(List<Reading> readings, Reading first, Reading last) {
    return readings.stream()
        .filter(r -> !r.to().isBefore(first.to()) && !r.to().isAfter(last.to()))
        .toList();
  }

  /** A reading without a number says nothing: rise and fall are between those that have one. */
  private Measured risen(List<Reading> readings, String falls) {
    readings.forEach(trail::add);
    Measured first = candidates.figure(readings.get(0));
    Measured last = candidates.figure(readings.get(readings.size() - 1));
    Measured rises = Measured.of(Interval.exactly(Fraction.ZERO));
    Measured before = first;
    boolean fell = false;
    for (Reading reading : readings.subList(1, readings.size())) {
      Measured now = candidates.figure(reading);
      if (now.held()) {
        return now;
      }
      Measured step = now.minus(before);
      if (step.value().isPresent()) {
        boolean fallen = step.value().get().high().signum() < 0;
        if (fallen && falls.equals("hold")) {
          return Measured.held(fall(reading, before, now));
        }
        fell |= fallen;
        rises = rises.plus(step.map(States::rise));
        before = now;
      }
    }
    Measured net = last.minus(first).map(States::rise);
    return fell && falls.equals("ignore") && net.value().isPresent() ? rises : net;
  }

  private static Interval rise(Interval step) {
    return new Interval(step.low().max(Fraction.ZERO), step.high().max(Fraction.ZERO));
  }

  private Message fall(Reading reading, Measured before, Measured now) {
    return Missing.of("fall", scope, metric)
        .with("subject", reading.subject())
        .with("day", reading.toDay())
        .with("before", before.value().orElseThrow().low().shown())
        .with("after", now.value().orElseThrow().low().shown());
  }
}
