package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

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

/** Metric that a KPI counts on a platform, as it is defined on a day. */
public final class CountedMetric implements ToPlain {

  private final String role;
  private final String platform;
  private final String name;
  private final Optional<Metric> metric;
  private final Optional<Definition> definition;
  private final Optional<CommonMeaning> meaning;

  private CountedMetric(
      String role,
      String platform,
      String name,
      Optional<Metric> metric,
      Optional<Definition> definition,
      Optional<CommonMeaning> meaning) {
    this.role = requireNonNull(role, "role");
    this.platform = requireNonNull(platform, "platform");
    this.name = requireNonNull(name, "name");
    this.metric = metric;
    this.definition = definition;
    this.meaning = meaning;
  }

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
   * Its place in the formula.
   *
   * @return {@code of}, or {@code per} in the denominator
   */
  public String role() {
    return role;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /**
   * The name that the measure uses.
   *
   * @return a code or a cross-platform name
   */
  public String name() {
    return name;
  }

  /**
   * The metric that the name stands for.
   *
   * @return nothing where the platform has none
   */
  public Optional<Metric> metric() {
    return metric;
  }

  /**
   * What it counts on the day.
   *
   * @return nothing where it is not counted then
   */
  public Optional<Definition> definition() {
    return definition;
  }

  /**
   * What is to be known of the name on the platform.
   *
   * @return nothing where it says enough
   */
  public Optional<CommonMeaning> meaning() {
    return meaning;
  }

  /**
   * What is counted, in words.
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
