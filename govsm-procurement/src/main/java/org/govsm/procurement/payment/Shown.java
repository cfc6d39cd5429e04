package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govsm.core.money.Fraction;

/** Numbers as they are shown: to six places, half up, without trailing zeros. */
final class Shown {

  private Shown() {}

  static String of(Fraction number) {
    return decimal(number).toPlainString();
  }

  static BigDecimal decimal(Fraction number) {
    BigDecimal shown = number.decimal(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }
}
