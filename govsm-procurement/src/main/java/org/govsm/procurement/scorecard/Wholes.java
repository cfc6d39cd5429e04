package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Wholes wholes = new Wholes(scope, operand.ofPosts());
    for (Pair pair : wholes.pairs(operand, metric)) {
      Memory.Read read = wholes.read(pair);
      for (Measured one : read.values()) {
        Optional<String> only =
            operand.subject().map(name -> scope.names().any(metric.platform(), name));
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

  private List<Pair> pairs(Operand operand, Metric metric) {
    List<Pair> pairs = new ArrayList<>();
    for (Metric other : scope.dictionary().metrics()) {
      if (other.platform().equals(metric.platform())) {
        if (isPart(metric, other)) {
          pairs.add(new Pair(metric, other));
        }
        if (isPart(other, metric)) {
          pairs.add(new Pair(other, metric));
        }
      }
    }
    if (operand.origin().isPresent() && Completion.onlyRises(metric)) {
      pairs.add(new Pair(metric, metric));
    }
    return pairs;
  }

  /** A part of a part is a part too, whether the metric between them was read or not. */
  private boolean isPart(Metric part, Metric whole) {
    Set<String> above = new HashSet<>();
    List<String> next = new ArrayList<>(List.of(part.code()));
    while (!next.isEmpty()) {
      Metric one =
          scope.dictionary().find(part.platform(), next.remove(0)).orElseThrow();
      one.wholes().stream()
          .filter(relation -> holds(relation.days()))
          .map(PartOf::whole)
          .filter(above::add)
          .forEach(next::add);
    }
    return above.contains(whole.code());
  }

  private boolean holds(EffectivePeriod days) {
    EffectivePeriod asked = Counted.period(scope);
    return !days.from().isAfter(asked.from()) && !days.until().isBefore(asked.until());
  }

  private Memory.Read read(Pair pair) {
    List<Object> key =
        List.of(
            "part",
            pair.part().toString(),
            pair.whole().toString(),
            ofPosts,
            scope.period(),
            scope.knownBy(),
            scope.sources());
    return scope.memory().read(key, () -> compared(pair));
  }

  private Memory.Read compared(Pair pair) {
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
    return new Memory.Read(held, trail.done(), List.of());
  }

  private Function<Metric, UsedFigures> figures(String platform) {
    if (!ofPosts) {
      return metric -> UsedFigures.ofAccounts(scope, metric);
    }
    PeriodPosts posts = scope.memory().posts(scope, platform).in(scope.period());
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
