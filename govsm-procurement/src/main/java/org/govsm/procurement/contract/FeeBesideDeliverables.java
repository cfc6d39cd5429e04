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
 * Fee beside deliverables: a fixed sum that is paid, wholly or but for a trifle, whatever was
 * accepted of what the contract orders, or for which it orders and measures nothing. Whether that
 * is meant is asked before the signature.
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
   * @return nothing where they have no fixed sum, where enough less of it is paid when nothing is
   *     accepted, and where they order no deliverables and a KPI moves money
   */
  public static Optional<Finding> finding(Map<String, ? extends @Nullable Object> terms) {
    List<Object> fees = new ArrayList<>();
    for (Object row : rows(terms.get("amounts"))) {
      if (row instanceof Map<?, ?> amount && Amount.FIXED.equals(amount.get("kind"))) {
        fees.add(String.valueOf(amount.get("id")));
      }
    }
    return fees.isEmpty()
        ? Optional.empty()
        : asked(terms)
            .map(text -> Finding.of(CODE, Finding.Weight.BLOCKING, text.with("fees", fees), OWN));
  }

  private static Optional<Message> asked(Map<String, ? extends @Nullable Object> terms) {
    boolean orders = !rows(terms.get(Deliverable.LIST)).isEmpty();
    boolean counted =
        rows(terms.get("kpis")).stream().anyMatch(FeeBesideDeliverables::isByAccepted);
    Optional<AcceptanceWeight> weight =
        Terms.fromPlain(terms)
            .<Optional<AcceptanceWeight>>fold(
                whole -> Optional.of(new AcceptanceWeight(whole, ordered(terms))),
                faults -> Optional.empty());
    if (!orders) {
      return weight
          .filter(one -> !one.isMeasured())
          .map(one -> Message.of("terms.fee-without-order"));
    }
    if (!counted) {
      return Optional.of(Message.of("terms.fee-without-acceptance"));
    }
    return weight
        .filter(one -> !one.isFelt())
        .map(
            one ->
                Message.of("terms.fee-hardly-accepted")
                    .with("sum", one.whole())
                    .with("least", one.most()));
  }

  private static long ordered(Map<String, ? extends @Nullable Object> terms) {
    long sum = 0;
    for (Object row : rows(terms.get(Deliverable.LIST))) {
      if (row instanceof Map<?, ?> deliverable && deliverable.get("quantity") instanceof Number n) {
        sum += n.longValue();
      }
    }
    return sum;
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
