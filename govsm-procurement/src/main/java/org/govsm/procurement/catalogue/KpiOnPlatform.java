package org.govsm.procurement.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Resolution of a core KPI on one platform on one day: the metrics that are counted, what each
 * counts then, and how they are put together; or why the platform does not give it.
 */
public final class KpiOnPlatform implements ToPlain {

  private final CoreKpi kpi;
  private final String platform;
  private final LocalDate day;
  private final MetricDictionary dictionary;
  private final Optional<Kpi> resolved;
  private final List<CountedMetric> metrics;

  private KpiOnPlatform(
      CoreKpi kpi,
      String platform,
      LocalDate day,
      MetricDictionary dictionary,
      Optional<Kpi> resolved) {
    this.kpi = kpi;
    this.platform = platform;
    this.day = day;
    this.dictionary = dictionary;
    this.resolved = resolved;
    this.metrics = resolved.map(this::metrics).orElse(List.of());
  }

  static KpiOnPlatform of(
      CoreKpi kpi, String platform, LocalDate day, MetricDictionary dictionary) {
    Optional<Kpi> resolved =
        kpi.platforms().contains(platform) ? Optional.of(kpi.toKpi(platform)) : Optional.empty();
    return new KpiOnPlatform(kpi, platform, day, dictionary, resolved);
  }

  private List<CountedMetric> metrics(Kpi of) {
    List<CountedMetric> all = new ArrayList<>();
    List<Operand> operands = of.measure().operands();
    for (int i = 0; i < operands.size(); i++) {
      for (String name : operands.get(i).metrics()) {
        all.add(CountedMetric.of(i == 0 ? "of" : "per", platform, name, day, dictionary));
      }
    }
    return List.copyOf(all);
  }

  /** The KPI. */
  public CoreKpi kpi() {
    return kpi;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /** The day that is asked about. */
  public LocalDate day() {
    return day;
  }

  /**
   * Whether the platform gives all that is counted on the day.
   *
   * @return false where {@link #lacks} says why not
   */
  public boolean isGiven() {
    return lacks().isEmpty();
  }

  /**
   * Why it cannot be measured on the day.
   *
   * @return a sentence with the day, the source and what goes on instead; nothing where it can be
   */
  public Optional<Message> lacks() {
    if (resolved.isEmpty()) {
      return Optional.of(
          Message.of("core-kpi.none")
              .with("kpi", kpi.named())
              .with("platform", new Term("platform." + platform)));
    }
    return metrics.stream().flatMap(one -> one.lacks(day, dictionary).stream()).findFirst();
  }

  /**
   * The metrics that are counted.
   *
   * @return those of the numerator first; none where it is not measured on the platform
   */
  public List<CountedMetric> metrics() {
    return metrics;
  }

  /**
   * The KPI of the terms.
   *
   * @return nothing where it is not measured on the platform
   */
  public Optional<Kpi> inTerms() {
    return resolved;
  }

  /**
   * How the value is made, denominator included.
   *
   * @param words the sentences of a language
   * @return a formula in words; nothing where it is not measured on the platform
   */
  public Optional<String> formula(Messages words) {
    return resolved.map(one -> new MeasureWords(dictionary, words).of(one, platform));
  }

  /**
   * Since when the platform counts otherwise than before.
   *
   * @return a sentence for each metric whose count of the day may not be set beside the one before
   */
  public List<Message> changes() {
    return metrics.stream().flatMap(one -> one.changed().stream()).toList();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi.code());
    tree.put("platform", platform);
    tree.put("day", day.toString());
    tree.put("given", isGiven());
    resolved.ifPresent(one -> tree.put("measure", kpi.measure(platform)));
    tree.put("metrics", Tree.list(metrics, CountedMetric::toPlain));
    tree.put(
        "definitions",
        metrics.stream().flatMap(one -> one.definition().stream()).map(Definition::id).toList());
    return tree;
  }
}
