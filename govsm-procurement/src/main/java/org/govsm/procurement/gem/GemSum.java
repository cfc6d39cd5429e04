package org.govsm.procurement.gem;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sum in rupees as a contract states it: one figure above nought, with its unit if it has one. What
 * stands beside it besides, such as a sign, another currency or a second figure, makes it none.
 */
final class GemSum {

  /** Grouped as in India, or by thousands, or not at all. */
  private static final String GROUPED =
      "[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}|[0-9]{1,3}(?:,[0-9]{3})+";

  private static final Pattern SUM =
      Pattern.compile(
          "(?:₹|INR|Rs\\.?)?\\s*(?:(?<grouped>"
              + GROUPED
              + ")|(?<plain>[0-9]+))(?<part>\\.[0-9]+)?(?:\\s*(?<unit>lakhs?|lacs?|crores?))?"
              + "(?![0-9,.])(?:\\s*/-)?(?:\\s*only)?(?:\\s+|$)",
          Pattern.CASE_INSENSITIVE);

  /** Digits in two equal halves are one figure twice, as columns of a PDF give it. */
  private static final int DOUBLED = 8;

  private static final int LONGEST = 16;

  private GemSum() {}

  /** In plain digits; figures that are written several times have to be the same. */
  static Optional<String> read(String value) {
    Optional<BigDecimal> sum = Optional.empty();
    Matcher figure = SUM.matcher(value);
    int end = 0;
    while (end < value.length()) {
      if (!figure.find(end) || figure.start() != end) {
        return Optional.empty();
      }
      Optional<BigDecimal> next = one(figure);
      if (next.isEmpty() || sum.filter(before -> before.compareTo(next.get()) != 0).isPresent()) {
        return Optional.empty();
      }
      sum = next;
      end = figure.end();
    }
    return sum.map(BigDecimal::toPlainString).filter(text -> text.length() <= LONGEST);
  }

  private static Optional<BigDecimal> one(Matcher figure) {
    Optional<String> plain = Optional.ofNullable(figure.group("plain"));
    Optional<String> unit = Optional.ofNullable(figure.group("unit"));
    if (plain.filter(GemSum::isDoubled).isPresent() || (plain.isEmpty() && unit.isPresent())) {
      return Optional.empty();
    }
    String digits = plain.orElseGet(() -> figure.group("grouped").replace(",", ""));
    String part = Optional.ofNullable(figure.group("part")).orElse("");
    BigDecimal sum =
        new BigDecimal(digits + part)
            .multiply(unit.map(GemSum::unit).orElse(BigDecimal.ONE))
            .stripTrailingZeros();
    return sum.signum() > 0 && sum.scale() <= 2
        ? Optional.of(sum.setScale(Math.max(0, sum.scale())))
        : Optional.empty();
  }

  private static BigDecimal unit(String unit) {
    return BigDecimal.TEN.pow(unit.toLowerCase(Locale.ROOT).startsWith("crore") ? 7 : 5);
  }

  private static boolean isDoubled(String digits) {
    int half = digits.length() / 2;
    return digits.length() >= DOUBLED
        && digits.length() % 2 == 0
        && digits.substring(0, half).equals(digits.substring(half));
  }
}
