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

  /** The first sign that is none of the printed ones of ASCII. */
  private static final int DELETE = 0x7f;

  private SearchWords() {}

  /** A text as it is compared. */
  public static String fold(String text) {
    return isPrinted(text) ? inOneLine(text.toLowerCase(Locale.ROOT)) : any(text);
  }

  /** Printed signs of ASCII have one spelling: only their case differs. */
  private static boolean isPrinted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= DELETE) {
        return false;
      }
    }
    return true;
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
    return sign == ' ' || sign >= '\t' && sign <= '\r' || Character.isSpaceChar(sign);
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
