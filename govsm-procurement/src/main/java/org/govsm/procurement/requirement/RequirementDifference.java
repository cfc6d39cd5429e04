package org.govsm.procurement.requirement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;

/** Difference between requirements: one part of a service or KPI, and who says what of it. */
public final class RequirementDifference implements ToPlain {

  private final String item;
  private final String part;
  private final Map<String, List<Requirement.Agency>> said;

  RequirementDifference(String item, String part, Map<String, List<Requirement.Agency>> said) {
    this.item = item;
    this.part = part;
    this.said = Collections.unmodifiableMap(new TreeMap<>(said));
  }

  /**
   * The service or KPI.
   *
   * @return its id in the catalogue; a KPI with its platform, as {@link RequiredKpi#id}
   */
  public String item() {
    return item;
  }

  /**
   * The part.
   *
   * @return unit, quantity, platforms, languages, accessibility, acceptance, counting or missing
   */
  public String part() {
    return part;
  }

  /**
   * What is said of it, and by whom.
   *
   * @return agencies in the order of their ids, by what they say; nothing said is an empty text
   */
  public Map<String, List<Requirement.Agency>> said() {
    return said;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("item", item);
    tree.put("part", part);
    List<Object> rows = new ArrayList<>();
    said.forEach(
        (words, who) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("said", words);
          row.put("count", BigDecimal.valueOf(who.size()));
          row.put("agencies", who.stream().map(Requirement.Agency::name).toList());
          rows.add(row);
        });
    tree.put("values", rows);
    return tree;
  }
}
