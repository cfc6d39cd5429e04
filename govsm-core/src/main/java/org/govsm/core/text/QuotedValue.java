package org.govsm.core.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Quoted value: what somebody gave, for a sentence, short and of one line. */
public final class QuotedValue {

  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_BITS = 200;
  private static final int REPLACEMENT = 0xFFFD;

  private QuotedValue() {}

  /**
   * A value, without walking or expanding it.
   *
   * @return at most 40 characters
   */
  public static String of(Object given) {
    if (given instanceof Map) {
      return "{…}";
    } else if (given instanceof List) {
      return "[…]";
    } else if (isLong(given)) {
      return "…";
    }
    String text = whole(String.valueOf(given));
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }

  /** A text that any answer can carry: without control characters and halves of characters. */
  public static String whole(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isHalf(c) ? REPLACEMENT : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }

  private static boolean isLong(Object given) {
    return given instanceof BigDecimal n && n.unscaledValue().bitLength() > MOST_BITS
        || given instanceof BigInteger whole && whole.bitLength() > MOST_BITS;
  }
}
