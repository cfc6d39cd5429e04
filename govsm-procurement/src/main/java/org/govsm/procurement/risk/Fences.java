package org.govsm.procurement.risk;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;

/**
 * Fences of outliers: a quartile, and one and a half times the distance of the quartiles beyond it.
 * A quartile between two values lies between them in proportion. Of fewer than ten values there are
 * none: they would tell of chance.
 */
record Fences(Fraction first, Fraction third) {

  static final int LEAST = 10;

  private static final Fraction BEYOND = Fraction.of(3).dividedBy(Fraction.of(2));

  static Optional<Fences> of(Collection<Fraction> values) {
    if (values.size() < LEAST) {
      return Optional.empty();
    }
    List<Fraction> sorted = values.stream().sorted().toList();
    return Optional.of(new Fences(quartile(sorted, 1), quartile(sorted, 3)));
  }

  private static Fraction quartile(List<Fraction> sorted, int number) {
    Fraction place = Fraction.of((long) number * (sorted.size() - 1)).dividedBy(Fraction.of(4));
    int below = place.whole(RoundingMode.FLOOR).decimal(0, RoundingMode.FLOOR).intValueExact();
    Fraction low = sorted.get(below);
    Fraction high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low.plus(high.minus(low).times(place.minus(Fraction.of(below))));
  }

  /** At the lower fence or below; where quartiles are alike not at the quartile itself. */
  boolean isLow(Fraction value) {
    return value.compareTo(lower()) <= 0 && value.compareTo(first) < 0;
  }

  /** At the upper fence or above; where quartiles are alike not at the quartile itself. */
  boolean isHigh(Fraction value) {
    return value.compareTo(upper()) >= 0 && value.compareTo(third) > 0;
  }

  Fraction lower() {
    return first.minus(third.minus(first).times(BEYOND));
  }

  Fraction upper() {
    return third.plus(third.minus(first).times(BEYOND));
  }
}
