package org.govsm.core.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;

/**
 * Numbers as India writes them: the last three digits together, then groups of two (12,34,567.50).
 * Digits are the international form of Indian numerals in every language. No locale data of the JDK
 * is used, so that the same number is the same text on every machine.
 */
public final class IndianNumbers {

  /** A lakh, 1,00,000. */
  public static final BigDecimal LAKH = BigDecimal.valueOf(100_000);

  /** A crore, 1,00,00,000. */
  public static final BigDecimal CRORE = BigDecimal.valueOf(10_000_000);

  private static final Pattern WELL_GROUPED =
      Pattern.compile("(\\d+|[1-9]\\d?(,\\d{2})*,\\d{3}|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?");
  private static final char DEVANAGARI_ZERO = '\u0966';

  private IndianNumbers() {}

  /**
   * Groups a number.
   *
   * @param number any number
   * @return all its decimals, its whole part grouped: {@code 30,00,000}, {@code -1,234.50}
   */
  public static String group(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "" : plain.substring(point);
    return (number.signum() < 0 ? "-" : "") + groupWhole(whole) + decimals;
  }

  /**
   * A sum with the rupee sign, with paise only where there are any.
   *
   * @return such as {@code ₹50,000} or {@code ₹50,000.01}; a negative sum as {@code -₹500}
   */
  public static String rupees(Money sum) {
    String whole = groupWhole(Long.toString(Math.abs(sum.paise() / 100)));
    long paise = Math.abs(sum.paise() % 100);
    String figures = paise == 0 ? whole : whole + "." + paise / 10 + paise % 10;
    return (sum.paise() < 0 ? "-" : "") + "\u20b9" + figures;
  }

  /**
   * Reads what a person typed as a number: with or without grouping commas (Indian or western), a
   * rupee sign, spaces, Devanagari digits.
   *
   * @param typed such as {@code ₹ 5,00,000.50}
   * @return the number, or nothing where it is not certain which number is meant
   */
  public static Optional<BigDecimal> parse(String typed) {
    String figures = internationalDigits(typed).replace("\u20b9", "").strip();
    boolean negative = figures.startsWith("-");
    String size = negative ? figures.substring(1) : figures;
    if (!WELL_GROUPED.matcher(size).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(size.replace(",", ""));
    return Optional.of(negative ? number.negate() : number);
  }

  private static String groupWhole(String digits) {
    if (digits.length() <= 3) {
      return digits;
    }
    int head = digits.length() - 3;
    StringBuilder grouped = new StringBuilder(digits.length() + head / 2);
    for (int i = 0; i < head; i++) {
      grouped.append(digits.charAt(i));
      if ((head - i) % 2 == 1) {
        grouped.append(',');
      }
    }
    return grouped.append(digits, head, digits.length()).toString();
  }

  private static String internationalDigits(String typed) {
    StringBuilder digits = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean devanagari = c >= DEVANAGARI_ZERO && c <= DEVANAGARI_ZERO + 9;
      digits.append(devanagari ? (char) (c - DEVANAGARI_ZERO + '0') : c);
    }
    return digits.toString();
  }
}
