package org.govsm.procurement.contract;

import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Money;

/**
 * Largest sum: what the amounts of terms come to at most over all periods, before GST and
 * deductions.
 */
public final class LargestSum {

  private LargestSum() {}

  /** The sum; nothing where an amount or what a KPI earns has no limit. */
  public static Optional<Money> of(Terms terms) {
    Optional<Money> sum = Optional.of(terms.fixed());
    for (BillingPeriod period : terms.periods()) {
      boolean earns =
          terms.kpis(period.from()).stream()
              .anyMatch(kpi -> kpi.shape().filter(Shape::earns).isPresent());
      if (earns) {
        return Optional.empty();
      }
      for (Amount amount : terms.amounts(period.from())) {
        if (!isCounted(amount)) {
          sum = sum.flatMap(before -> most(amount).map(before::plus));
        }
      }
    }
    return sum;
  }

  /** Whether {@link Terms#fixed} has it. */
  private static boolean isCounted(Amount amount) {
    return amount.sum().isPresent() || !amount.milestones().isEmpty();
  }

  private static Optional<Money> most(Amount amount) {
    Optional<Money> units =
        amount
            .mostUnits()
            .flatMap(one -> amount.rate().map(one::multiply))
            .map(sum -> Money.rounded(sum, RoundingMode.CEILING));
    return amount.most().or(() -> units);
  }
}
