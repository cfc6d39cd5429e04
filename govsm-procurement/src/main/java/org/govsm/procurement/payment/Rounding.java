package org.govsm.procurement.payment;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;

/** Rounds the sum of deductions once, and lets the lines add up to it. */
final class Rounding {

  private Rounding() {}

  /** Each line becomes the difference of two rounded running totals. */
  static List<Deduction> asTotal(List<Deduction> lines, RoundingMode rounding) {
    List<Deduction> rounded = new ArrayList<>();
    Fraction total = Fraction.ZERO;
    Money before = Money.ZERO;
    for (Deduction line : lines) {
      total = total.plus(line.exact());
      Money now = total.rupees(rounding);
      rounded.add(line.charging(now.minus(before)));
      before = now;
    }
    return rounded;
  }
}
