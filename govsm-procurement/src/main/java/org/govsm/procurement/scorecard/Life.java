package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.vocabulary.ZoneDays;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one source that hold the life of a post: the latest that begins with it, or,
 * where that does not reach the end of the period, windows that follow each other without gap.
 */
final class Life {

  private static final Comparator<Reading> LATER =
      Comparator.comparing(Reading::to)
          .thenComparing(Reading::retrievedAt)
          .thenComparing(Reading.ORDER);

  /**
   * The readings to be added up, with why they may not say all; or why there are none; neither
   * where the source has nothing.
   */
  record Found(
      List<Reading> readings, Optional<Message> why, boolean held, Optional<Message> fall) {

    Found(List<Reading> readings, Optional<Message> why, boolean held) {
      this(readings, why, held, Optional.empty());
    }

    /** The same, of which the first was more than the last, and nobody knows which holds. */
    Found fallen(Reading before, Message fall) {
      List<Reading> both = new ArrayList<>(List.of(before));
      both.addAll(readings);
      return new Found(both, why, held, Optional.of(fall));
    }

    static Found nothing(Message why) {
      return new Found(List.of(), Optional.of(why), false);
    }

    /** Readings that stand against each other. */
    static Found held(List<Reading> readings, Message why) {
      return new Found(readings, Optional.of(why), true);
    }
  }

  /**
   * Windows that follow each other up to an instant; another row up to it may say otherwise. Rows
   * share their beginnings.
   */
  private record Row(
      Optional<Row> before, Reading last, int size, Optional<Interval> sum, Optional<Row> against) {

    static Row of(Reading first) {
      return new Row(Optional.empty(), first, 1, Figures.of(first).value(), Optional.empty());
    }

    Row and(Reading next) {
      Optional<Interval> longer = sum.flatMap(own -> Figures.of(next).value().map(own::plus));
      return new Row(Optional.of(this), next, size + 1, longer, against);
    }

    /** The shorter of two rows; both are remembered if their sums differ. */
    Row or(Row other) {
      boolean isShorter = other.size < size;
      Row kept = isShorter ? other : this;
      Row left = isShorter ? this : other;
      boolean differ = !sum.equals(other.sum);
      return new Row(
          kept.before,
          kept.last,
          kept.size,
          kept.sum,
          kept.against.or(() -> differ ? Optional.of(left) : left.against));
    }

    List<Reading> readings() {
      List<Reading> all = new ArrayList<>();
      for (Optional<Row> row = Optional.of(this); row.isPresent(); row = row.get().before) {
        all.add(row.get().last);
      }
      Collections.reverse(all);
      return all;
    }
  }

  private final Scope scope;
  private final Metric metric;
  private final Post post;
  private final String subject;
  private final Optional<Instant> frozen;
  private final List<Reading> whole = new ArrayList<>();
  private final List<Reading> parts = new ArrayList<>();
  private @Nullable Reading unusable;

