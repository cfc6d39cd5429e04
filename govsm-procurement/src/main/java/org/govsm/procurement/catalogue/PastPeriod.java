package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.scorecard.Interval;

/** Value of a KPI in one past period. */
public final class PastPeriod implements ToPlain {

  private final BillingPeriod period;
  private final Optional<Interval> value;
  private final List<Message> reasons;

  PastPeriod(BillingPeriod period, Optional<Interval> value, List<Message> reasons) {
    this.period = requireNonNull(period, "period");
    this.value = value;
    this.reasons = List.copyOf(reasons);
  }

  /** The period. */
  public BillingPeriod period() {
    return period;
  }

  /**
   * The value.
   *
   * @return an interval where the figure is rounded; nothing where it could not be made
   */
  public Optional<Interval> value() {
    return value;
  }

  /**
   * Why there is no value, or what is to be known of it.
   *
   * @return sentences, in no language yet
   */
  public List<Message> reasons() {
    return reasons;
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
