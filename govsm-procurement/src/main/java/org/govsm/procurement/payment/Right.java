package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/**
 * A right or notice that arises in a period; using it is a decision of the buyer.
 *
 * @param kpi the KPI by which it arises
 * @param code such as {@code termination-right} or {@code warning}
 */
public record Right(String kpi, String platform, String code) implements ToPlain {

  /** The code of a warning notice, which is due by the terms. */
  public static final String WARNING = "warning";

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi);
    tree.put("platform", platform);
    tree.put("code", code);
    return tree;
  }
}
