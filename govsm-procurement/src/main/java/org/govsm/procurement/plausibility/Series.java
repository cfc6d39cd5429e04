package org.govsm.procurement.plausibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.procurement.measurement.Reading;

/**
 * Time series: what one source says of one metric of one account or post, in the order of time. A
 * figure that was restated stands once, as it was given last.
 */
final class Series {

  /** The rise from one day to the next. */
  record Rise(Point after, BigDecimal by) {}

  private record Window(Instant to, Instant from) {}

  private final String subject;
  private final String source;
  private final String origin;
  private final Optional<String> account;
  private final Optional<Instant> published;
  private final TreeMap<Window, Reading> readings =
      new TreeMap<>(Comparator.comparing(Window::to).thenComparing(Window::from));

  Series(Reading first) {
    subject = first.subject();
    source = first.source();
    origin = first.origin();
    account = first.account();
    published = first.published();
  }

  void add(Reading reading) {
    readings.merge(
        new Window(reading.to(), reading.from()),
        reading,
        (one, other) -> Reading.ORDER.compare(one, other) >= 0 ? one : other);
  }

  String subject() {
    return subject;
  }

  String source() {
    return source;
  }

  String origin() {
    return origin;
  }

  /** The account of a post, where it is known. */
  Optional<String> account() {
    return account;
  }

  /** When a post went out. */
  Optional<Instant> published() {
    return published;
  }

  List<Point> points() {
    return readings.values().stream()
        .filter(reading -> reading.figure().value().isPresent())
        .map(Point::of)
        .toList();
  }

  /** The points that are about one day. */
  List<Point> days() {
    return points().stream().filter(Point::isOfDay).toList();
  }

  /** The rises from each day to the next, where both were read; a return from 0 is none. */
  List<Rise> rises() {
    List<Rise> rises = new ArrayList<>();
    List<Point> points = points();
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1).isDayBefore(points.get(i)) && !points.get(i - 1).isZero()) {
        BigDecimal by = points.get(i).low().subtract(points.get(i - 1).high());
        rises.add(new Rise(points.get(i), by));
      }
    }
    return rises;
  }

  /** The last figure, where there is one. */
  Optional<Point> lastPoint() {
    List<Point> points = points();
    return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
  }
}
