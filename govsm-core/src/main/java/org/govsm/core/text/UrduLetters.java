package org.govsm.core.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Latin letters for what is written in those of Urdu, which leave short vowels out. It is for
 * comparing sounds only: a letter for a vowel and a consonant is taken for what it commonly is.
 */
final class UrduLetters {

  /** Letters with a sound, each group before it. */
  private static final Map<Integer, String> LETTERS =
      Stream.of(
              "b \u0628",
              "p \u067e",
              "t \u062a\u0679\u0637\u0629",
              "s \u062b\u0633\u0635",
              "j \u062c",
              "ch \u0686",
              "h \u062d\u06be",
              "kh \u062e",
              "d \u062f\u0688",
              "z \u0630\u0632\u0698\u0636\u0638",
              "r \u0631\u0691",
              "sh \u0634",
              "gh \u063a",
              "f \u0641",
              "q \u0642",
              "k \u06a9\u0643",
              "g \u06af",
              "l \u0644",
              "m \u0645",
              "n \u0646\u06ba",
              "e \u06d2",
              "i \u06cc\u064a",
              "a \u0627\u0622")
          .map(group -> group.split(" "))
          .flatMap(group -> group[1].chars().mapToObj(letter -> Map.entry(letter, group[0])))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final char WAW = '\u0648';
  private static final String HEH = "\u06c1\u0647";
  private static final String VOWELS = "\u0627\u06cc\u06d2";

  private UrduLetters() {}

  /** A text with its letters of Urdu as Latin ones; every other character stays. */
  static String inLatin(String text) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == WAW) {
        latin.append(isFirst(text, i) || isBefore(text, i, VOWELS) ? "v" : "u");
      } else if (HEH.indexOf(one) >= 0) {
        latin.append(isLast(text, i) ? "a" : "h");
      } else {
        latin.append(LETTERS.getOrDefault((int) one, String.valueOf(one)));
      }
    }
    return latin.toString();
  }

  private static boolean isFirst(String text, int at) {
    return at == 0 || !Character.isLetter(text.charAt(at - 1));
  }

  private static boolean isLast(String text, int at) {
    return at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isBefore(String text, int at, String letters) {
    return !isLast(text, at) && letters.indexOf(text.charAt(at + 1)) >= 0;
  }
}
