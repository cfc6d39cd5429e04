package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/**
 * The readings of one source that hold the life of a post: the latest that begins with it, or,
 * where that does not reach the end of the period, windows that follow each other without gap.
 */
final class Life {

  private static final Comparator<Reading> LATER =
      Comparator.comparing(Reading::to)
          .thenComparing(Reading::retrievedAt)
          .thenComparing(Reading.ORDER);

  /** The readings to be added up, or why there are none; neither where the source has nothing. */
  record Found(List<Reading> readings, Optional<Message> why) {

    static Found of(List<Reading> readings) {
      return new Found(readings, Optional.empty());
    }

    static Found nothing(Message why) {
      return new Found(List.of(), Optional.of(why));
    }
  }

  private final Scope scope;
  private final Metric metric;
  private final Post post;
  private final String subject;
  private final List<Reading> whole = new ArrayList<>();
  private final List<Reading> parts = new ArrayList<>();
  private Optional<Message> unusable = Optional.empty();

  private Life(Scope scope, Metric metric, Post post, String subject) {
    this.scope = scope;
    this.metric = metric;
    this.post = post;
    this.subject = subject;
  }

  /** The origins of what could count are added to the given ones. */
  static Found of(
      Scope scope, Metric metric, Post post, Collection<Reading> windows, Set<String> origins) {
    String subject = windows.iterator().next().subject();
    Life life = new Life(scope, metric, post, subject);
    windows.forEach(life::sort);
    life.whole.forEach(reading -> origins.add(reading.origin()));
    return life.found(origins);
  }

  private void sort(Reading reading) {
    if (!reading.to().isAfter(post.at())) {
      return;
    } else if (reading.retrievedAt().isBefore(reading.to())) {
      unusable = unusable.or(() -> Optional.of(Missing.early(reading)));
    } else if (scope.frozen().filter(end -> reading.to().isAfter(end)).isPresent()) {
      unusable = unusable.or(() -> Optional.of(Missing.late(reading)));
    } else if (metric.kind() != Kind.FLOW || post.beginsIn(reading)) {
      whole.add(reading);
    } else {
      parts.add(reading);
    }
  }

  private Found found(Set<String> origins) {
    Optional<Reading> last = whole.stream().max(LATER);
    if (last.isEmpty()) {
      return parts.isEmpty()
          ? new Found(List.of(), unusable)
          : Found.nothing(Missing.part(first(parts), out(first(parts))));
    }
    boolean reaches = !last.get().to().isBefore(scope.end());
    if (reaches || parts.stream().noneMatch(part -> part.to().isAfter(last.get().to()))) {
      return Found.of(List.of(last.get()));
    } else if (!metric.isAdditiveOverTime()) {
      return Found.nothing(Missing.window(scope, metric, subject, out(last.get())));
    }
    parts.forEach(reading -> origins.add(reading.origin()));
    return tiled();
  }

  /** The day on which the post went out, as the days of a reading are cut. */
  private LocalDate out(Reading reading) {
    return LocalDate.ofInstant(post.at(), reading.zone());
  }

  private static Reading first(List<Reading> readings) {
    return readings.stream()
        .min(Comparator.comparing(Reading::from).thenComparing(Reading.ORDER))
        .orElseThrow();
  }

  /**
   * By the instant at which it ends, the shortest row of windows from the beginning of the life.
   */
  private Found tiled() {
    TreeMap<Instant, List<Reading>> rows = new TreeMap<>();
    whole.stream().sorted(LATER).forEach(reading -> rows.put(reading.to(), List.of(reading)));
    parts.sort(Comparator.comparing(Reading::from).thenComparing(Reading.ORDER));
    for (Reading part : parts) {
      List<Reading> before = rows.get(part.from());
      if (before != null && part.from().isBefore(scope.end())) {
        List<Reading> row = new ArrayList<>(before);
        row.add(part);
        rows.merge(part.to(), row, (one, other) -> other.size() < one.size() ? other : one);
      }
    }
    Instant end = rows.lastKey();
    parts.removeIf(part -> !part.to().isAfter(end));
    if (parts.isEmpty() || !end.isBefore(scope.end())) {
      return Found.of(rows.lastEntry().getValue());
    }
    Reading loose = first(parts);
    String what = loose.from().isAfter(end) ? "post-days" : "overlap";
    LocalDate day = LocalDate.ofInstant(end, loose.zone());
    return Found.nothing(Missing.of(what, scope, metric).with("subject", subject).with("day", day));
  }
}
