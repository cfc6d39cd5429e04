package org.govsm.core.text;

import org.govsm.core.money.Money;

/**
 * A sum in words, exact to the paisa, by lakh and crore, as bills and sanctions carry it: {@code
 * Rupees eight lakh fourteen thousand five hundred only}. The words are those of the language;
 * Hindi has a word of its own for each number below a hundred.
 */
public final class AmountInWords {

  private static final long HUNDRED = 100;
  private static final long THOUSAND = 1_000;
  private static final long LAKH = 100_000;
  private static final long CRORE = 10_000_000;

  private final Messages words;

  private AmountInWords(Messages words) {
    this.words = words;
  }

  /**
   * A sum in the words of a language.
   *
   * @throws ArithmeticException for the one sum that has no positive counterpart
   */
  public static String of(Money sum, Messages words) {
    AmountInWords in = new AmountInWords(words);
    long paise = Math.absExact(sum.paise());
    String said = in.sum(paise / 100, paise % 100);
    String only = words.say(Message.of("amount.only").with("sum", said));
    return sum.paise() < 0 ? words.say(Message.of("amount.minus").with("sum", only)) : only;
  }

  private String sum(long rupees, long paise) {
    String unit = paise == 1 ? "paisa" : "paise";
    if (rupees == 0 && paise > 0) {
      return words.say(Message.of("amount." + unit).with("count", number(paise)));
    }
    Message whole = Message.of(rupees == 1 ? "amount.rupee" : "amount.rupees");
    String said = words.say(whole.with("count", number(rupees)));
    return paise == 0
        ? said
        : words.say(
            Message.of("amount.and-" + unit).with("rupees", said).with("count", number(paise)));
  }

  /** Above 99 crore the crores are themselves counted in thousand and lakh. */
  private String number(long number) {
    if (number < HUNDRED) {
      return words.say("number.from-" + number / 10 + "0").split(" ", -1)[(int) (number % 10)];
    } else if (number < THOUSAND) {
      return joined(number, HUNDRED, "number.hundred");
    } else if (number < LAKH) {
      return joined(number, THOUSAND, "number.thousand");
    }
    return number < CRORE
        ? joined(number, LAKH, "number.lakh")
        : joined(number, CRORE, "number.crore");
  }

  private String joined(long number, long unit, String key) {
    String many = number(number / unit) + " " + words.say(key);
    return number % unit == 0 ? many : many + " " + number(number % unit);
  }
}
