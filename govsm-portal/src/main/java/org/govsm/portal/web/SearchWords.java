package org.govsm.portal.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.HiddenCharacters;

/**
 * Search words: texts in the one form in which they are compared, so that a word is found whatever
 * its case, and in whichever of its spellings in Unicode it was typed.
 */
public final class SearchWords {

  /** What joins and parts letters of Devanagari and is not seen, and marks of direction. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  private SearchWords() {}

  /** A text as it is compared. */
  public static String fold(String text) {
    return HiddenCharacters.isPrintedAscii(text) ? plain(text) : any(text);
  }

  /** Signs of ASCII have one spelling: only their case differs. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.contains("  ") ? BLANK.matcher(lower).replaceAll(" ") : lower;
  }

  private static String any(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String seen = UNSEEN.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC)).replaceAll("");
    return BLANK.matcher(seen).replaceAll(" ").strip();
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
