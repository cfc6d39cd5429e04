package org.govsm.procurement.bid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;

/**
 * Sum of money in a text: found by a currency, by a unit such as lakh or crore, or as a large
 * number, in digits of any script and in words, unless what is counted stands right behind it.
 */
public final class SumInText {

  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<![0-9#.])[0-9]{1,3}(?:[,' \u2019][0-9]{2,3})*[,' \u2019][0-9]{3}(?![0-9])");
  private static final Pattern GROUPING = Pattern.compile("[,' \u2019]");
  private static final Pattern TOKEN =
      Pattern.compile("#?[0-9]+(?:\\.[0-9]+)?|[\\p{L}\\p{M}]+|\\p{Sc}|&|/-");
  private static final String PAID = "/-";
  private static final String GROUP = "#";

  /** A bare number from here on may be a price; a year is below it. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /** A number behind a word of price is one from here on. */
  private static final BigDecimal PRICED = BigDecimal.valueOf(100);

  private static final BigDecimal YEARS_FROM = BigDecimal.valueOf(1_990);
  private static final BigDecimal YEARS_TO = BigDecimal.valueOf(2_100);

  /** So many words stand between a word of price and the number at the most. */
  private static final int NEAR = 3;

  /** So many digits in words are a number that is spelt. */
  private static final int SPELT = 5;

  private final List<String> words;
  private int at;
  private final SaidNumber said = new SaidNumber();
  private int numbers = 0;
  private boolean isLarge = false;
  private boolean hasUnit = false;

  private SumInText(List<String> words, int at) {
    this.words = words;
    this.at = at;
  }

  /**
   * The first sum that a text says.
   *
   * @param known sums that are public already, in rupees: a text may repeat them
   * @return the sum as it was read, without signs between its digits; nothing where there is none
   */
  public static Optional<String> first(String text, Collection<BigDecimal> known) {
    String even = GROUPED.matcher(Skeleton.of(text)).replaceAll(SumInText::together);
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(even);
    while (token.find()) {
      words.add(token.group());
    }
    int from = 0;
    while (from < words.size()) {
      SumInText read = new SumInText(words, from);
      read.read();
      if (read.at > from) {
        if (read.isMoney(from) && !read.isKnown(known)) {
          return Optional.of(String.join(" ", words.subList(from, read.at)).replace(GROUP, ""));
        }
        from = read.at;
      } else {
        from++;
      }
    }
    return Optional.empty();
  }

  private static String together(MatchResult grouped) {
    return GROUP + GROUPING.matcher(grouped.group()).replaceAll("");
  }

  /** Reads numbers and units that stand together. */
  private void read() {
    boolean behindFigure = false;
    while (at < words.size()) {
      String word = words.get(at);
      Optional<Long> unit = MoneyWords.unit(word);
      Optional<Long> sign = behindFigure ? sign(word) : Optional.empty();
      Optional<Long> number = MoneyWords.number(word);
      boolean isFigure = isFigure(word);
      if (unit.isPresent() || sign.isPresent()) {
        times(unit.or(() -> sign).orElseThrow());
      } else if (isFigure) {
        figure(word);
      } else if (number.isPresent()) {
        said.plus(BigDecimal.valueOf(number.get()));
        numbers++;
      } else if (!(numbers > 0 && MoneyWords.joins(word) && isNumber(at + 1))) {
        return;
      }
      behindFigure = isFigure;
      at++;
    }
  }

  /** A sign behind a figure: 50k is a sum, 4K and 8K are pictures. */
  private Optional<Long> sign(String word) {
    return MoneyWords.sign(word)
        .filter(unit -> MoneyWords.isLarge(unit) || said.before().compareTo(BigDecimal.TEN) >= 0);
  }

  private void figure(String word) {
    BigDecimal figure = new BigDecimal(word.replace(GROUP, ""));
    isLarge = isLarge || word.startsWith(GROUP) || figure.compareTo(LARGE) >= 0;
    said.plus(figure);
    numbers++;
  }

  private void times(long unit) {
    hasUnit = hasUnit || numbers > 0;
    isLarge = isLarge || MoneyWords.isLarge(unit);
    said.times(unit);
  }

  private boolean isNumber(int place) {
    return is(place, word -> isFigure(word) || MoneyWords.number(word).isPresent());
  }

  private static boolean isFigure(String word) {
    return word.startsWith(GROUP) || Character.isDigit(word.charAt(0));
  }

  private boolean is(int place, Predicate<String> what) {
    return place >= 0 && place < words.size() && what.test(words.get(place));
  }

  private boolean isMoney(int from) {
    boolean named =
        is(from - 1, MoneyWords::isCurrency)
            || is(at, MoneyWords::isCurrency)
            || is(at, PAID::equals);
    if (named) {
      return numbers > 0 || isLarge;
    }
    if (isPriced(from)) {
      return true;
    }
    return !isCounted() && (isLarge || numbers >= SPELT || hasUnit && isThousand());
  }

  /** Behind a word such as rate or price; a place of a paper, a year and a count are no price. */
  private boolean isPriced(int from) {
    boolean near = false;
    for (int back = 1; back <= NEAR; back++) {
      near = near || is(from - back, MoneyWords::isPrice);
    }
    return near
        && numbers > 0
        && !isCounted()
        && !is(from - 1, MoneyWords::isPlace)
        && said.value().compareTo(PRICED) >= 0
        && !isYear();
  }

  private boolean isYear() {
    BigDecimal value = said.value();
    return value.compareTo(YEARS_FROM) >= 0 && value.compareTo(YEARS_TO) < 0;
  }

  private boolean isThousand() {
    return said.value().compareTo(THOUSAND) >= 0;
  }

  private boolean isCounted() {
    int behind = at;
    while (is(behind, MoneyWords::isBetween)) {
      behind++;
    }
    return is(behind, MoneyWords::isCounted);
  }

  private boolean isKnown(Collection<BigDecimal> known) {
    BigDecimal sum = said.value();
    return known.stream().anyMatch(one -> one.compareTo(sum) == 0);
  }
}
