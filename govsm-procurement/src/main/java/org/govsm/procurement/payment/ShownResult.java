package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * A result in a sentence: to two places, or to as many as tell it from another; in percent where it
 * is one. Trees keep all its places.
 */
record ShownResult(BigDecimal number, int places, boolean percent) implements NamedValue {

  private static final int FEW = 2;
  private static final int ALL = 6;

  /** The fewest places, two or more, by which two numbers are seen to differ. */
  static int places(BigDecimal one, BigDecimal other) {
    int places = FEW;
    while (places < ALL && cut(one, places).compareTo(cut(other, places)) == 0) {
      places++;
    }
    return one.compareTo(other) == 0 ? FEW : places;
  }

  private static BigDecimal cut(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_UP);
  }

  /** As a result is kept elsewhere: without zeros at the end. */
  @Override
  public Object code() {
    return plain(number);
  }

  @Override
  public String name(Messages words) {
    String figures = IndianNumbers.group(plain(cut(number, places)));
    return percent ? figures + "\u00a0%" : figures;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
