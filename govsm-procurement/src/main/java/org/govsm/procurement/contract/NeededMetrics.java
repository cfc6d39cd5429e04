package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   * What a period needs.
   *
   * @return each once, in the order of the terms: KPIs and their samples on each of their
   *     platforms, then amounts; none where the terms alone say what is due
   */
  public static List<Metric> of(Terms terms, BillingPeriod period, MetricDictionary dictionary) {
    Set<Metric> all = new LinkedHashSet<>();
    for (Kpi kpi : terms.kpis(period.from())) {
      List<Operand> operands = new ArrayList<>(kpi.measure().operands());
      kpi.sample().map(Sample::of).ifPresent(operands::add);
      for (String platform : kpi.platforms()) {
        operands.stream()
            .flatMap(one -> one.metrics().stream())
            .forEach(name -> dictionary.resolve(platform, name).ifPresent(all::add));
      }
    }
    terms.amounts(period.from()).stream()
        .flatMap(amount -> amount.metric().stream())
        .forEach(name -> dictionary.resolve(Kpi.CONTRACT, name).ifPresent(all::add));
    return List.copyOf(all);
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
