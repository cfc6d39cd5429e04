package org.govsm.procurement.bid;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;

/**
 * Price in a text: whether a number or name tells it, by its digits in any script, or in words of
 * English or Hindi, such as {@code BG-45,00,000}, {@code 45 lakh} or {@code forty-five lakh}.
 */
final class PriceInText {

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}0-9.]+");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Set<String> PASSED_OVER =
      Set.of("and", "और", "rs", "inr", "rupees", "रुपये");
  private static final List<Messages> LANGUAGES =
      List.of(Messages.shipped("en"), Messages.shipped("hi"));
  private static final Map<String, Long> NUMBERS = numbers();
  private static final Map<String, Long> UNITS = units();

  private PriceInText() {}

  private static Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (Messages words : LANGUAGES) {
      for (int ten = 0; ten < 10; ten++) {
        String[] ones = words.say("number.from-" + ten + "0").split(" ", -1);
        for (int one = 0; one < ones.length; one++) {
          numbers.put(plain(ones[one]), ten * 10L + one);
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static Map<String, Long> units() {
    Map<String, Long> units = new HashMap<>();
    for (Messages words : LANGUAGES) {
      units.put(plain(words.say("number.hundred")), 100L);
      units.put(plain(words.say("number.thousand")), 1_000L);
      units.put(plain(words.say("number.lakh")), 100_000L);
      units.put(plain(words.say("number.crore")), 10_000_000L);
    }
    units.putAll(Map.of("lakhs", 100_000L, "lac", 100_000L, "lacs", 100_000L));
    units.putAll(Map.of("crores", 10_000_000L, plain("हजार"), 1_000L));
    return Map.copyOf(units);
  }

  static boolean tells(String text, Money price) {
    String digits = ascii(text);
    List<String> runs = new ArrayList<>(List.of(NO_DIGIT.split(digits, -1)));
    runs.add(NO_DIGIT.matcher(digits).replaceAll(""));
    String rupees = price.rupees().toBigInteger().toString();
    return runs.contains(String.valueOf(price.paise()))
        || runs.contains(rupees)
        || sums(digits).stream().anyMatch(sum -> sum.compareTo(new BigDecimal(rupees)) == 0);
  }

  /** Digits of any script as the Latin ones. */
  private static String ascii(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                Character.isDigit(c)
                    ? String.valueOf(Character.digit(c, 10))
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The numbers that a text says with words of number or unit, one for each run of them. */
  private static List<BigDecimal> sums(String text) {
    List<BigDecimal> sums = new ArrayList<>();
    Sum sum = new Sum();
    for (String word : BETWEEN.split(plain(text), -1)) {
      if (!PASSED_OVER.contains(word) && !sum.takes(word)) {
        sum.said().ifPresent(sums::add);
        sum = new Sum();
      }
    }
    sum.said().ifPresent(sums::add);
    return sums;
  }

  /** A number in the reading: thousands, lakhs and crores so far, and what stands before a unit. */
  private static final class Sum {

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal before = BigDecimal.ZERO;
    private boolean inWords;

    boolean takes(String word) {
      Long unit = UNITS.get(word);
      Long number = NUMBERS.get(word);
      if (unit != null) {
        BigDecimal many = before.signum() == 0 ? BigDecimal.ONE : before;
        BigDecimal sum = many.multiply(BigDecimal.valueOf(unit));
        before = unit == 100 ? sum : BigDecimal.ZERO;
        whole = unit == 100 ? whole : whole.add(sum);
      } else if (number != null) {
        before = before.add(BigDecimal.valueOf(number));
      } else if (FIGURE.matcher(word).matches()) {
        before = before.add(new BigDecimal(word));
        return true;
      } else {
        return false;
      }
      inWords = true;
      return true;
    }

    Optional<BigDecimal> said() {
      return inWords ? Optional.of(whole.add(before)) : Optional.empty();
    }
  }
}
