package org.govsm.procurement.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/**
 * What comes once, such as a delivery, has one delay: a second figure of it is another reading of
 * the same delay, or of another thing under its name, and never a further one.
 */
final class Deliveries {

  private Deliveries() {}

  /** The question where a thing that is late in a period was late before. */
  static Optional<Message> lateBefore(
      Scope scope, Metric metric, Candidates now, Candidates before) {
    for (String subject : now.subjects()) {
      List<Reading> late = late(now.bySource(subject));
      List<Reading> was = late(before.bySource(subject));
      if (!late.isEmpty() && !was.isEmpty()) {
        return Optional.of(twice(scope, metric, was.get(was.size() - 1), late.get(0)));
      }
    }
    return Optional.empty();
  }

  /** The question where windows of one period each say that one thing was late. */
  static Optional<Message> lateTwice(Scope scope, Metric metric, List<Reading> windows) {
    List<Reading> late = late(List.of(windows));
    return metric.isJudgedByGreatest() && late.size() > 1
        ? Optional.of(twice(scope, metric, late.get(0), late.get(1)))
        : Optional.empty();
  }

  private static Message twice(Scope scope, Metric metric, Reading one, Reading other) {
    return Missing.of("late-twice", scope, metric)
        .with("subject", other.subject())
        .with("first", Missing.day(one.from()))
        .with("before", one.figure().value().orElseThrow())
        .with("from", Missing.day(other.from()))
        .with("now", other.figure().value().orElseThrow());
  }

  /** The windows of the firmest source that has a number, as far as they say a delay. */
  private static List<Reading> late(Collection<List<Reading>> bySource) {
    return bySource.stream()
        .filter(all -> all.stream().anyMatch(one -> one.figure().value().isPresent()))
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(one -> one.figure().value().filter(value -> value.signum() > 0).isPresent())
        .toList();
  }
}
