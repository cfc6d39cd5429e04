package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one post, by source and window, and the figure that they give. The next source is
 * asked where one has no number; where none has one, it is said what the firmest lacks.
 */
final class OnePost {

  /** What a post gives: the readings it was made of, and their sum or why there is none. */
  record Given(List<Reading> readings, Measured measured, boolean mayFall) {

    Given(List<Reading> readings, Measured measured) {
      this(readings, measured, false);
    }

    /** What was read too early, and may be taken back, is nothing for sure. */
    private boolean isNothing() {
      return mayFall && measured.open();
    }

    /** The least and the most that it can be, where there is a figure. */
    BigDecimal low() {
      if (isNothing()) {
        return BigDecimal.ZERO;
      }
      Stream<BigDecimal> all = readings.stream().map(one -> one.figure().value().orElseThrow());
      return measured.doubt()
          ? all.min(Comparator.naturalOrder()).orElseThrow()
          : all.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal high() {
      if (isNothing() && !measured.doubt()) {
        return BigDecimal.ZERO;
      }
      Stream<BigDecimal> all =
          readings.stream()
              .map(one -> Figures.high(one.figure(), one.figure().value().orElseThrow()));
      return measured.doubt()
          ? all.max(Comparator.naturalOrder()).orElseThrow()
          : all.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private final Scope scope;
  private final Metric metric;
  private final String subject;
  private final List<String> sources;
  private final ReadingContradictions contradictions = new ReadingContradictions();

  /** The first reading while it is the only one, as most posts have one of a metric. */
  private @Nullable Reading only;

  private Map<Integer, Map<Window, Reading>> byRank = Map.of();

  OnePost(Scope scope, Metric metric, List<String> sources, String subject) {
    this.scope = scope;
    this.metric = metric;
    this.sources = sources;
    this.subject = subject;
  }

  String subject() {
    return subject;
  }

  void add(Reading reading) {
    int rank = sources.indexOf(reading.source());
    if (rank >= 0 && only == null && byRank.isEmpty()) {
      only = reading;
    } else if (rank >= 0) {
      Reading first = only;
      if (first != null) {
        only = null;
        byRank = new TreeMap<>();
        put(sources.indexOf(first.source()), first);
      }
      put(rank, reading);
    }
  }

  private void put(int rank, Reading reading) {
    byRank
        .computeIfAbsent(rank, r -> new LinkedHashMap<>())
        .merge(Window.of(reading), reading, contradictions::later);
  }

  /** By source, the firmest first, the readings of each window. */
  private Collection<Collection<Reading>> bySource() {
    Reading first = only;
    if (first != null) {
      return List.of(List.of(first));
    }
    List<Collection<Reading>> all = new ArrayList<>();
    byRank.values().forEach(windows -> all.add(windows.values()));
    return all;
  }

  /** The origins of what could count are added to the given ones. */
  Given given(Post post, Set<String> origins) {
    @Nullable Given firmest = null;
    @Nullable Given number = null;
    for (Collection<Reading> windows : bySource()) {
      Given given = given(Life.of(scope, metric, post, windows, origins));
      if (given.measured().held()) {
        return number == null ? given : number;
      }
      if (number == null && given.measured().value().isPresent()) {
        number = given;
      }
      if (firmest == null && !given.measured().reasons().isEmpty()) {
        firmest = given;
      }
    }
    if (number != null) {
      return number;
    }
    return firmest == null ? nothing(scope, metric, subject) : firmest;
  }

  private Given given(Life.Found found) {
    @Nullable Measured sum = null;
    List<Reading> all = new ArrayList<>();
    if (found.fall().isPresent()) {
      return between(found, found.fall().get());
    }
    for (Reading reading : found.readings()) {
      Measured one = contradictions.figure(reading);
      sum = sum == null ? one : sum.plus(one);
      all.addAll(contradictions.all(reading));
    }
    if (sum != null && !found.held()) {
      Measured read = sum;
      return new Given(
          all,
          found.why().map(why -> Completion.early(metric, read, why)).orElse(read),
          Completion.fallsToNothing(metric));
    }
    return new Given(
        all,
        new Measured(
            Optional.empty(), found.why().stream().toList(), found.held(), false, Map.of()));
  }

  /** Between the figure that it fell from and that which it fell to. */
  private Given between(Life.Found found, Message fall) {
    List<Reading> readings = found.readings();
    Interval last = Figures.of(readings.get(readings.size() - 1)).value().orElseThrow();
    Interval high = Figures.of(readings.get(0)).value().orElseThrow();
    Measured doubt = Measured.between(new Interval(last.low(), high.high()), fall);
    return new Given(
        readings,
        found.why().map(why -> Completion.early(metric, doubt, why)).orElse(doubt),
        Completion.fallsToNothing(metric));
  }

  /** What a post gives of which there is no figure at all. */
  static Given nothing(Scope scope, Metric metric, String subject) {
    return new Given(
        List.of(), Measured.unknown(Missing.of("of-post", scope, metric).with("subject", subject)));
  }
}
