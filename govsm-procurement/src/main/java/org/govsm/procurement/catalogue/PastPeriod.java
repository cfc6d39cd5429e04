package org.govsm.procurement.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.scorecard.Interval;

/**
 * Value of a KPI in one past period.
 *
 * @param period the period
 * @param value the value, as an interval where the figure is rounded; nothing where it could not be
 *     made
 * @param reasons why there is no value, or what is to be known of it
 */
public record PastPeriod(BillingPeriod period, Optional<Interval> value, List<Message> reasons)
    implements ToPlain {

  /**
   * Keeps its own copy of the reasons.
   *
   * @param period see the record
   * @param value see the record
   * @param reasons see the record
   */
  public PastPeriod {
    reasons = List.copyOf(reasons);
  }

  /** Whether it surely kept a target. */
  boolean met(Target target) {
    return value.filter(v -> target.met(v.low()) && target.met(v.high())).isPresent();
  }

  /** Whether the rounding of its figure leaves open if it kept a target. */
  boolean mayHaveMet(Target target) {
    return value.filter(v -> target.met(v.low()) != target.met(v.high())).isPresent();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", period.id());
    tree.put("from", period.from().toString());
    tree.put("until", period.until().toString());
    value.ifPresent(
        v -> {
          tree.put("low", v.low().shown());
          tree.put("high", v.high().shown());
        });
    return tree;
  }
}
