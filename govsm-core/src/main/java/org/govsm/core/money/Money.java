package org.govsm.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A sum in Indian rupees, exact to the paisa. Arithmetic never rounds and never wraps around: what
 * does not fit is an {@link ArithmeticException}.
 *
 * @param paise the sum in paise, a hundredth of a rupee; may be negative (a deduction)
 */
public record Money(long paise) implements Comparable<Money> {

  /** No rupees. */
  public static final Money ZERO = new Money(0);

  private static final int PAISE_DIGITS = 2;

  /** As a BigDecimal is written, which a kept tree may have. */
  private static final Pattern WRITTEN =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

  /**
   * An exact number of rupees.
   *
   * @param rupees such as {@code 50000} or {@code 50000.01}
   * @throws ArithmeticException if there are fractions of a paisa, or the sum does not fit
   */
  public static Money ofRupees(BigDecimal rupees) {
    try {
      return new Money(
          requireNonNull(rupees, "rupees").movePointRight(PAISE_DIGITS).longValueExact());
    } catch (ArithmeticException e) {
      throw new ArithmeticException(
          "This is no sum in rupees: it is too large, or divides a paisa.");
    }
  }

  /**
   * An exact number of rupees, written in the digits 0 to 9 with a point and without grouping.
   *
   * @param rupees such as {@code "50000.01"}
   * @throws NumberFormatException if the text is no such number
   * @throws ArithmeticException if there are fractions of a paisa, or the sum does not fit
   */
  public static Money ofRupees(String rupees) {
    if (!WRITTEN.matcher(requireNonNull(rupees, "rupees")).matches()) {
      throw new NumberFormatException(
          "This is no sum in rupees. Write it as 100000.50, in the digits 0 to 9 and without"
              + " commas.");
    }
    return ofRupees(new BigDecimal(rupees));
  }

  /**
   * A number of rupees, rounded to the paisa as the caller's rule says.
   *
   * @param rupees any number
   * @param rounding how to round to two decimals
   * @throws ArithmeticException if the sum does not fit
   */
  public static Money rounded(BigDecimal rupees, RoundingMode rounding) {
    return ofRupees(
        requireNonNull(rupees, "rupees")
            .setScale(PAISE_DIGITS, requireNonNull(rounding, "rounding")));
  }

  /**
   * The sum in rupees.
   *
   * @return a number with exactly two decimals
   */
  public BigDecimal rupees() {
    return BigDecimal.valueOf(paise, PAISE_DIGITS);
  }

  /**
   * This and another sum together.
   *
   * @param other what to add
   * @return the exact total
   * @throws ArithmeticException if the total does not fit
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(paise, other.paise));
  }

  /**
   * This sum less another.
   *
   * @param other what to take away
   * @return the exact difference, negative if {@code other} is more
   * @throws ArithmeticException if the difference does not fit
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(paise, other.paise));
  }

  /**
   * This sum so many times.
   *
   * @param count how often
   * @return the exact product
   * @throws ArithmeticException if the product does not fit
   */
  public Money times(long count) {
    return new Money(Math.multiplyExact(paise, count));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(paise, other.paise);
  }

  /** The rupees with two decimals, without sign of currency or grouping: {@code 840000.00}. */
  @Override
  public String toString() {
    return rupees().toPlainString();
  }
}
