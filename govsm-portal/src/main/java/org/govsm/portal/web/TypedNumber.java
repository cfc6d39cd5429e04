package org.govsm.portal.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.IndianNumbers;

/** A number as a person types it, with a word for lakh or crore behind it or not. */
public final class TypedNumber {

  private static final Pattern WITH_WORD =
      Pattern.compile(
          "(?<figures>.*?)\\s*(?<word>lakhs?|lacs?|crores?|\u0932\u093e\u0916|\u0915\u0930\u094b\u0921\u093c|\u0915\u0930\u094b\u095c)?",
          Pattern.CASE_INSENSITIVE);

  /** What stands around a sum in rupees: Rs., the sign or the word for rupees, /- at the end. */
  private static final Pattern MARKS =
      Pattern.compile(
          "^(?:Rs\\.?|\u20b9|\u0930\u0941\\.?)|/-$|(?:rupees|\u0930\u0941\u092a\u092f\u0947)$",
          Pattern.CASE_INSENSITIVE);

  private TypedNumber() {}

  /** The number, or nothing where it is not certain which one is meant. */
  public static Optional<BigDecimal> read(String typed) {
    String bare = MARKS.matcher(typed.strip()).replaceAll("").strip();
    Matcher parts = WITH_WORD.matcher(bare);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String word = parts.group("word");
    Optional<BigDecimal> figures = IndianNumbers.parse(parts.group("figures"));
    return word == null ? figures : figures.map(f -> plain(f.multiply(unit(word))));
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  private static BigDecimal unit(String word) {
    boolean lakh = word.startsWith("l") || word.startsWith("L") || word.startsWith("\u0932");
    return lakh ? IndianNumbers.LAKH : IndianNumbers.CRORE;
  }
}
