package org.govsm.procurement.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * KPI that fits a service, with its counting rule.
 *
 * @param kpi the code of a KPI of the catalogue
 * @param of what is counted: {@code posts} made under the contract, the {@code account}, or what
 *     the {@code parties} count
 * @param origin organic, paid or all; nothing where no advertising can be in it
 * @param per the metric by which it is divided; nothing where it is no rate
 */
public record FittingKpi(String kpi, String of, Optional<String> origin, Optional<String> per)
    implements ToPlain {

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi);
    tree.put("of", of);
    origin.ifPresent(code -> tree.put("origin", code));
    per.ifPresent(code -> tree.put("per", code));
    return tree;
  }
}
