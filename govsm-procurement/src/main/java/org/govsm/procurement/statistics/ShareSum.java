package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Sum of a share: what is of a group, what is not, and what is not known of either. A purchase of
 * unknown value may be of any: it leaves the share unknown, and says how far it could move it.
 */
final class ShareSum {

  private static final BigDecimal ALL = new BigDecimal("100.00");
  private static final BigDecimal NONE = new BigDecimal("0.00");

  private BigDecimal own = BigDecimal.ZERO;
  private BigDecimal known = BigDecimal.ZERO;
  private BigDecimal open = BigDecimal.ZERO;
  private boolean mayRaise;
  private boolean mayLower;

  void add(Optional<BigDecimal> weight, Optional<Boolean> is) {
    if (weight.isEmpty()) {
      mayRaise |= is.orElse(true);
      mayLower |= !is.orElse(false);
    } else if (is.isEmpty()) {
      open = open.add(weight.get());
    } else {
      known = known.add(weight.get());
      own = is.get() ? own.add(weight.get()) : own;
    }
  }

  /**
   * Tells the share, or its bounds.
   *
   * @param recorded whether any owner is on record: else the share of a group of owners would be
   *     zero
   */
  void write(Statistic made, boolean recorded) {
    boolean unknown = mayRaise || mayLower;
    BigDecimal whole = known.add(open);
    BigDecimal low =
        mayLower || whole.signum() == 0 ? NONE : PurchaseStatistics.percent(own, whole);
    BigDecimal high =
        mayRaise || whole.signum() == 0 ? ALL : PurchaseStatistics.percent(own.add(open), whole);
    if (unknown) {
      made.unknown("incomplete");
    } else if (!recorded && open.signum() > 0) {
      made.unknown("no-owners");
    } else if (known.signum() == 0) {
      made.unknown(open.signum() == 0 ? "nothing" : "incomplete");
    } else {
      made.is(PurchaseStatistics.percent(own, known));
    }
    if (unknown || open.signum() > 0) {
      made.between(low, high);
    }
  }
}
