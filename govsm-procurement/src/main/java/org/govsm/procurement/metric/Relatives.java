package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of metrics that are parts and wholes of each other, on whatever days. */
final class Relatives {

  private Relatives() {}

  /** For each metric that has to do with others its relations, in the order given. */
  static Map<Metric, Relations> of(List<Metric> metrics) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Metric metric : metrics) {
      for (PartOf part : metric.wholes()) {
        join(groups, metric.toString(), metric.platform() + "/" + part.whole());
      }
    }
    Map<Set<String>, List<Metric>> members = new HashMap<>();
    Map<Metric, List<Metric>> relatives = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      Set<String> group = groups.get(metric.toString());
      if (group != null) {
        List<Metric> all = members.computeIfAbsent(group, g -> new ArrayList<>());
        all.add(metric);
        relatives.put(metric, all);
      }
    }
    Map<Metric, Relations> relations = new HashMap<>();
    relatives.forEach((metric, all) -> relations.put(metric, new Relations(metric, all)));
    return relations;
  }

  private static void join(Map<String, Set<String>> groups, String one, String other) {
    Set<String> both = new HashSet<>(groups.getOrDefault(one, Set.of(one)));
    both.addAll(groups.getOrDefault(other, Set.of(other)));
    both.forEach(name -> groups.put(name, both));
  }
}
