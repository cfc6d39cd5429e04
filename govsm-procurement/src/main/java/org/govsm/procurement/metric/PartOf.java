package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.time.EffectivePeriod;

/**
 * Relation of a metric to one of which it counts a part: by what the platform or the parties count,
 * its figure is never more than that of the whole. A metric of one origin is a part of itself for
 * all origins without being named here.
 *
 * @param whole the code of the metric of the same platform that is never less
 * @param distinct whether it shares nothing with the other parts of which that is said: their sum
 *     is never more than the whole either
 * @param days the days on which that holds
 * @param citations what says so
 */
public record PartOf(String whole, boolean distinct, EffectivePeriod days, List<Citation> citations)
    implements ToPlain {

  /**
   * Keeps its own copy.
   *
   * @param whole see the record
   * @param distinct see the record
   * @param days see the record
   * @param citations see the record
   */
  public PartOf {
    requireNonNull(whole, "whole");
    requireNonNull(days, "days");
    citations = List.copyOf(citations);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("whole", whole);
    if (distinct) {
      tree.put("distinct", true);
    }
    Days.put(tree, days);
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }
}
