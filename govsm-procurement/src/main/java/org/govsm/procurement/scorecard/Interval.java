package org.govsm.procurement.scorecard;

import org.govsm.core.money.Fraction;

/**
 * A value that is known to lie between two ends; the ends are one where it is exact.
 *
 * @param low the least that it can be
 * @param high the most that it can be
 */
public record Interval(Fraction low, Fraction high) {

  /**
   * Checks the order.
   *
   * @param low see the record
   * @param high see the record
   * @throws IllegalArgumentException if low is above high
   */
  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " is above " + high);
    }
  }

  /**
   * An exact value.
   *
   * @return both ends at it
   */
  public static Interval exactly(Fraction value) {
    return new Interval(value, value);
  }

  /**
   * Whether it is exact.
   *
   * @return true if the ends are one
   */
  public boolean isExact() {
    return low.equals(high);
  }

  Interval greater(Interval other) {
    return new Interval(low.max(other.low), high.max(other.high));
  }

  Interval plus(Interval other) {
    return new Interval(low.plus(other.low), high.plus(other.high));
  }

  Interval minus(Interval other) {
    return new Interval(low.minus(other.high), high.minus(other.low));
  }

  Interval times(Fraction factor) {
    return new Interval(low.times(factor), high.times(factor));
  }

  /** The other is above zero. */
  Interval dividedBy(Interval other) {
    Fraction least = low.dividedBy(low.signum() < 0 ? other.low : other.high);
    Fraction most = high.dividedBy(high.signum() < 0 ? other.high : other.low);
    return new Interval(least, most);
  }
}
