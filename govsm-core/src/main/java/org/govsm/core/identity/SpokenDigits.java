package org.govsm.core.identity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Digits said in words: each word is one digit, in English or Hindi, however it is written. */
public final class SpokenDigits {

  private static final Map<String, Character> DIGITS = digits();

  private SpokenDigits() {}

  private static Map<String, Character> digits() {
    Map<String, Character> digits = new HashMap<>();
    String[] words = {
      "zero शून्य",
      "one एक",
      "two दो",
      "three तीन",
      "four चार",
      "five पाँच पांच",
      "six छह छः",
      "seven सात",
      "eight आठ",
      "nine नौ"
    };
    for (int i = 0; i < words.length; i++) {
      for (String one : words[i].split(" ", -1)) {
        digits.put(folded(one), (char) ('0' + i));
      }
    }
    return Map.copyOf(digits);
  }

  /** The digit that a word says; nothing for any other word. */
  public static Optional<Character> of(String word) {
    return Optional.ofNullable(DIGITS.get(folded(word)));
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }
}
