package org.govsm.procurement.metric;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.time.EffectivePeriod;

/**
 * How one metric has to do with others as parts and wholes, by however many steps: which of two is
 * never more than the other, and which share nothing, so that their sum is never more either.
 */
public final class Relations {

  /**
   * A part and its whole.
   *
   * @param part the metric that is never more
   */
  public record Pair(Metric part, Metric whole) {}

  /**
   * Parts that share nothing, and their whole.
   *
   * @param parts at least one
   */
  public record Sum(List<Metric> parts, Metric whole) {

    /**
     * Keeps its own copy.
     *
     * @param parts see the record
     * @param whole see the record
     */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** What holds on the days of any of some spans. */
  private record Dated<T>(T what, Set<EffectivePeriod> spans) {

    boolean holds(LocalDate from, LocalDate until) {
      for (EffectivePeriod span : spans) {
        if (!span.from().isAfter(from) && !span.until().isBefore(until)) {
          return true;
        }
      }
      return false;
    }
  }

  /** All parts of one whole that share nothing, whenever that holds. */
  private record Parts(Metric whole, List<Dated<Metric>> of) {}

  private final Metric metric;
  private final List<Metric> metrics;
  private final List<Dated<Pair>> pairs = new ArrayList<>();
  private final List<Parts> sums = new ArrayList<>();

  /** The relations of a metric among those that have to do with it, itself included. */
  Relations(Metric metric, List<Metric> metrics) {
    this.metric = metric;
    this.metrics = metrics;
    Map<String, Set<EffectivePeriod>> above = above(metric);
    for (Metric other : metrics) {
      add(metric, other, above);
      add(other, metric, above(other));
    }
    Map<String, List<Dated<Metric>>> byWhole = new TreeMap<>();
    for (Metric part : metrics) {
      for (PartOf one : part.wholes()) {
        if (one.distinct()) {
          byWhole
              .computeIfAbsent(one.whole(), whole -> new ArrayList<>())
              .add(new Dated<>(part, Set.of(one.days())));
        }
      }
    }
    byWhole.forEach((whole, parts) -> sums.add(new Parts(find(whole), List.copyOf(parts))));
    sums.removeIf(
        sum ->
            !sum.whole().equals(metric)
                && sum.of().stream().noneMatch(part -> part.what().equals(metric)));
  }

  private void add(Metric part, Metric whole, Map<String, Set<EffectivePeriod>> above) {
    Set<EffectivePeriod> spans = above.get(whole.code());
    if (spans != null) {
      pairs.add(new Dated<>(new Pair(part, whole), spans));
    }
  }

  private Metric find(String code) {
    return metrics.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  /** A part of a part is a part too, on the days on which both hold. */
  private Map<String, Set<EffectivePeriod>> above(Metric part) {
    Map<String, Set<EffectivePeriod>> above = new HashMap<>();
    Deque<Dated<Metric>> next = new ArrayDeque<>();
    next.add(new Dated<>(part, Set.of(EffectivePeriod.ALWAYS)));
    while (!next.isEmpty()) {
      Dated<Metric> one = next.remove();
      EffectivePeriod span = one.spans().iterator().next();
      for (PartOf relation : one.what().wholes()) {
        if (relation.days().overlaps(span)) {
          EffectivePeriod both = both(relation.days(), span);
          if (above.computeIfAbsent(relation.whole(), w -> new LinkedHashSet<>()).add(both)) {
            next.add(new Dated<>(find(relation.whole()), Set.of(both)));
          }
        }
      }
    }
    return above;
  }

  private static EffectivePeriod both(EffectivePeriod one, EffectivePeriod other) {
    return new EffectivePeriod(
        one.from().isAfter(other.from()) ? one.from() : other.from(),
        one.until().isBefore(other.until()) ? one.until() : other.until());
  }

  /**
   * The pairs that hold on all of some days.
   *
   * @param from the first day
   * @param until the first day after them
   * @return in the order of the other metrics
   */
  public List<Pair> pairs(LocalDate from, LocalDate until) {
    List<Pair> held = new ArrayList<>();
    for (Dated<Pair> pair : pairs) {
      if (pair.holds(from, until)) {
        held.add(pair.what());
      }
    }
    return held;
  }

  /**
   * The sums of parts that hold on all of some days.
   *
   * @param from the first day
   * @param until the first day after them
   * @return those of which the metric is the whole, or a part
   */
  public List<Sum> sums(LocalDate from, LocalDate until) {
    List<Sum> held = new ArrayList<>();
    for (Parts sum : sums) {
      List<Metric> parts = new ArrayList<>();
      for (Dated<Metric> part : sum.of()) {
        if (part.holds(from, until)) {
          parts.add(part.what());
        }
      }
      if (!parts.isEmpty() && (sum.whole().equals(metric) || parts.contains(metric))) {
        held.add(new Sum(parts, sum.whole()));
      }
    }
    return held;
  }
}
