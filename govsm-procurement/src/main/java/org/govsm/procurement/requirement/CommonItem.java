package org.govsm.procurement.requirement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;

/**
 * Item that agencies ask alike: a service in one unit, or a KPI on one platform by one counting
 * rule. An agency counts once, however many requirements it has.
 */
public final class CommonItem implements ToPlain {

  private final String id;
  private final Object rule;
  private final Map<String, Requirement.Agency> agencies = new TreeMap<>();
  private final Map<String, TargetRange> targets = new TreeMap<>();

  CommonItem(String id, Object rule) {
    this.id = id;
    this.rule = rule;
  }

  void add(Requirement.Agency agency) {
    agencies.put(agency.id(), agency);
  }

  /** A target widens the range of its side. */
  void target(Node target) {
    for (String side : List.of("above", "atLeast", "atMost", "below")) {
      target
          .find(side, BigDecimal.class)
          .ifPresent(
              bound -> targets.merge(side, new TargetRange(side, bound, bound), TargetRange::and));
    }
  }

  /**
   * The service or KPI.
   *
   * @return its id in the catalogue; a KPI with its platform, as {@link RequiredKpi#id}
   */
  public String id() {
    return id;
  }

  /**
   * What is alike.
   *
   * @return the code of the unit of a service; the measure of a KPI, as terms write it
   */
  public Object rule() {
    return rule;
  }

  /**
   * Who asks for it.
   *
   * @return each once, in the order of their ids
   */
  public List<Requirement.Agency> agencies() {
    return List.copyOf(agencies.values());
  }

  /**
   * The targets of a KPI, as ranges only.
   *
   * @return one for each side; none where it is only monitored or open, and for a service
   */
  public List<TargetRange> targets() {
    return List.copyOf(targets.values());
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("rule", rule);
    tree.put("count", BigDecimal.valueOf(agencies.size()));
    tree.put("agencies", agencies().stream().map(Requirement.Agency::name).toList());
    if (!targets.isEmpty()) {
      tree.put("targets", Tree.list(targets.values(), TargetRange::toPlain));
    }
    return tree;
  }

  /**
   * Range of the targets of several agencies.
   *
   * @param side atLeast, above, atMost or below, as terms write it
   * @param least the least bound
   * @param greatest the greatest bound
   */
  public record TargetRange(String side, BigDecimal least, BigDecimal greatest) implements ToPlain {

    TargetRange and(TargetRange other) {
      return new TargetRange(side, least.min(other.least), greatest.max(other.greatest));
    }

    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("side", side);
      tree.put("least", least.toPlainString());
      tree.put("greatest", greatest.toPlainString());
      return tree;
    }
  }
}
