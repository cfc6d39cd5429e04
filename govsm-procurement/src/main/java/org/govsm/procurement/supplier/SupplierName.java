package org.govsm.procurement.supplier;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.procurement.vocabulary.BodyForms;

/** Names of suppliers, compared without case, punctuation and words for the form of a body. */
final class SupplierName {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

  /** Letters of other alphabets, and digits, that look like a Latin capital. */
  private static final Map<Integer, Integer> LOOK_ALIKES =
      paired("АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ015", "ABESIJKMHOPCTYXABEZHIKMNOPTYXOIS");

  /** A letter more or less tells two shorter names apart. */
  private static final int LEAST_LETTERS = 6;

  private SupplierName() {}

  private static Map<Integer, Integer> paired(String these, String those) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i < these.length(); i++) {
      pairs.put((int) these.charAt(i), (int) those.charAt(i));
    }
    return Map.copyOf(pairs);
  }

  /** Whether two names have the same words in the same order, and any at all. */
  static boolean isAlike(String one, String other) {
    List<String> words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  /** The same, also without words that come and go, and where letters look alike. */
  static boolean isAlikeLoosely(String one, String other) {
    List<String> words = loose(one);
    return !words.isEmpty() && words.equals(loose(other));
  }

  /**
   * Whether two names could be spellings of one: in another order of the words, other spaces,
   * letters that look alike, or a letter added, left out, changed or swapped with the next.
   */
  static boolean isNear(String one, String other) {
    List<String> mine = loose(one);
    List<String> others = loose(other);
    return isAlike(one, other)
        || isSlip(String.join("", mine), String.join("", others))
        || isSlip(sorted(mine), sorted(others));
  }

  /** Whether two names have no script in common, so that letters cannot tell them apart. */
  static boolean isOtherScript(String one, String other) {
    Set<UnicodeScript> mine = scripts(one);
    Set<UnicodeScript> others = scripts(other);
    return !mine.isEmpty() && !others.isEmpty() && Collections.disjoint(mine, others);
  }

  private static Set<UnicodeScript> scripts(String name) {
    return String.join("", loose(name))
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toSet());
  }

  private static String sorted(List<String> words) {
    return words.stream().sorted().collect(Collectors.joining());
  }

  private static List<String> words(String name) {
    return Stream.of(BETWEEN_WORDS.split(name.toUpperCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty() && !BodyForms.isStated(word))
        .toList();
  }

  private static List<String> loose(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    StringBuilder latin = new StringBuilder();
    plain
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .forEach(letter -> latin.appendCodePoint(LOOK_ALIKES.getOrDefault(letter, letter)));
    return words(latin.toString()).stream().filter(word -> !BodyForms.isLoose(word)).toList();
  }

  /** At most one letter added, left out or changed, or two neighbours swapped. */
  private static boolean isSlip(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String mine = one.substring(start, one.length() - end);
    String others = other.substring(start, other.length() - end);
    boolean same = mine.isEmpty() && others.isEmpty();
    boolean changed = mine.length() <= 1 && others.length() <= 1;
    boolean swapped =
        mine.length() == 2 && new StringBuilder(mine).reverse().toString().equals(others);
    return shorter > 0 && same || shorter >= LEAST_LETTERS && (changed || swapped);
  }
}
