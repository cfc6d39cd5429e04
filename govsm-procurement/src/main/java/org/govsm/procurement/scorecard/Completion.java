package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Whether a figure was read when it was complete. A count that was read too early is the least that
 * it can be, if it only rises; one that may fall, such as likes, is then no more than nothing for
 * sure.
 */
final class Completion {

  private Completion() {}

  /** Whether a later figure of the same beginning can only be the same or more. */
  private static boolean onlyRises(Metric metric) {
    return counts(metric) && !metric.mayFall();
  }

  /** Whether it counts up from nothing: what comes besides can make it the same or more. */
  static boolean counts(Metric metric) {
    return metric.kind() != Kind.STATE
        && metric.unit() != Unit.PERCENT
        && !metric.mayBeNegative()
        && !metric.isNet();
  }

  /**
   * A figure that was read too early, for a reason. What can be taken back may be nothing at the
   * end, and no less.
   */
  static Measured early(Metric metric, Measured figure, Message why) {
    if (onlyRises(metric) || figure.held()) {
      return figure.atLeast(why);
    }
    return fallsToNothing(metric)
        ? figure.map(value -> Interval.exactly(Fraction.ZERO)).atLeast(why)
        : Measured.held(why);
  }

  /** Whether a later figure may be less, and never below zero. */
  static boolean fallsToNothing(Metric metric) {
    return counts(metric) && metric.mayFall();
  }

  /** Why a figure is not complete up to an instant: its platform takes some time for it. */
  static Optional<Message> why(Metric metric, Reading reading, Instant end) {
    long hours =
        metric
            .definitionOn(ZoneDays.of(end.minusSeconds(1), reading.zone()))
            .flatMap(Definition::latencyHours)
            .orElse(0);
    Instant complete = end.plus(Duration.ofHours(hours));
    return reading.retrievedAt().isBefore(complete)
        ? Optional.of(Missing.incomplete(reading, hours, complete))
        : Optional.empty();
  }
}
