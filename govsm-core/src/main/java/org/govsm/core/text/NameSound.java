package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Sound of a name: about the same for one name in Latin and in Devanagari letters, as people
 * commonly write it. Aspiration, length, doubled letters and the vowel that Devanagari does not
 * write make no difference. It is for comparing only: names that sound alike have one sound too.
 */
public final class NameSound {

  private static final char VIRAMA = '\u094d';

  /** What the consonants of Devanagari sound like, from ka on. */
  private static final String CONSONANTS = "kkggnccjjnttddnttddnnppbbmirrlllvsssh";

  private static final char KA = '\u0915';

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('\u0907', "i"),
          Map.entry('\u0908', "i"),
          Map.entry('\u090f', "i"),
          Map.entry('\u0910', "i"),
          Map.entry('\u0909', "u"),
          Map.entry('\u090a', "u"),
          Map.entry('\u0913', "u"),
          Map.entry('\u0914', "u"),
          Map.entry('\u0911', "u"),
          Map.entry('\u090b', "ri"),
          Map.entry('\u093f', "i"),
          Map.entry('\u0940', "i"),
          Map.entry('\u0947', "i"),
          Map.entry('\u0948', "i"),
          Map.entry('\u0941', "u"),
          Map.entry('\u0942', "u"),
          Map.entry('\u094b', "u"),
          Map.entry('\u094c', "u"),
          Map.entry('\u0949', "u"),
          Map.entry('\u0943', "ri"),
          Map.entry('\u0902', "n"),
          Map.entry('\u0901', "n"));

  private NameSound() {}

  /** The sound with its vowels, which are told apart as those of i and those of u. */
  public static String of(String word) {
    String folded =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("\u091c\u094d\u091e", "\u0917\u094d\u092f") // jña is said as gya
            .replace("\u0902\u0939", "\u0902\u0917"); // nha as ngh, as in Singh
    StringBuilder sound = new StringBuilder();
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char one = folded.charAt(i);
      if (one >= 'a' && one <= 'z') {
        latin.append(one);
      } else if (one >= KA && one < KA + CONSONANTS.length()) {
        sound.append(CONSONANTS.charAt(one - KA));
      } else if (one != VIRAMA) {
        sound.append(SIGNS.getOrDefault(one, ""));
      }
    }
    return single(sound + latin(latin.toString()));
  }

  /** The sound without its vowels: for names of which people write the vowels in many ways. */
  public static String consonants(String word) {
    return single(of(word).replaceAll("[iu]", ""));
  }

  private static String latin(String word) {
    return word.replace("x", "ks")
        .replaceAll("c(?!h)", "k")
        .replaceAll("(?<=[kgcjtdbsp])h+", "")
        .replaceAll("e(?=r([^aeiou]|$))", "")
        .replace('f', 'p')
        .replace('q', 'k')
        .replace('z', 'j')
        .replace('w', 'v')
        .replaceAll("[ey]", "i")
        .replace('o', 'u')
        .replace("a", "");
  }

  private static String single(String sound) {
    return sound.replaceAll("m(?=[pb])", "n").replaceAll("(.)\\1+", "$1");
  }
}
