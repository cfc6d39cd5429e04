package org.govsm.procurement.bid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;
import org.govsm.core.text.AsciiDigits;
import org.govsm.core.text.Skeleton;

/**
 * Price in a text: whether a number or name tells it, by its digits in any script, or in words of
 * English or Hindi, such as {@code BG-45,00,000}, {@code 45 lakh} or {@code forty-five lakh}.
 */
final class PriceInText {

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}0-9.]+");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  /** Between a figure and the letters of its unit, as in 45lakh. */
  private static final Pattern APART =
      Pattern.compile("(?<=[0-9])(?=\\p{L})|(?<=[\\p{L}\\p{M}])(?=[0-9])");

  private PriceInText() {}

  static boolean tells(String text, Money price) {
    String digits = AsciiDigits.of(text);
    List<String> runs = new ArrayList<>(List.of(NO_DIGIT.split(digits, -1)));
    runs.add(NO_DIGIT.matcher(digits).replaceAll(""));
    String rupees = price.rupees().toBigInteger().toString();
    return runs.contains(String.valueOf(price.paise()))
        || runs.contains(rupees)
        || sums(digits).stream().anyMatch(sum -> sum.compareTo(new BigDecimal(rupees)) == 0);
  }

  /** The numbers that a text says with words of number or unit, one for each run of them. */
  private static List<BigDecimal> sums(String text) {
    List<BigDecimal> sums = new ArrayList<>();
    Sum sum = new Sum();
    for (String word : BETWEEN.split(APART.matcher(Skeleton.of(text)).replaceAll(" "), -1)) {
      if (!MoneyWords.joins(word) && !MoneyWords.isCurrency(word) && !sum.takes(word)) {
        sum.said().ifPresent(sums::add);
        sum = new Sum();
      }
    }
    sum.said().ifPresent(sums::add);
    return sums;
  }

  /** A run of words in the reading, and whether one of them is of number or unit. */
  private static final class Sum {

    private final SaidNumber said = new SaidNumber();
    private boolean inWords = false;
    private boolean behindFigure = false;

    boolean takes(String word) {
      Optional<Long> number = MoneyWords.number(word);
      Optional<Long> unit = MoneyWords.unit(word).or(() -> sign(word));
      if (unit.isPresent()) {
        said.times(unit.get());
      } else if (number.isPresent()) {
        said.plus(BigDecimal.valueOf(number.get()));
      } else if (FIGURE.matcher(word).matches()) {
        said.plus(new BigDecimal(word));
        behindFigure = true;
        return true;
      } else {
        return false;
      }
      inWords = true;
      behindFigure = false;
      return true;
    }

    private Optional<Long> sign(String word) {
      return behindFigure ? MoneyWords.sign(word) : Optional.empty();
    }

    Optional<BigDecimal> said() {
      return inWords ? Optional.of(said.value()) : Optional.empty();
    }
  }
}
