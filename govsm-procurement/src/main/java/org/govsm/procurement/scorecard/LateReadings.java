package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Metric;

/** Readings of a period that were learnt after its freeze: they count in a later certificate. */
final class LateReadings {

  private static final Duration EVER = Duration.ofDays(36_525);

  private LateReadings() {}

  /** The question about figures of which none was known in time, though some are on record. */
  static Message missing(String what, Scope scope, Metric metric, boolean ofPosts) {
    Message plain = none(what, scope, metric);
    Optional<Instant> frozen = scope.frozen().filter(freeze -> !scope.knownBy().isBefore(freeze));
    return frozen
        .flatMap(freeze -> learnt(scope, metric, ofPosts, freeze))
        .map(
            late ->
                Missing.of(what + (late.inTime ? "-late" : "-life-late"), scope, metric)
                    .with("freeze", Missing.day(frozen.get()))
                    .with("day", Missing.day(late.first)))
        .orElse(plain);
  }

  /** Figures of other accounts than those of the terms are no reason to upload the file again. */
  private static Message none(String what, Scope scope, Metric metric) {
    Set<String> others = scope.cache().accounts(scope.knownBy()).others(scope, metric.platform());
    return others.isEmpty()
        ? Missing.of(what, scope, metric)
        : Missing.of(what + "-others", scope, metric).with("accounts", List.copyOf(others));
  }

  /** What came late: when the first was learnt, and whether any ends by the freeze. */
  private static final class Late {

    private Instant first = Instant.MAX;
    private boolean inTime;

    void add(Reading reading, boolean counts) {
      first = reading.learntAt().isBefore(first) ? reading.learntAt() : first;
      inTime |= counts;
    }
  }

  /** The life of a post that ends after the freeze counts in no certificate of the period. */
  private static Optional<Late> learnt(
      Scope scope, Metric metric, boolean ofPosts, Instant freeze) {
    Selection.Draft draft =
        Selection.of(metric.platform(), metric.code(), scope.knownBy().plus(EVER));
    Selection ever =
        ofPosts
            ? draft.publishedIn(scope.start(), scope.end())
            : draft.touching(scope.start(), scope.end());
    Late late = new Late();
    scope
        .readings()
        .each(
            ever,
            reading -> {
              if (isOf(scope, reading)) {
                scope.cache().learnt().add(reading); // as known before, it was late
              }
              if (isOf(scope, reading) && reading.learntAt().isAfter(scope.knownBy())) {
                late.add(reading, !ofPosts || !reading.to().isAfter(freeze));
              }
            });
    return Optional.of(late).filter(one -> one.first.isBefore(Instant.MAX));
  }

  private static boolean isOf(Scope scope, Reading reading) {
    return scope.sources().contains(reading.source())
        && (reading.published().isPresent() || scope.isDayOf(reading));
  }
}
