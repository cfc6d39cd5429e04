package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.PartOf;

/**
 * Metric that the parties of a contract count themselves, as no platform exports it, and that its
 * terms need for the contract as a whole. Figures of single posts come in a file.
 *
 * @param subject what the terms name as counted; the contract where they name nothing
 * @param origin as the terms ask for it; {@code all} where they do not
 */
public record CountedMetric(Metric metric, String subject, String origin) {

  private static final String ALL = "all";

  /**
   * What a contract needs.
   *
   * @param day a day of the contract
   * @return each once, in the order of the terms: KPIs and their samples, then amounts
   */
  public static List<CountedMetric> of(Terms terms, LocalDate day, MetricDictionary dictionary) {
    Set<CountedMetric> all = new LinkedHashSet<>();
    for (Kpi kpi : terms.kpis(day)) {
      if (kpi.platforms().contains(Kpi.CONTRACT)) {
        List<Operand> operands = new ArrayList<>(kpi.measure().operands());
        kpi.sample().map(Sample::of).ifPresent(operands::add);
        operands.stream()
            .filter(one -> !one.ofPosts())
            .forEach(one -> all.addAll(of(terms, one, dictionary)));
      }
    }
    for (Amount amount : terms.amounts(day)) {
      amount
          .metric()
          .flatMap(code -> dictionary.resolve(Kpi.CONTRACT, code))
          .ifPresent(
              metric ->
                  subjects(amount, terms)
                      .forEach(subject -> all.add(new CountedMetric(metric, subject, ALL))));
    }
    return List.copyOf(all);
  }

  private static List<String> subjects(Amount amount, Terms terms) {
    return amount.milestones().isEmpty()
        ? List.of(amount.subject().orElse(terms.id()))
        : amount.milestones().stream().map(Amount.Milestone::subject).toList();
  }

  private static List<CountedMetric> of(Terms terms, Operand operand, MetricDictionary known) {
    return operand.metrics().stream()
        .flatMap(code -> known.resolve(Kpi.CONTRACT, code).stream())
        .map(
            metric ->
                new CountedMetric(
                    metric, operand.subject().orElse(terms.id()), operand.origin().orElse(ALL)))
        .toList();
  }

  /** A code of it that is its own among those of a contract. */
  public String code(Terms terms) {
    return metric.code()
        + (subject.equals(terms.id()) ? "" : "." + subject)
        + (origin.equals(ALL) ? "" : "." + origin);
  }

  /** What is wrong with a figure; nothing where it can be counted. */
  public Optional<Message> against(BigDecimal figure) {
    if (figure.signum() < 0 && !metric.mayBeNegative()) {
      return Optional.of(Message.of("counted.negative"));
    } else if (Metric.isTooLarge(figure)) {
      return Optional.of(Message.of("counted.large").with("most", Metric.MOST_DIGITS));
    }
    int decimals = metric.unit().decimals();
    return figure.stripTrailingZeros().scale() > decimals
        ? Optional.of(
            Message.of(decimals == 0 ? "counted.whole" : "counted.decimals")
                .with("decimals", decimals))
        : Optional.empty();
  }

  /**
   * What is wrong with a figure beside others of the same time: a part is never more than its
   * whole.
   */
  public Optional<Message> beside(
      Map<CountedMetric, BigDecimal> figures, MetricDictionary dictionary) {
    Optional<BigDecimal> own = Optional.ofNullable(figures.get(this));
    Set<String> wholes = wholes(dictionary);
    return figures.entrySet().stream()
        .filter(one -> one.getKey().isLike(this) && wholes.contains(one.getKey().metric.code()))
        .filter(one -> own.filter(mine -> mine.compareTo(one.getValue()) > 0).isPresent())
        .findFirst()
        .map(
            one ->
                Message.of("counted.part")
                    .with(
                        "whole",
                        Message.of(
                            "term.metric." + Kpi.CONTRACT + "." + one.getKey().metric.code())));
  }

  private boolean isLike(CountedMetric other) {
    return subject.equals(other.subject) && origin.equals(other.origin);
  }

  /** The wholes of which it is a part, and theirs. */
  private Set<String> wholes(MetricDictionary dictionary) {
    Set<String> all = new LinkedHashSet<>();
    Collection<Metric> next = List.of(metric);
    while (!next.isEmpty()) {
      List<Metric> wholes = new ArrayList<>();
      for (Metric one : next) {
        for (PartOf part : one.wholes()) {
          if (all.add(part.whole())) {
            dictionary.find(Kpi.CONTRACT, part.whole()).ifPresent(wholes::add);
          }
        }
      }
      next = wholes;
    }
    return all;
  }
}
