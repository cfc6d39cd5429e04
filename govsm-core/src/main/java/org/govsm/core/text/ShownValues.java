package org.govsm.core.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;

/** Values of a sentence in one language: sums, days, terms, other sentences, lists of these. */
final class ShownValues {

  private static final String[] MONTHS =
      IntStream.rangeClosed(0, 12).mapToObj(month -> "month." + month).toArray(String[]::new);

  private final Messages words;

  ShownValues(Messages words) {
    this.words = words;
  }

  /**
   * A value in a sentence.
   *
   * @param inWords whether a sum is said in lakh and crore
   */
  void say(Object value, boolean inWords, StringBuilder said) {
    if (value instanceof Message message) {
      words.say(message, said);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        said.append(i == 0 ? "" : ", ");
        say(list.get(i), false, said);
      }
    } else if (value instanceof LocalDate day) {
      said.append(day.getDayOfMonth()).append(' ');
      words.say(Message.of(MONTHS[day.getMonthValue()]), said);
      said.append(' ').append(day.getYear());
    } else {
      said.append(inWords && value instanceof Money sum ? inLakhAndCrore(sum) : plain(value));
    }
  }

  /** All values of a sentence that has no text. */
  void say(Map<String, Object> values, StringBuilder said) {
    String before = " (";
    for (Map.Entry<String, Object> value : values.entrySet()) {
      said.append(before).append(value.getKey()).append(' ');
      say(value.getValue(), false, said);
      before = ", ";
    }
    said.append(')');
  }

  String inLakhAndCrore(Money sum) {
    BigDecimal size = sum.rupees().abs();
    if (size.compareTo(IndianNumbers.LAKH) < 0) {
      return IndianNumbers.rupees(sum);
    }
    boolean crore = size.compareTo(IndianNumbers.CRORE) >= 0;
    BigDecimal figure = size.movePointLeft(crore ? 7 : 5).stripTrailingZeros();
    String sign = sum.paise() < 0 ? "-\u20b9" : "\u20b9";
    return sign
        + IndianNumbers.group(new BigDecimal(figure.toPlainString()))
        + " "
        + words.say(crore ? "number.crore" : "number.lakh");
  }

  private String plain(Object value) {
    if (value instanceof Money sum) {
      return IndianNumbers.rupees(sum);
    } else if (value instanceof Percent percent) {
      return percent + " %";
    } else if (value instanceof BigDecimal number) {
      return IndianNumbers.group(number);
    } else if (value instanceof Integer || value instanceof Long) {
      return IndianNumbers.group(BigDecimal.valueOf(((Number) value).longValue()));
    } else if (value instanceof Boolean truth) {
      return words.say(truth ? "word.yes" : "word.no");
    } else if (value instanceof Term term) {
      return words.term(term.code());
    } else if (value instanceof NamedValue named) {
      return named.name(words);
    }
    return String.valueOf(value);
  }
}
