package org.govsm.portal.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Search words: texts in the one form in which they are compared, so that a word is found whatever
 * its case, and in whichever of its spellings in Unicode it was typed.
 */
public final class SearchWords {

  private static final char DELETE = 0x7f;
  private static final char NUKTA = 0x93c;

  /**
   * Devanagari letters with which a nukta is one letter in Unicode, and the sign it goes before.
   */
  private static final String BEFORE_NUKTA = "\u0928\u0930\u0933\u094d";

  /** Signs of sentences that are in no way joined to others. */
  private static final String ALONE = "\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20b9";

  private SearchWords() {}

  /** A text as it is compared. */
  public static String fold(String text) {
    return isInOneSpelling(text) ? plain(text) : any(text);
  }

  /** Whether nothing but the case of Latin letters and the number of spaces can differ. */
  private static boolean isInOneSpelling(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if ((sign < ' ' || sign >= DELETE)
          && !isDevanagari(sign, before)
          && ALONE.indexOf(sign) < 0) {
        return false;
      }
      before = sign;
    }
    return true;
  }

  /** Without the letters that have a nukta in them, and the accents. */
  private static boolean isDevanagari(char sign, char before) {
    return sign >= '\u0900'
        && sign <= '\u097f'
        && (sign < '\u0951' || sign > '\u095f')
        && (sign != NUKTA || BEFORE_NUKTA.indexOf(before) < 0);
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.contains("  ") ? inOneLine(lower) : lower;
  }

  private static String any(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return inOneLine(Normalizer.normalize(folded, Normalizer.Form.NFC));
  }

  /**
   * A text without what joins and parts letters of Devanagari and is not seen, without marks of
   * direction, and with one space for each blank.
   */
  private static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      if (isBlank(sign)) {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (Character.getType(sign) != Character.FORMAT) {
        line.appendCodePoint(sign);
      }
    }
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  /** What is searched of something: several texts, as they are compared. */
  public static String of(String... texts) {
    return Stream.of(texts)
        .map(SearchWords::fold)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The words of a text that somebody searches for; all of them must be found. */
  public static List<String> in(String typed) {
    return Arrays.stream(fold(typed).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
