package org.govsm.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage in points: {@code Percent.of("2.5")} is 2.5 %, never 0.025. Compared unrounded.
 *
 * @param points the percentage points, without trailing zeros
 */
public record Percent(BigDecimal points) implements Comparable<Percent> {

  /**
   * Drops trailing zeros, so that 5 and 5.00 are one percentage.
   *
   * @param points see the record
   */
  public Percent {
    points = points.stripTrailingZeros();
  }

  /**
   * A percentage written with a point.
   *
   * @param points such as {@code "12.5"} for 12.5 %
   * @throws NumberFormatException if the text is no number
   */
  public static Percent of(String points) {
    return new Percent(new BigDecimal(points));
  }

  /**
   * This percentage of a sum.
   *
   * @param base what it is a percentage of
   * @param rounding how the rule rounds to the paisa
   * @throws ArithmeticException if it does not fit, or {@code rounding} is UNNECESSARY and it is
   *     not exact
   */
  public Money of(Money base, RoundingMode rounding) {
    return Money.rounded(base.rupees().multiply(points).movePointLeft(2), rounding);
  }

  @Override
  public int compareTo(Percent other) {
    return points.compareTo(other.points);
  }

  /** The points as a plain number, without the sign: {@code 2.5}. */
  @Override
  public String toString() {
    return points.toPlainString();
  }
}
