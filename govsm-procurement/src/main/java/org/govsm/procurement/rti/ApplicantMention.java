package org.govsm.procurement.rti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.text.NameSound;
import org.govsm.core.text.Skeleton;

/**
 * Mention of an applicant: whether a text tells the name or the address of who made the request.
 * Such a text stands in records and packets for good, while the applicant can be erased. Texts are
 * compared as people read them: hidden signs, marks on letters, letters that look alike, letters
 * set apart and endings make no difference. A name in Devanagari is found in Latin letters, and one
 * in Latin in Devanagari, by its {@linkplain NameSound sound}, where that is long enough to tell.
 */
public final class ApplicantMention {

  /** A name of more words is one of a body: single words of it are ordinary words. */
  private static final int WORDS_OF_A_PERSON = 4;

  private static final int LEAST_LETTERS = 4;

  /** A shorter name may stand in two words by chance. */
  private static final int LEAST_APART = 6;

  /** Consonants that a sound has at the least, so that it is that of the name. */
  private static final int LEAST_SOUNDS = 3;

  private static final List<String> ENDINGS =
      List.of(
          "",
          "s",
          "es",
          "ji",
          "\u0913\u0902",
          "\u094b\u0902",
          "\u092f\u094b\u0902",
          "\u091c\u0940");

  /** Before a name, and within an address: they tell nobody. */
  private static final Set<String> ORDINARY =
      skeletons(
          "shri shree smti kumari advocate prof श्री श्रीमती कुमारी सुश्री house flat block floor"
              + " street road marg lane gali nagar colony sector phase ward plot near post office"
              + " district dist village town city state india phone mobile email mail bhawan bhavan"
              + " building apartment tower west east north south new main मकान सड़क मार्ग गली नगर"
              + " कॉलोनी सेक्टर वार्ड जिला ग्राम भवन");

  /** The dot below a letter of Devanagari, which people leave out. */
  private static final String NUKTA = "\u093c";

  /** The letters of the vowel a, short and long. */
  private static final String A = "aअआ";

  /** Latin letters as they are written in Devanagari. */
  private static final Map<String, String> LETTERS = letters();

  private final List<String> whole = new ArrayList<>();
  private final Set<String> single = new TreeSet<>();
  private final List<String> name = new ArrayList<>();

  /**
   * Mentions of an applicant.
   *
   * @param name as the request gives it; initials, and what stands in brackets, are no mention
   * @param contact where the answer goes: its lines with a number, and addresses of mail
   * @param known words that tell nobody, as the name of the department and its place
   */
  public ApplicantMention(String name, String contact, String known) {
    Set<String> ordinary = new TreeSet<>(ORDINARY);
    words(known).forEach(ordinary::add);
    List<String> words =
        words(name.replaceAll("\\([^)]*\\)", " ")).stream()
            .filter(word -> word.length() > 1)
            .toList();
    if (!words.isEmpty()) {
      whole.add(String.join(" ", words));
    }
    words.stream().filter(word -> !ORDINARY.contains(word)).forEach(this.name::add);
    if (words.size() <= WORDS_OF_A_PERSON) {
      words.stream().filter(word -> isTelling(word, ORDINARY)).forEach(single::add);
    }
    for (String part : contact.split("[,;\\n]", -1)) {
      address(part, ordinary);
    }
  }

  private void address(String part, Set<String> ordinary) {
    boolean mail = part.indexOf('@') >= 0;
    List<String> words = words(part);
    String told = String.join(" ", words);
    if (!mail && part.codePoints().noneMatch(Character::isDigit) || told.length() < LEAST_LETTERS) {
      return;
    }
    whole.add(told);
    if (!mail) {
      words.stream().filter(word -> isTelling(word, ordinary)).forEach(single::add);
    }
  }

  private static boolean isTelling(String word, Set<String> ordinary) {
    return word.length() >= LEAST_LETTERS && !ordinary.contains(word);
  }

