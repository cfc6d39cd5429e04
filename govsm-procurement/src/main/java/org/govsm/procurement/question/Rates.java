package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;

/**
 * Percentages of sums: compared exactly, rounded once, half up, where a sum or a figure is shown.
 */
public final class Rates {

  /** The code of the rounding of all sums here: to the paisa, half up. */
  public static final String ROUNDING = "HALF_UP_TO_PAISA";

  /** The code of the rounding of a limit: down to the paisa, so that it is itself within. */
  public static final String ROUNDING_OF_LIMITS = "DOWN_TO_PAISA";

  private static final int SHOWN_PLACES = 2;
  private static final int MOST_PLACES = 20;

  private Rates() {}

  /**
   * A percentage of a table, whether the pack types it as a percentage or as a bare number.
   *
   * @param answer what the table answers
   * @param field the name of the field
   * @return the percentage, or nothing where the law gives none
   */
  public static Optional<Percent> percent(Outputs answer, String field) {
    return answer
        .get(field)
        .map(value -> value instanceof Percent p ? p : new Percent((BigDecimal) value));
  }

  /**
   * A sum that is due, worked out exactly and rounded here, once.
   *
   * @param exact the exact rupees
   * @return half up to the paisa, as {@link #ROUNDING} says
   */
  public static Money due(Fraction exact) {
    return exact.rupees(RoundingMode.HALF_UP);
  }

  /**
   * A sum that is due, rounded to a unit: whole rupees, or tens of them.
   *
   * @param exact the exact rupees
   * @param unit the unit of the law
   * @return the nearest multiple of the unit, half up
   */
  public static Money due(Fraction exact, Money unit) {
    Fraction step = Fraction.of(unit);
    return exact
        .dividedBy(step)
        .whole(RoundingMode.HALF_UP)
        .times(step)
        .rupees(RoundingMode.UNNECESSARY);
  }

  /**
   * A part of a sum.
   *
   * @param percent how much of it
   * @param sum the whole
   * @return the part, half up to the paisa
   */
  public static Money of(Percent percent, Money sum) {
    return percent.of(sum, RoundingMode.HALF_UP);
  }

  /**
   * How many percent a part is of a whole.
   *
   * @param whole the whole, not nothing
   * @return the percentage points, exact
   */
  public static Fraction points(Money part, Money whole) {
    return Fraction.of(part).dividedBy(Fraction.of(whole)).points();
  }

  /**
   * Percentage points as they are shown.
   *
   * @param points the exact points
   * @return two decimals, half up
   */
  public static BigDecimal shown(Fraction points) {
    return points.decimal(SHOWN_PLACES, RoundingMode.HALF_UP);
  }

  /**
   * Percentage points as they are shown beside a limit: with as many decimals as it takes not to
   * show them on the wrong side of it.
   *
   * @param points the exact points
   * @param limit what they are held against
   * @return two decimals or more, half up
   */
  public static BigDecimal shown(Fraction points, Fraction limit) {
    BigDecimal shown = shown(points);
    for (int places = SHOWN_PLACES + 1;
        Fraction.of(shown).compareTo(limit) != points.compareTo(limit) && places <= MOST_PLACES;
        places++) {
      shown = points.decimal(places, RoundingMode.HALF_UP);
    }
    return shown;
  }

  /**
   * The largest sum within a limit.
   *
   * @param exact the exact rupees of the limit
   * @return down to the paisa, as {@link #ROUNDING_OF_LIMITS} says
   */
  public static Money limit(Fraction exact) {
    return exact.rupees(RoundingMode.FLOOR);
  }

  /**
   * Percentage points of a percentage.
   *
   * @param percent the percentage
   * @return the points, exact
   */
  public static Fraction points(Percent percent) {
    return Fraction.of(percent.points());
  }
}
