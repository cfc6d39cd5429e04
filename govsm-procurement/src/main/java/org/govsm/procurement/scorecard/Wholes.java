package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.PartOf;

/**
 * Whether the figures of a metric can hold beside those of which they are a part, and those that
 * are a part of them, as the dictionary relates them: no more were answered than asked. A part that
 * is more than its whole is held before anything is judged by either.
 */
final class Wholes {

  private static final String ALL = "all";

  private final Scope scope;
  private final boolean ofPosts;

  private Wholes(Scope scope, boolean ofPosts) {
    this.scope = scope;
    this.ofPosts = ofPosts;
  }

  /** The question where a figure of an operand stands against another; its readings are added. */
  static Optional<Measured> held(Scope scope, Operand operand, Metric metric, Trail.Draft trail) {
    boolean origins = operand.origin().isPresent() && Completion.counts(metric);
    if (!origins && scope.dictionary().relatives(metric).isEmpty()) {
      return Optional.empty();
    }
    Wholes wholes = new Wholes(scope, operand.ofPosts());
    List<ValueCache.Read> reads = new ArrayList<>();
    wholes.pairs(operand, metric).forEach(pair -> reads.add(wholes.read(pair)));
    wholes.sums(metric).forEach(sum -> reads.add(wholes.read(sum)));
    for (ValueCache.Read read : reads) {
      for (Measured one : read.values()) {
        Optional<String> only = scope.subject(operand, metric.platform());
        if (only.map(one.ends()::containsKey).orElse(true)) {
          trail.add(read.trail());
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** A part and its whole; both are one metric where origins are compared. */
  private record Pair(Metric part, Metric whole) {}

  /** Parts that share nothing, and their whole. */
  private record Sum(List<Metric> parts, Metric whole) {}

  private List<Sum> sums(Metric metric) {
    Map<String, List<Metric>> byWhole = new TreeMap<>();
    for (Metric part : scope.dictionary().relatives(metric)) {
      for (PartOf one : part.wholes()) {
        if (one.distinct() && holds(one.days())) {
          byWhole.computeIfAbsent(one.whole(), w -> new ArrayList<>()).add(part);
        }
      }
    }
    if (byWhole.isEmpty()) {
      return List.of();
    }
    return byWhole.entrySet().stream()
        .filter(one -> one.getKey().equals(metric.code()) || one.getValue().contains(metric))
        .map(
            one ->
                new Sum(
                    one.getValue(),
                    scope.dictionary().find(metric.platform(), one.getKey()).orElseThrow()))
        .toList();
  }

  private ValueCache.Read read(Sum sum) {
    List<Object> key =
        List.of(
            "parts",
            sum.whole().toString(),
            ofPosts,
            scope.period(),
            scope.knownBy(),
            scope.sources());
    return scope.cache().read(key, () -> compared(sum));
  }

  private ValueCache.Read compared(Sum sum) {
    Function<Metric, UsedFigures> figures = figures(sum.whole().platform());
    UsedFigures wholes = figures.apply(sum.whole());
    List<Measured> held = new ArrayList<>();
    Trail.Draft trail = new Trail.Draft();
    List<UsedFigures> parts =
        wholes.subjects().isEmpty() ? List.of() : sum.parts().stream().map(figures).toList();
    for (String subject : wholes.subjects()) {
      for (Map.Entry<String, Used> whole : wholes.of(subject).entrySet()) {
        Optional<Used> all =
            parts.stream()
                .flatMap(part -> most(part.of(subject), whole.getKey()).stream())
                .reduce(Used::and);
        if (all.filter(used -> used.isMoreThan(whole.getValue())).isPresent()) {
          all.get().readings().forEach(trail::add);
          whole.getValue().readings().forEach(trail::add);
          Message why = said(sum, all.get(), whole.getValue()).with("subject", subject);
          held.add(Measured.held(why).readTo(subject, Instant.MAX));
        }
      }
    }
    return new ValueCache.Read(held, trail.done(), List.of());
  }

  /** The most of a part that is of the origin of a whole, or of one of its origins. */
  private static Optional<Used> most(Map<String, Used> byOrigin, String whole) {
    return byOrigin.entrySet().stream()
        .filter(one -> one.getKey().equals(whole) || whole.equals(ALL))
        .map(Map.Entry::getValue)
        .max(Comparator.comparing(used -> used.value().value().orElseThrow().low()));
  }

  private Message said(Sum sum, Used parts, Used whole) {
    String platform = sum.whole().platform();
    return Missing.of("parts-of", scope, platform, sum.parts().stream().map(Metric::code).toList())
        .with("part", Missing.shown(parts.value().value().orElseThrow()))
        .with("most", Missing.shown(whole.value().value().orElseThrow()))
        .with("whole", Missing.terms(platform, List.of(sum.whole().code())));
  }

  private List<Pair> pairs(Operand operand, Metric metric) {
    List<Pair> pairs = new ArrayList<>();
    Set<String> above = above(metric);
    for (Metric other : scope.dictionary().relatives(metric)) {
      if (above.contains(other.code())) {
        pairs.add(new Pair(metric, other));
      }
      if (above(other).contains(metric.code())) {
        pairs.add(new Pair(other, metric));
      }
    }
    if (operand.origin().isPresent() && Completion.counts(metric)) {
      pairs.add(new Pair(metric, metric));
    }
    return pairs;
  }

  /** A part of a part is a part too, whether the metric between them was read or not. */
  private Set<String> above(Metric part) {
    if (part.wholes().isEmpty()) {
      return Set.of();
    }
    Set<String> above = new HashSet<>();
    List<String> next = new ArrayList<>(List.of(part.code()));
    while (!next.isEmpty()) {
      Metric one = scope.dictionary().find(part.platform(), next.remove(0)).orElseThrow();
      for (PartOf relation : one.wholes()) {
        if (holds(relation.days()) && above.add(relation.whole())) {
          next.add(relation.whole());
        }
      }
    }
    return above;
  }

  private boolean holds(EffectivePeriod days) {
    return !days.from().isAfter(scope.period().from())
        && !days.until().isBefore(scope.period().until());
  }

  private ValueCache.Read read(Pair pair) {
    List<Object> key =
        List.of(
            "part",
            pair.part().toString(),
            pair.whole().toString(),
            ofPosts,
            scope.period(),
            scope.knownBy(),
            scope.sources());
    return scope.cache().read(key, () -> compared(pair));
  }

  private ValueCache.Read compared(Pair pair) {
    Function<Metric, UsedFigures> figures = figures(pair.whole().platform());
    UsedFigures wholes = figures.apply(pair.whole());
    List<Measured> held = new ArrayList<>();
    Trail.Draft trail = new Trail.Draft();
    if (!wholes.subjects().isEmpty()) {
      UsedFigures parts = pair.part() == pair.whole() ? wholes : figures.apply(pair.part());
      for (String subject : parts.subjects()) {
        against(pair, parts.of(subject), wholes.of(subject), trail)
            .map(why -> Measured.held(why.with("subject", subject)).readTo(subject, Instant.MAX))
            .ifPresent(held::add);
      }
    }
    return new ValueCache.Read(held, trail.done(), List.of());
  }

  private Function<Metric, UsedFigures> figures(String platform) {
    if (!ofPosts) {
      return metric -> scope.cache().figures(scope, metric);
    }
    PeriodPosts posts = scope.cache().posts(scope, platform).in(scope.period());
    return metric -> UsedFigures.ofPosts(scope, metric, posts);
  }

  private Optional<Message> against(
      Pair pair, Map<String, Used> parts, Map<String, Used> wholes, Trail.Draft trail) {
    for (Map.Entry<String, Used> part : parts.entrySet()) {
      for (Map.Entry<String, Used> whole : wholes.entrySet()) {
        if (isOf(pair, part.getKey(), whole.getKey())
            && part.getValue().isMoreThan(whole.getValue())) {
          part.getValue().readings().forEach(trail::add);
          whole.getValue().readings().forEach(trail::add);
          return Optional.of(said(pair, part.getKey(), part.getValue(), whole.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** What is organic, or paid, is a part of all; of two metrics each is compared by its origin. */
  private static boolean isOf(Pair pair, String part, String whole) {
    boolean same = part.equals(whole);
    return pair.part() == pair.whole() ? !same && whole.equals(ALL) : same || whole.equals(ALL);
  }

  private Message said(Pair pair, String origin, Used part, Used whole) {
    boolean origins = pair.part() == pair.whole();
    Message said =
        Missing.of(origins ? "origin-part" : "part-of", scope, pair.part())
            .with("part", Missing.shown(part.value().value().orElseThrow()))
            .with("most", Missing.shown(whole.value().value().orElseThrow()));
    return origins
        ? said.with("origin", new Term("origin." + origin))
        : said.with("whole", Missing.terms(pair.whole().platform(), List.of(pair.whole().code())));
  }
}