  /** Whether a text tells who made the request, be it by a word of the name or the address. */
  public boolean isIn(String text) {
    List<String> words = words(text);
    return isWholeIn(words)
        || single.stream()
            .filter(name::contains)
            .anyMatch(one -> words.stream().anyMatch(word -> isSound(one, word)))
        || single.stream().anyMatch(one -> words.stream().anyMatch(word -> isForm(one, word)))
        || single.stream()
            .filter(one -> one.length() >= LEAST_APART)
            .anyMatch(one -> isApart(one, words));
  }

  /** Whether a text has the whole name, or a whole line of the address. */
  public boolean isWholeIn(String text) {
    return isWholeIn(words(text));
  }

  private boolean isWholeIn(List<String> words) {
    String told = " " + String.join(" ", words) + " ";
    List<String> spelled = words.stream().filter(word -> word.length() > 1).toList();
    String full = " " + String.join(" ", spelled) + " ";
    Predicate<String> stands = name -> told.contains(name) || full.contains(name);
    return whole.stream().map(one -> " " + one + " ").anyMatch(stands) || isSaidIn(words);
  }

  /** Whether all words of the name follow each other in another script. */
  private boolean isSaidIn(List<String> words) {
    long sounds = name.stream().mapToLong(one -> NameSound.consonants(one).length()).sum();
    if (name.size() < 2 || sounds < LEAST_SOUNDS) {
      return false;
    }
    for (int first = 0; first + name.size() <= words.size(); first++) {
      int at = first;
      IntPredicate full = i -> isSaid(name.get(i), words.get(at + i));
      IntPredicate some = i -> full.test(i) || isInitial(name.get(i), words.get(at + i));
      if (IntStream.range(0, name.size()).allMatch(some)
          && IntStream.range(0, name.size()).anyMatch(full)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(String one, String word) {
    return isOther(one, word) && NameSound.isAlike(one, word);
  }

  /**
   * Whether a word is the first letter of a name in either script, be it spelled as people say the
   * letter.
   */
  private static boolean isInitial(String one, String word) {
    String bare = word.replace(NUKTA, "");
    String letter = LETTERS.getOrDefault(word, bare.length() == 1 ? bare : "");
    return !letter.isEmpty()
        && (one.startsWith(letter) || isOther(one, letter) && beginsLike(one, letter));
  }

  /** The vowel a has no sound of its own, so that it is told by its sign. */
  private static boolean beginsLike(String one, String letter) {
    if (beginsWithA(one) || beginsWithA(letter)) {
      return beginsWithA(one) && beginsWithA(letter);
    }
    String sound = NameSound.of(one);
    return sound.startsWith(letter) || sound.startsWith(NameSound.of(letter));
  }

  private static boolean beginsWithA(String word) {
    return A.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a word is a name in another script. */
  private static boolean isSound(String one, String word) {
    return isOther(one, word)
        && NameSound.consonants(one).length() >= LEAST_SOUNDS
        && ENDINGS.stream()
            .filter(word::endsWith)
            .anyMatch(
                end -> NameSound.isAlike(one, word.substring(0, word.length() - end.length())));
  }

  private static boolean isOther(String one, String word) {
    return isDevanagari(one) != isDevanagari(word);
  }

  private static boolean isDevanagari(String word) {
    return word.codePoints()
        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.DEVANAGARI);
  }

  private static boolean isForm(String name, String word) {
    return word.startsWith(name) && ENDINGS.contains(word.substring(name.length()));
  }

  /** Whether words that stand together give a name. */
  private static boolean isApart(String name, List<String> words) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder joined = new StringBuilder();
      for (int i = first; i < words.size() && joined.length() < name.length(); i++) {
        joined.append(words.get(i));
      }
      if (isForm(name, joined.toString())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> letters() {
    String spelled =
        "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड";
    Map<String, String> letters = new HashMap<>();
    char letter = 'a';
    for (String one : spelled.split(" ", -1)) {
      letters.put(String.join("", words(one)), String.valueOf(letter++));
    }
    return Map.copyOf(letters);
  }

  private static Set<String> skeletons(String words) {
    return Set.copyOf(new TreeSet<>(words(words)));
  }

  private static List<String> words(String text) {
    String line = text.replaceAll("[\\s\\u0085]+", " "); // a line ends a word
    return Stream.of(Skeleton.of(line).split("[^\\p{L}\\p{M}\\p{Nd}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
