package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Latin letters for what is written in Devanagari, as people commonly write names: without marks of
 * length, and without the vowel that is not said. Every other character stays, in its decomposed
 * form.
 */
public final class LatinLetters {

  private static final char VIRAMA = '\u094d';
  private static final char NUKTA = '\u093c';
  private static final char KA = '\u0915';

  /** The consonants from ka on, in the order of Unicode. */
  private static final String[] CONSONANTS =
      "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h"
          .split(" ");

  private static final Map<Character, String> WITH_NUKTA =
      Map.of('\u0915', "q", '\u091c', "z", '\u0921', "r", '\u0922', "rh", '\u092b', "f");

  private static final Map<Character, String> VOWELS =
      Map.ofEntries(
          Map.entry('\u0905', "a"),
          Map.entry('\u0906', "a"),
          Map.entry('\u0907', "i"),
          Map.entry('\u0908', "i"),
          Map.entry('\u0909', "u"),
          Map.entry('\u090a', "u"),
          Map.entry('\u090b', "ri"),
          Map.entry('\u090d', "e"),
          Map.entry('\u090f', "e"),
          Map.entry('\u0910', "ai"),
          Map.entry('\u0911', "o"),
          Map.entry('\u0913', "o"),
          Map.entry('\u0914', "au"));

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('\u093e', "a"),
          Map.entry('\u093f', "i"),
          Map.entry('\u0940', "i"),
          Map.entry('\u0941', "u"),
          Map.entry('\u0942', "u"),
          Map.entry('\u0943', "ri"),
          Map.entry('\u0945', "e"),
          Map.entry('\u0947', "e"),
          Map.entry('\u0948', "ai"),
          Map.entry('\u0949', "o"),
          Map.entry('\u094b', "o"),
          Map.entry('\u094c', "au"));

  private final String text;
  private final StringBuilder latin = new StringBuilder();

  private LatinLetters(String text) {
    this.text = text;
  }

  /** A text with its Devanagari in Latin letters. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replace("\u091c\u094d\u091e", "\u0917\u094d\u092f") // jña is said as gya
            .replaceAll("\u0902\u0939(?![\\p{L}\\p{M}])", "\u0902\u0918"); // nha as ngh: Singh
    return new LatinLetters(plain).written();
  }

  private String written() {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (isConsonant(i)) {
        latin.append(consonant(i)).append(isVowelSaid(i) ? "a" : "");
      } else if (one == '\u0902' || one == '\u0901') {
        latin.append(isBeforeLips(i) ? "m" : "n");
      } else if (one >= '\u0966' && one <= '\u096f') {
        latin.append((char) ('0' + one - '\u0966'));
      } else if (one != VIRAMA && one != NUKTA && one != '\u0903') {
        latin.append(VOWELS.getOrDefault(one, SIGNS.getOrDefault(one, String.valueOf(one))));
      }
    }
    return latin.toString();
  }

  private String consonant(int i) {
    String usual = CONSONANTS[text.charAt(i) - KA];
    return at(i + 1) == NUKTA ? WITH_NUKTA.getOrDefault(text.charAt(i), usual) : usual;
  }

  private boolean isConsonant(int i) {
    return at(i) >= KA && at(i) < KA + CONSONANTS.length;
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  /** Where the next letter stands, after a dot below. */
  private int after(int i) {
    return at(i + 1) == NUKTA ? i + 2 : i + 1;
  }

  private boolean isBare(int i) {
    char next = at(after(i));
    return next != VIRAMA && !SIGNS.containsKey(next);
  }

  /**
   * Whether the vowel that goes with every consonant is said: not at the end of a word, unless
   * after two consonants, nor between a syllable and one with a vowel of its own.
   */
  private boolean isVowelSaid(int i) {
    int next = after(i);
    if (!isBare(i) || isNasal(next)) {
      return isBare(i);
    } else if (isConsonant(next)) {
      return isFirst(i) || at(i - 1) == VIRAMA || !SIGNS.containsKey(at(after(next)));
    }
    return isFirst(i) || at(i - 1) == VIRAMA;
  }

  private boolean isFirst(int i) {
    return !isConsonant(i - 1) && !VOWELS.containsKey(at(i - 1)) && !isSign(i - 1);
  }

  private boolean isSign(int i) {
    char one = at(i);
    return SIGNS.containsKey(one) || one == VIRAMA || one == NUKTA || isNasal(i);
  }

  private boolean isNasal(int i) {
    return at(i) == '\u0902' || at(i) == '\u0901';
  }

  private boolean isBeforeLips(int i) {
    return "\u092a\u092b\u092c\u092d\u092e".indexOf(at(i + 1)) >= 0;
  }
}
