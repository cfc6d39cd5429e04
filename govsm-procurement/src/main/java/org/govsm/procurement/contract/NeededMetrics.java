package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Needed metrics: those without a figure of which a period of a contract cannot be judged or paid.
 */
public final class NeededMetrics {

  private NeededMetrics() {}

  /**
   * What a period needs: of KPIs that are judged in its certificate, and of its amounts.
   *
   * @return each once, in the order of the terms: KPIs and their samples on each of their
   *     platforms, then amounts; none where the terms alone say what is due
   */
  public static List<Metric> of(Terms terms, BillingPeriod period, MetricDictionary dictionary) {
    return List.copyOf(over(terms, period, dictionary).keySet());
  }

  /**
   * What a period needs, with the days over which each is measured.
   *
   * @return in the order of {@link #of}; the days of a longer period of KPIs, and nothing where
   *     something needs the metric over the days of the billing period itself
   */
  public static Map<Metric, Optional<BillingPeriod>> over(
      Terms terms, BillingPeriod period, MetricDictionary dictionary) {
    Map<Metric, Optional<BillingPeriod>> all = new LinkedHashMap<>();
    for (Kpi kpi : terms.kpis(period.from())) {
      if (!terms.isJudgedIn(kpi, period)) {
        continue;
      }
      Optional<BillingPeriod> days =
          Optional.of(terms.measuredOver(kpi, period)).filter(own -> !own.equals(period));
      List<Operand> operands = operands(kpi);
      for (String platform : kpi.platforms()) {
        operands.stream()
            .flatMap(one -> one.metrics().stream())
            .flatMap(name -> dictionary.resolve(platform, name).stream())
            .forEach(metric -> all.merge(metric, days, NeededMetrics::shorter));
      }
    }
    terms.amounts(period.from()).stream()
        .flatMap(amount -> amount.metric().stream())
        .flatMap(name -> dictionary.resolve(Kpi.CONTRACT, name).stream())
        .forEach(metric -> all.put(metric, Optional.empty()));
    return Collections.unmodifiableMap(all);
  }

  /**
   * The needed metrics that are read of posts: a figure tells the period only where it is known on
   * which day its post went out.
   *
   * @return none that is read of an account or of the contract too
   */
  public static Set<Metric> ofPosts(
      Terms terms, BillingPeriod period, MetricDictionary dictionary) {
    Set<Metric> posts = new LinkedHashSet<>();
    Set<Metric> others = new LinkedHashSet<>();
    for (Kpi kpi : terms.kpis(period.from())) {
      if (!terms.isJudgedIn(kpi, period)) {
        continue;
      }
      for (Operand one : operands(kpi)) {
        (one.ofPosts() ? posts : others).addAll(metrics(kpi, one, dictionary));
      }
    }
    posts.removeAll(others);
    return Collections.unmodifiableSet(posts);
  }

  private static List<Operand> operands(Kpi kpi) {
    List<Operand> operands = new ArrayList<>(kpi.measure().operands());
    kpi.sample().map(Sample::of).ifPresent(operands::add);
    return operands;
  }

  private static List<Metric> metrics(Kpi kpi, Operand one, MetricDictionary dictionary) {
    return kpi.platforms().stream()
        .flatMap(
            platform ->
                one.metrics().stream().flatMap(name -> dictionary.resolve(platform, name).stream()))
        .toList();
  }

  /** What is there over the shorter days is there over the longer ones, which end with them. */
  private static Optional<BillingPeriod> shorter(
      Optional<BillingPeriod> one, Optional<BillingPeriod> other) {
    return one.flatMap(a -> other.map(b -> a.from().isAfter(b.from()) ? a : b));
  }

  /**
   * Metrics in words.
   *
   * @return such as {@code YouTube: Views}, one for each platform, in their order
   */
  public static List<String> said(
      List<Metric> metrics, MetricDictionary dictionary, Messages words) {
    MeasureWords names = new MeasureWords(dictionary, words);
    Map<String, List<String>> byPlatform = new LinkedHashMap<>();
    for (Metric one : metrics) {
      byPlatform
          .computeIfAbsent(one.platform(), key -> new ArrayList<>())
          .add(one.name(words.language()));
    }
    List<String> said = new ArrayList<>();
    byPlatform.forEach(
        (platform, all) ->
            said.add(
                words.say(
                    Message.of("needed.metrics")
                        .with("platform", names.platform(platform))
                        .with("metrics", all))));
    return said;
  }
}
