package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Fee beside deliverables: a fixed sum that is paid whatever was accepted of what the contract
 * orders. Whether that is meant is asked before the signature.
 */
public final class FeeBesideDeliverables {

  /** The code of the question. */
  public static final String CODE = "FEE_WITHOUT_ACCEPTANCE";

  private static final Citation OWN = OwnDefault.of("a fee is for what is accepted");

  private FeeBesideDeliverables() {}

  /**
   * What is found of terms.
   *
   * @param terms whole or not
   * @return nothing where they order no deliverables, have no fixed sum, or a KPI that is measured
   *     by what was accepted
   */
  public static Optional<Finding> finding(Map<String, ? extends @Nullable Object> terms) {
    List<Object> fees = new ArrayList<>();
    for (Object row : rows(terms.get("amounts"))) {
      if (row instanceof Map<?, ?> amount && Amount.FIXED.equals(amount.get("kind"))) {
        fees.add(String.valueOf(amount.get("id")));
      }
    }
    boolean counted =
        rows(terms.get("kpis")).stream().anyMatch(FeeBesideDeliverables::isByAccepted);
    return fees.isEmpty() || counted || rows(terms.get(Deliverable.LIST)).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                CODE,
                Finding.Weight.BLOCKING,
                Message.of("terms.fee-without-acceptance").with("fees", fees),
                OWN));
  }

  private static List<?> rows(@Nullable Object rows) {
    return rows instanceof List<?> list ? list : List.of();
  }

  private static boolean isByAccepted(@Nullable Object kpi) {
    return kpi instanceof Map<?, ?> row && names(row.get("measure"));
  }

  /** Whether a measure names the count of what was accepted, in whichever of its parts. */
  private static boolean names(@Nullable Object measure) {
    if (measure instanceof Map<?, ?> part) {
      return part.values().stream().anyMatch(FeeBesideDeliverables::names);
    }
    return measure instanceof List<?> list
        ? list.stream().anyMatch(FeeBesideDeliverables::names)
        : "accepted".equals(measure);
  }
}
