package org.govsm.procurement.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.CommonMeaning;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Metric that a KPI counts on a platform, as it is defined on a day.
 *
 * @param role {@code of}, or {@code per} in the denominator
 * @param platform the code of the platform
 * @param name the name that the measure uses
 * @param metric the metric that it stands for; nothing where the platform has none
 * @param definition what it counts on the day; nothing where it is not counted then
 * @param meaning what is to be known of the name on the platform; nothing where it says enough
 */
public record CountedMetric(
    String role,
    String platform,
    String name,
    Optional<Metric> metric,
    Optional<Definition> definition,
    Optional<CommonMeaning> meaning)
    implements ToPlain {

  static CountedMetric of(
      String role, String platform, String name, LocalDate day, MetricDictionary dictionary) {
    Optional<Metric> metric = dictionary.resolve(platform, name);
    return new CountedMetric(
        role,
        platform,
        name,
        metric,
        metric.flatMap(one -> one.definitionOn(day)),
        dictionary.meaning(platform, name));
  }

  /**
   * What is counted.
   *
   * @param language such as {@code hi}
   * @return the definition of the day, and what the name means there; empty where nothing is
   *     counted
   */
  public String counted(String language) {
    String exact = definition.map(one -> one.counted(language)).orElse("");
    return meaning
        .map(means -> exact.isEmpty() ? exact : exact + " " + means.said(language))
        .orElse(exact);
  }

  Optional<Message> lacks(LocalDate day, MetricDictionary dictionary) {
    if (definition.isPresent()) {
      return Optional.empty();
    }
    return dictionary
        .notCounted(platform, name, day, day.plusDays(1))
        .or(
            () ->
                Optional.of(
                    Message.of("core-kpi.no-metric")
                        .with("metric", name)
                        .with("platform", new Term("platform." + platform))));
  }

  /** Whether the count of the day began at a change after which it is not the count of before. */
  Optional<Message> changed() {
    return definition
        .filter(one -> !one.comparableWithBefore().orElse(true))
        .map(
            one ->
                Message.of("core-kpi.changed")
                    .with("platform", new Term("platform." + platform))
                    .with("metric", new Term("metric." + platform + "." + code()))
                    .with("day", one.period().from()));
  }

  /** The code of the metric, else the name. */
  String code() {
    return metric.map(Metric::code).orElse(name);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("role", role);
    tree.put("name", name);
    metric.ifPresent(one -> tree.put("metric", one.code()));
    definition.ifPresent(one -> tree.put("definition", one.id()));
    return tree;
  }
}
