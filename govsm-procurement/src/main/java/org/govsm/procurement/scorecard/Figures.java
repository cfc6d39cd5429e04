package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;

/** The figure of one reading as an interval. */
final class Figures {

  private Figures() {}

  static Measured of(Reading reading) {
    Figure figure = reading.figure();
    return figure
        .value()
        .map(low -> Measured.of(interval(figure, low)))
        .orElseGet(() -> Measured.unknown(Missing.number(reading)));
  }

  private static Interval interval(Figure figure, BigDecimal low) {
    return figure.upTo().isEmpty()
        ? Interval.exactly(Fraction.of(low))
        : new Interval(Fraction.of(low), Fraction.of(high(figure, low)));
  }

  /** The most that it can be: the last whole number below the first that it cannot be. */
  static BigDecimal high(Figure figure, BigDecimal low) {
    return figure
        .upTo()
        .map(end -> low.scale() <= 0 && end.scale() <= 0 ? end.subtract(BigDecimal.ONE) : end)
        .orElse(low);
  }
}
