package org.govsm.procurement.bid;

import java.math.BigDecimal;

/** Number in the reading: thousands, lakhs and crores so far, and what stands before a unit. */
final class SaidNumber {

  private static final long HUNDRED = 100;

  private BigDecimal whole = BigDecimal.ZERO;
  private BigDecimal before = BigDecimal.ZERO;

  void plus(BigDecimal figure) {
    before = before.add(figure);
  }

  /** A unit counts what stands before it, or one where nothing does. */
  void times(long unit) {
    BigDecimal many = before.signum() == 0 ? BigDecimal.ONE : before;
    BigDecimal sum = many.multiply(BigDecimal.valueOf(unit));
    before = unit == HUNDRED ? sum : BigDecimal.ZERO;
    whole = unit == HUNDRED ? whole : whole.add(sum);
  }

  /** What stands before the next unit. */
  BigDecimal before() {
    return before;
  }

  BigDecimal value() {
    return whole.add(before);
  }
}
