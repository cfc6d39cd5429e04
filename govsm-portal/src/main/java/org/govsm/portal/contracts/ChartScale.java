package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.IndianNumbers;

/** Chart scale: few round lines from zero up to the highest number of a chart. */
public final class ChartScale {

  private static final int MOST_TICKS = 5;
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10);

  private final BigDecimal step;
  private final int lines;
  private final int top;
  private final int bottom;

  /** A line of the scale. */
  public record Tick(int y, String label) {}

  ChartScale(BigDecimal most, int top, int bottom) {
    this.step = step(most);
    this.lines = Math.max(1, most.divide(step, 0, RoundingMode.CEILING).intValue());
    this.top = top;
    this.bottom = bottom;
  }

  /** A step of 1, 2 or 5 times a power of ten, so that there are few lines. */
  private static BigDecimal step(BigDecimal most) {
    if (most.signum() <= 0) {
      return BigDecimal.ONE;
    }
    BigDecimal power = BigDecimal.ONE.movePointRight(most.precision() - most.scale() - 2);
    for (int i = 0; ; i++) {
      BigDecimal step =
          power
              .multiply(BigDecimal.valueOf(STEPS.get(i % STEPS.size())))
              .movePointRight(i / STEPS.size());
      if (step.multiply(BigDecimal.valueOf(MOST_TICKS)).compareTo(most) >= 0) {
        return step;
      }
    }
  }

  /** The lines, from zero up. */
  List<Tick> ticks() {
    List<Tick> all = new ArrayList<>();
    for (int i = 0; i <= lines; i++) {
      BigDecimal at = step.multiply(BigDecimal.valueOf(i)).stripTrailingZeros();
      String label = IndianNumbers.group(at.scale() < 0 ? at.setScale(0) : at);
      all.add(new Tick(y(Fraction.of(at)), label));
    }
    return all;
  }

  /** The height of a number. */
  int y(Fraction number) {
    Fraction part =
        number.dividedBy(Fraction.of(step.multiply(BigDecimal.valueOf(lines)))).max(Fraction.ZERO);
    int up = part.times(Fraction.of(bottom - top)).decimal(0, RoundingMode.HALF_UP).intValueExact();
    return bottom - up;
  }
}