  private Life(Scope scope, Metric metric, Post post, String subject) {
    this.scope = scope;
    this.metric = metric;
    this.post = post;
    this.subject = subject;
    frozen = scope.frozen();
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
    } else if (reading.retrievedAt().isBefore(reading.to())
        || frozen.isPresent() && reading.to().isAfter(frozen.get())) {
      unusable = unusable == null ? reading : unusable;
    } else if (metric.kind() != Kind.FLOW || post.beginsIn(reading)) {
      whole.add(reading);
    } else {
      parts.add(reading);
    }
  }

  private Found found(Set<String> origins) {
    Optional<Reading> last =
        whole.size() == 1 ? Optional.of(whole.get(0)) : whole.stream().max(LATER);
    if (last.isEmpty()) {
      return parts.isEmpty()
          ? new Found(List.of(), Optional.ofNullable(unusable).map(Missing::unusable), false)
          : Found.nothing(Missing.part(first(parts), out(first(parts))));
    }
    List<Reading> against = against(last.get());
    if (!against.isEmpty()) {
      return Found.held(against, Missing.contradicted(against));
    }
    LifeCheck check = new LifeCheck(metric, post);
    Optional<Found> disputed = check.of(last.get(), whole, parts);
    Optional<Reading> higher = check.higher(last.get(), whole);
    if (disputed.isPresent()) {
      return disputed.get();
    } else if (reachesEnd(last.get())
        || parts.stream().noneMatch(part -> part.to().isAfter(last.get().to()))) {
      Found taken = taken(List.of(last.get()));
      return higher
          .map(one -> taken.fallen(one, Missing.fall(scope, metric, one, last.get())))
          .orElse(taken);
    } else if (!metric.isAdditiveOverTime()) {
      return Found.nothing(Missing.window(scope, metric, subject, out(last.get())));
    }
    parts.forEach(reading -> origins.add(reading.origin()));
    return higher
        .map(one -> List.of(one, last.get()))
        .map(all -> Found.held(all, Missing.fall(scope, metric, all.get(0), all.get(1))))
        .orElseGet(this::tiled);
  }

  /** The platforms cut days elsewhere; the last day of a period is its last day there. */
  private boolean reachesEnd(Reading reading) {
    return !reading.to().isBefore(scope.end()) || !reading.toDay().isBefore(scope.period().until());
  }

  /** Readings to be added up; the last may be too early to say all. */
  private Found taken(List<Reading> readings) {
    Reading last = readings.get(readings.size() - 1);
    Optional<Message> early =
        reachesEnd(last) ? Optional.empty() : Optional.of(Missing.beforeEnd(scope, last));
    for (Reading reading : readings) {
      Instant end = reading.to().isAfter(scope.end()) ? scope.end() : reading.to();
      early = early.or(() -> Completion.why(metric, reading, end));
    }
    return new Found(readings, early, false);
  }

  /**
   * The last reading with those that stand against it: of the same end and instant with another
   * figure, or, where it has none, one that had a figure before.
   */
  private List<Reading> against(Reading last) {
    if (whole.size() == 1) {
      return List.of();
    }
    boolean none = last.figure().value().isEmpty();
    List<Reading> against = new ArrayList<>(List.of(last));
    for (Reading other : whole) {
      boolean atOnce =
          other.to().equals(last.to()) && other.retrievedAt().equals(last.retrievedAt());
      boolean differ = !other.figure().equals(last.figure());
      if (differ && (atOnce || none && other.figure().value().isPresent())) {
        against.add(other);
      }
    }
    against.sort(LATER.reversed());
    return against.size() > 1 ? against : List.of();
  }

  /** The day on which the post went out, as the days of a reading are cut. */
  private LocalDate out(Reading reading) {
    return ZoneDays.of(post.at(), reading.zone());
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
    TreeMap<Instant, Row> rows = new TreeMap<>();
    whole.stream().sorted(LATER).forEach(reading -> rows.put(reading.to(), Row.of(reading)));
    parts.sort(Comparator.comparing(Reading::from).thenComparing(Reading.ORDER));
    for (Reading part : parts) {
      Row before = rows.get(part.from());
      if (before != null && part.from().isBefore(scope.end())) {
        rows.merge(part.to(), before.and(part), Row::or);
      }
    }
    Instant end = rows.lastKey();
    parts.removeIf(part -> !part.to().isAfter(end));
    if (parts.isEmpty() || reachesEnd(rows.lastEntry().getValue().last())) {
      return of(rows.lastEntry().getValue());
    }
    Reading loose = first(parts);
    String what = loose.from().isAfter(end) ? "post-days" : "overlap";
    LocalDate day = ZoneDays.of(end, loose.zone());
    Message why = Missing.of(what, scope, metric).with("subject", subject).with("day", day);
    return what.equals("overlap") ? Found.held(parts, why) : Found.nothing(why);
  }

  private Found of(Row row) {
    List<Reading> all = new ArrayList<>(row.readings());
    row.against().map(Row::readings).ifPresent(all::addAll);
    return row.against().isPresent()
        ? Found.held(all, Missing.contradicted(all))
        : taken(row.readings());
  }
}
