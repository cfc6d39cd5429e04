package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Relations;

/**
 * Whether the figures of a metric can hold beside those of which they are a part, and those that
 * are a part of them, as the dictionary relates them: no more were answered than asked. A part that
 * is more than its whole is held before anything is judged by either.
 */
final class Wholes {

  private static final String ALL = "all";

  private final Scope scope;
  private final boolean ofPosts;
  private final Function<Metric, UsedFigures> figures;

  private Wholes(Scope scope, String platform, boolean ofPosts) {
    this.scope = scope;
    this.ofPosts = ofPosts;
    figures = figures(platform);
  }

  /** The question where a figure of an operand stands against another; its readings are added. */
  static Optional<Measured> held(Scope scope, Operand operand, Metric metric, Trail.Draft trail) {
    boolean origins = operand.origin().isPresent() && Completion.counts(metric);
    Optional<Relations> relations = scope.dictionary().relations(metric);
    if (!origins && relations.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = scope.period().from();
    LocalDate until = scope.period().until();
    Wholes wholes = new Wholes(scope, metric.platform(), operand.ofPosts());
    List<PeriodValues.Read> reads = new ArrayList<>();
    relations.ifPresent(all -> all.pairs(from, until).forEach(pair -> wholes.add(reads, pair)));
    if (origins) {
      wholes.add(reads, new Relations.Pair(metric, metric));
    }
    relations.ifPresent(all -> all.sums(from, until).forEach(sum -> wholes.add(reads, sum)));
    for (PeriodValues.Read read : reads) {
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

  private void add(List<PeriodValues.Read> reads, Relations.Pair pair) {
    if (isRead(pair.whole()) && isRead(pair.part())) {
      reads.add(scope.values().compared(List.of(pair, ofPosts), () -> compared(pair)));
    }
  }

  private void add(List<PeriodValues.Read> reads, Relations.Sum sum) {
    if (isRead(sum.whole())) {
      reads.add(scope.values().compared(List.of(sum.whole(), ofPosts), () -> compared(sum)));
    }
  }

  /** Most accounts have figures of few metrics; those of posts are gone through in one go. */
  private boolean isRead(Metric metric) {
    return ofPosts || !figures.apply(metric).subjects().isEmpty();
  }

  private PeriodValues.Read compared(Relations.Sum sum) {
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
    return new PeriodValues.Read(held, trail.done(), List.of());
  }

  /** The most of a part that is of the origin of a whole, or of one of its origins. */
  private static Optional<Used> most(Map<String, Used> byOrigin, String whole) {
    return byOrigin.entrySet().stream()
        .filter(one -> one.getKey().equals(whole) || whole.equals(ALL))
        .map(Map.Entry::getValue)
        .max(Comparator.comparing(used -> used.value().value().orElseThrow().low()));
  }

  private Message said(Relations.Sum sum, Used parts, Used whole) {
    String platform = sum.whole().platform();
    return Missing.of("parts-of", scope, platform, sum.parts().stream().map(Metric::code).toList())
        .with("part", Missing.shown(parts.value().value().orElseThrow()))
        .with("most", Missing.shown(whole.value().value().orElseThrow()))
        .with("whole", Missing.terms(platform, List.of(sum.whole().code())));
  }

  private PeriodValues.Read compared(Relations.Pair pair) {
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
    return new PeriodValues.Read(held, trail.done(), List.of());
  }

  private Function<Metric, UsedFigures> figures(String platform) {
    if (!ofPosts) {
      return metric -> scope.values().figures(scope, metric);
    }
    PeriodPosts posts = scope.cache().posts(scope, platform).in(scope.period());
    return metric -> UsedFigures.ofPosts(scope, metric, posts);
  }

  private Optional<Message> against(
      Relations.Pair pair, Map<String, Used> parts, Map<String, Used> wholes, Trail.Draft trail) {
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
  private static boolean isOf(Relations.Pair pair, String part, String whole) {
    boolean same = part.equals(whole);
    return pair.part() == pair.whole() ? !same && whole.equals(ALL) : same || whole.equals(ALL);
  }

  private Message said(Relations.Pair pair, String origin, Used part, Used whole) {
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
