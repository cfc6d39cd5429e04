package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sound of a name: about the same for one name in Latin letters and in those of Devanagari or
 * another script of India, Urdu among them, as people commonly write it. Aspiration, length,
 * doubled letters and the vowel that Devanagari does not write make no difference. It is for
 * comparing only: names that sound alike have one sound too.
 */
public final class NameSound {

  /** Of more consonants than these people write the vowels between them in many ways. */
  private static final int FEW = 3;

  private static final Pattern VOWELS = Pattern.compile("[iu]");
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z]");
  private static final Pattern HARD_C = Pattern.compile("c(?!h)");
  private static final Pattern ASPIRATION = Pattern.compile("(?<=[kgcjtdbsp])h+");
  private static final Pattern MUTE_E = Pattern.compile("e(?=r([^aeiou]|$))");
  private static final Pattern AS_I = Pattern.compile("[ey]");
  private static final Pattern LIP_NASAL = Pattern.compile("m(?=[pb])");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private NameSound() {}

  /** The sound with its vowels, which are told apart as those of i and those of u. */
  public static String of(String word) {
    String latin =
        LatinLetters.of(
            Normalizer.normalize(
                    IndicScripts.inDevanagari(UrduLetters.inLatin(word)), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("\u0902\u0939", "\u0902\u0918")); // nha as ngh, as in Singhania
    return single(sound(OTHER_SIGNS.matcher(latin).replaceAll("")));
  }

  /** The sound without its vowels: for names of which people write the vowels in many ways. */
  public static String consonants(String word) {
    return single(VOWELS.matcher(of(word)).replaceAll(""));
  }

  /** Whether two words sound alike, be it but for the vowels of a longer one. */
  public static boolean isAlike(String one, String other) {
    return !Collections.disjoint(keys(one), keys(other));
  }

  /** For a search among many words: two sound alike where they have one of these in common. */
  public static Set<String> keys(String word) {
    String sound = of(word);
    String consonants = single(VOWELS.matcher(sound).replaceAll(""));
    return consonants.length() > FEW ? Set.of(sound, "-" + consonants) : Set.of(sound);
  }

  private static String sound(String latin) {
    String sound = HARD_C.matcher(latin.replace("x", "ks")).replaceAll("k");
    sound = ASPIRATION.matcher(sound).replaceAll("");
    sound = MUTE_E.matcher(sound).replaceAll("").replace('f', 'p').replace('q', 'k');
    sound = AS_I.matcher(sound.replace('z', 'j').replace('w', 'v')).replaceAll("i");
    return sound.replace('o', 'u').replace("a", "");
  }

  private static String single(String sound) {
    return DOUBLED.matcher(LIP_NASAL.matcher(sound).replaceAll("n")).replaceAll("$1");
  }
}
