package org.govsm.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, as one whole number over another: 8/55 stays 8/55, so that ratios are compared
 * unrounded and rounded once, where a sum of money is made. Always in lowest terms, with a positive
 * denominator.
 *
 * @param numerator the number above the line; carries the sign
 * @param denominator the number below the line; positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** Nothing. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  private static final int SHOWN_PLACES = 6;
  private static final int HUNDREDTHS = 2;

  private static final Fraction HUNDRED = of(100);

  /**
   * Brings it to lowest terms.
   *
   * @param numerator see the record
   * @param denominator see the record
   * @throws ArithmeticException if the denominator is zero
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (!denominator.equals(BigInteger.ONE)) { // most numbers are whole
      BigInteger common = common(numerator, denominator);
      BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
      if (!divisor.equals(BigInteger.ONE)) {
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
      }
    }
  }

  private static BigInteger common(BigInteger one, BigInteger other) {
    if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
      return one.gcd(other);
    }
    long divisor = Math.abs(one.longValue());
    long rest = Math.abs(other.longValue());
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return BigInteger.valueOf(divisor);
  }

  /**
   * A whole number.
   *
   * @param whole the number
   */
  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A decimal number, exact. */
  public static Fraction of(BigDecimal number) {
    return number.scale() <= 0
        ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** A sum in rupees, exact. */
  public static Fraction of(Money sum) {
    return of(sum.rupees());
  }

  /**
   * A percentage as a part of one: 2.5 % is 1/40.
   *
   * @param percent the percentage
   */
  public static Fraction of(Percent percent) {
    return of(percent.points().movePointLeft(HUNDREDTHS));
  }

  /**
   * The sum of this and another.
   *
   * @param other what to add
   * @return the exact sum
   */
  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * This less another.
   *
   * @param other what to take away
   * @return the exact difference
   */
  public Fraction minus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.subtract(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * The product of this and another.
   *
   * @param other what to multiply by
   * @return the exact product
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * This divided by another.
   *
   * @param other what to divide by
   * @return the exact quotient
   * @throws ArithmeticException if the other is zero
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The smaller of this and another. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of this and another. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * The whole number next to it.
   *
   * @param rounding {@link RoundingMode#CEILING} for a unit or part, {@link RoundingMode#FLOOR} for
   *     full units
   * @return the whole number
   */
  public Fraction whole(RoundingMode rounding) {
    return of(decimal(0, rounding));
  }

  /**
   * This number with so many decimals.
   *
   * @param places the decimals
   * @param rounding how to round
   */
  public BigDecimal decimal(int places, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, rounding);
  }

  /**
   * This many rupees as a sum of money.
   *
   * @param rounding how the rule rounds to the paisa
   * @throws ArithmeticException if it does not fit
   */
  public Money rupees(RoundingMode rounding) {
    return Money.ofRupees(decimal(2, rounding));
  }

  /**
   * A part of one as percentage points: 1/40 is 2.5.
   *
   * @return the points, exact
   */
  public Fraction points() {
    return times(HUNDRED);
  }

  /**
   * The number as it is shown, never as it is compared.
   *
   * @return to at most six places, half up, without zeros at the end
   */
  public BigDecimal shown() {
    BigDecimal shown = decimal(SHOWN_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The two whole numbers: {@code 8/55}; a whole number alone. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
