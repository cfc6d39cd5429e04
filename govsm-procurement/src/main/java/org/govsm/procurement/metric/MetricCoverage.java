package org.govsm.procurement.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Whether a platform counts a metric on all of some days, and what it counts instead. */
final class MetricCoverage {

  private final MetricDictionary dictionary;
  private final Metric metric;

  MetricCoverage(MetricDictionary dictionary, Metric metric) {
    this.dictionary = dictionary;
    this.metric = metric;
  }

  /** Why it is not counted on all days, with the day on which that changes. */
  Optional<Message> lacks(LocalDate from, LocalDate until) {
    List<Definition> met = dictionary.definitionsIn(metric.platform(), metric.code(), from, until);
    LocalDate covered = from;
    for (Definition definition : met) {
      LocalDate begin =
          definition
              .alsoFrom()
              .filter(definition.period().from()::isAfter)
              .orElse(definition.period().from());
      if (begin.isAfter(covered)) {
        return Optional.of(notBegun(definition));
      }
      covered = definition.period().until();
    }
    if (!covered.isBefore(until)) {
      return Optional.empty();
    }
    LocalDate first = covered;
    Optional<Definition> last =
        metric.definitions().stream()
            .filter(one -> !one.period().until().isAfter(first))
            .reduce((one, other) -> other);
    return Optional.of(
        last.map(one -> ended(one, first, until)).orElseGet(() -> notBegun(next(first))));
  }

  private Definition next(LocalDate day) {
    return metric.definitions().stream()
        .filter(one -> one.period().from().isAfter(day))
        .findFirst()
        .orElseGet(() -> metric.definitions().get(0));
  }

  private Message notBegun(Definition first) {
    return named("metric.not-begun")
        .with("day", first.period().from())
        .with("source", source(first));
  }

  private Message ended(Definition last, LocalDate from, LocalDate until) {
    Optional<Metric> successor = successor(last, from, until);
    return named("metric.ended")
        .with("day", last.period().until())
        .with("source", source(last))
        .with(
            "instead", successor.map(MetricCoverage::instead).orElseGet(() -> others(from, until)));
  }

  private Message named(String key) {
    return Message.of(key)
        .with("platform", new Term("platform." + metric.platform()))
        .with("metric", term(metric));
  }

  private static String source(Definition definition) {
    Citation citation = definition.citations().get(0);
    return citation.instrument() + ", " + citation.provision();
  }

  private static Term term(Metric metric) {
    return new Term("metric." + metric.platform() + "." + metric.code());
  }

  private static Message instead(Metric metric) {
    return Message.of("metric.successor").with("metric", term(metric)).with("code", metric.code());
  }

  /** What goes on with the count, and is counted itself on the days. */
  private Optional<Metric> successor(Definition last, LocalDate from, LocalDate until) {
    Optional<Metric> next =
        last.successor().flatMap(code -> dictionary.find(metric.platform(), code));
    for (int step = 0; step < metric.platform().length() && next.isPresent(); step++) {
      Metric one = next.get();
      if (isCounted(one, from, until)) {
        return next;
      }
      List<Definition> all = one.definitions();
      next =
          all.get(all.size() - 1)
              .successor()
              .flatMap(code -> dictionary.find(metric.platform(), code));
    }
    return Optional.empty();
  }

  /** No page names a successor: what else the platform counts of the same kind. */
  private Message others(LocalDate from, LocalDate until) {
    List<Term> others =
        dictionary.metrics().stream()
            .filter(one -> one.platform().equals(metric.platform()))
            .filter(one -> one.kind() == metric.kind() && one.unit() == metric.unit())
            .filter(one -> isCounted(one, from, until))
            .map(MetricCoverage::term)
            .toList();
    return Message.of("metric.no-successor").with("metrics", others);
  }

  private boolean isCounted(Metric one, LocalDate from, LocalDate until) {
    return new MetricCoverage(dictionary, one).isWhole(from, until);
  }

  private boolean isWhole(LocalDate from, LocalDate until) {
    LocalDate covered = from;
    for (Definition definition :
        dictionary.definitionsIn(metric.platform(), metric.code(), from, until)) {
      if (definition.period().from().isAfter(covered)) {
        return false;
      }
      covered = definition.period().until();
    }
    return !covered.isBefore(until);
  }
}
