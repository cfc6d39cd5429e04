package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.IndianNumbers;
import org.govsm.procurement.contract.Kpi;

/** Values as people read them: to two places, half up; they were compared as they are. */
public final class DisplayedValues {

  private static final int PLACES = 2;

  private DisplayedValues() {}

  /**
   * What was measured.
   *
   * @return a number, an interval, or nothing as an empty text
   */
  public static String value(KpiResult result) {
    return result.value().map(value -> interval(result.kpi(), value)).orElse("");
  }

  private static String interval(Kpi kpi, Interval value) {
    return value.isExact()
        ? number(kpi, value.low())
        : number(kpi, value.low()) + "\u2013" + number(kpi, value.high());
  }

  /**
   * A number in the unit of a KPI.
   *
   * @return grouped, with the sign of percent where it is one
   */
  public static String number(Kpi kpi, Fraction number) {
    BigDecimal rounded = number.decimal(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    String figures = IndianNumbers.group(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    return kpi.measure().isInPercent() ? figures + "\u00a0%" : figures;
  }
}
