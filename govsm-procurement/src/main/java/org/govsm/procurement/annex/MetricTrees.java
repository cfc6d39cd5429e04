package org.govsm.procurement.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Node;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.RequiredKpi;
import org.govsm.procurement.requirement.Requirement;

/** KPIs of an annex as metrics of the Open Contracting Data Standard. */
final class MetricTrees {

  private static final List<String> SIDES = List.of("atLeast", "above", "atMost", "below");

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MeasureWords measures;
  private final Messages words;

  MetricTrees(
      Requirement requirement,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      Messages words) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.measures = new MeasureWords(dictionary, words);
    this.words = words;
  }

  List<Object> all() {
    List<RequiredKpi> rows = requirement.kpis();
    List<Object> all = new ArrayList<>();
    if (rows.isEmpty()) {
      return all;
    }
    List<Kpi> kpis = KpiSection.inTerms(requirement, catalogue);
    for (int i = 0; i < rows.size(); i++) {
      all.add(metric(rows.get(i), kpis.get(i)));
    }
    return all;
  }

  private Map<String, Object> metric(RequiredKpi row, Kpi kpi) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", row.id());
    tree.put("title", measures.instance(kpi, row.platform()));
    tree.put("description", measures.of(kpi, row.platform()));
    row.target().ifPresent(target -> tree.put("observations", List.of(target(row, kpi, target))));
    return tree;
  }

  /** The standard has one figure for a target; on which side of it one must be is a dimension. */
  private Map<String, Object> target(RequiredKpi row, Kpi kpi, Node target) {
    String side = SIDES.stream().filter(target::has).findFirst().orElseThrow();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", row.id() + "-target");
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("startDate", requirement.from() + "T00:00:00+05:30");
    period.put("endDate", requirement.until().minusDays(1) + "T23:59:59+05:30");
    tree.put("period", period);
    tree.put("measure", target.toPlain().get(side));
    tree.put(
        "unit",
        Map.of("name", words.say(kpi.measure().isInPercent() ? "annex.percent" : "annex.number")));
    Map<String, Object> dimensions = new LinkedHashMap<>();
    dimensions.put("side", side);
    dimensions.put("platform", row.platform());
    dimensions.put("measuredEach", requirement.period());
    tree.put("dimensions", dimensions);
    return tree;
  }
}
