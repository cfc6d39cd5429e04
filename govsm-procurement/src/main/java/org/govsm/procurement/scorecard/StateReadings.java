package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Which readings of states and counters bear on a period, and so which accounts are counted: one
 * that was opened after the period or was not read any more in it has no part in it. One that was
 * read within the period, and not at its end, lacks a reading.
 */
final class StateReadings {

  /** So near to a midnight a reading says what was so at it. */
  static final Duration NEAR = Duration.ofHours(24);

  private final Scope scope;
  private final Map<String, List<Reading>> bySubject = new TreeMap<>();

  StateReadings(Scope scope) {
    this.scope = scope;
  }

  void add(Reading reading) {
    bySubject.computeIfAbsent(reading.subject(), s -> new ArrayList<>()).add(reading);
  }

  /** The readings of one midnight; all where none bears on it, so that it is said what lacks. */
  Candidates at(LocalDate midnight) {
    return candidates(
        readings -> readings.stream().filter(reading -> isNear(reading, midnight)).toList());
  }

  /** The readings after the beginning of the period up to its end. */
  Candidates untilEnd() {
    return candidates(readings -> readings.stream().filter(this::isLater).toList());
  }

  /** The readings from the beginning of the period to its end, of accounts that were there. */
  Candidates throughout() {
    return candidates(
        readings -> {
          boolean there = readings.stream().anyMatch(r -> isEarlier(r) || isInside(r));
          boolean later = readings.stream().anyMatch(this::isLater);
          return there && later
              ? readings.stream().filter(r -> isEarlier(r) || isLater(r)).toList()
              : List.of();
        });
  }

  /** The accounts that were read before the period or at its beginning, and no more. */
  Set<String> gone() {
    Set<String> gone = new TreeSet<>();
    bySubject.forEach(
        (subject, readings) -> {
          if (readings.stream().allMatch(r -> r.to().isBefore(start(r).plus(NEAR)))) {
            gone.add(subject);
          }
        });
    return gone;
  }

  private interface Picker {
    List<Reading> pick(List<Reading> readings);
  }

  private Candidates candidates(Picker picker) {
    Candidates picked = new Candidates(scope.sources());
    bySubject.values().forEach(readings -> picker.pick(readings).forEach(picked::add));
    if (picked.isEmpty()) {
      bySubject.values().stream().flatMap(Collection::stream).forEach(picked::add);
    }
    return picked;
  }

  private boolean isEarlier(Reading reading) {
    return isNear(reading, scope.period().from());
  }

  private boolean isLater(Reading reading) {
    return !reading.to().isBefore(start(reading).plus(NEAR))
        && reading.to().isBefore(end(reading).plus(NEAR));
  }

  private boolean isInside(Reading reading) {
    return isLater(reading) && !reading.to().isAfter(end(reading));
  }

  private Instant start(Reading reading) {
    return midnight(reading, scope.period().from());
  }

  private Instant end(Reading reading) {
    return midnight(reading, scope.period().until());
  }

  static boolean isNear(Reading reading, LocalDate day) {
    Instant midnight = midnight(reading, day);
    return !reading.to().isBefore(midnight.minus(NEAR))
        && reading.to().isBefore(midnight.plus(NEAR));
  }

  /** The midnight with which a day begins, in the zone of a reading. */
  static Instant midnight(Reading reading, LocalDate day) {
    return ZoneDays.start(day, reading.zone());
  }
}
