package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.NameSound;
import org.govsm.core.text.Skeleton;

/**
 * Heard word: a word, with what it is compared by.
 *
 * @param isNamed whether it is written as a name
 * @param isGlued whether it may be several words: it stands in an address, or has a capital within
 */
record HeardWord(
    String word, String read, Set<String> sounds, boolean isNamed, boolean isGlued, Gap gap) {

  /** What stands between a word and the one before it. */
  enum Gap {
    NONE,
    /** A word such as का, by which the first is of the second, and not the other way round. */
    OF,
    /** A comma, a colon or the like in Devanagari, where neither word is written as a name. */
    END
  }

  /** A sign between letters that stands in addresses, or before an account. */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}][./:_@]+[\\p{L}\\p{N}]|^\\p{P}*[@#]");

  private static final Pattern CAPITAL_WITHIN = Pattern.compile("\\p{Ll}\\p{Lu}");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** In other scripts of India the z of an English plural. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?<=[A-Za-z]{3})[sS]$"
              + "|(?<=[\\p{L}\\p{M}]{3})(?:[\\u091c\\u0a1c][\\u093c\\u0a3c]|[\\u095b\\u0a5b\\u0632])$");

  private static final Pattern SIGNS = Pattern.compile("[,;:\\u0964]");

  private static final Pattern OF = Pattern.compile("(?:^|\\s)(?:का|की|के)(?:\\s|$)");

  /** Endings and words between the words of a name, as in "the media of Kalpanik". */
  private static final Set<String> BETWEEN =
      Set.of("s", "m", "ms", "messrs", "मैसर्स", "of", "the", "का", "की", "के");

  /** Letters from which a slip of one leaves a word. */
  private static final int LONGER = 5;

  private static final String QUOTES = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb";

  /** One of a name. */
  static HeardWord of(String word) {
    return of(word, false, false);
  }

  private static HeardWord of(String word, boolean isNamed, boolean isGlued) {
    return new HeardWord(word, Skeleton.of(word), sounds(word), isNamed, isGlued, Gap.NONE);
  }

  private HeardWord after(HeardWord before, String between) {
    boolean hindi = OrdinaryWords.isHindi(word) && OrdinaryWords.isHindi(before.word);
    Gap parted =
        hindi && !isNamed && !before.isNamed && SIGNS.matcher(between).find()
            ? Gap.END
            : OF.matcher(between).find() ? Gap.OF : Gap.NONE;
    return new HeardWord(word, read, sounds, isNamed, isGlued, parted);
  }

  /** The words of a name or a line that are compared, as they stand. */
  static List<String> words(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).filter(HeardWord::counts).toList();
  }

  /** Those of each line of a text. */
  static List<List<HeardWord>> lines(String text) {
    return text.lines().map(HeardWord::line).toList();
  }

  private static List<HeardWord> line(String text) {
    List<MatchResult> all = WORDS.matcher(text).results().toList();
    List<HeardWord> heard = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i).group();
      if (counts(word)) {
        String before = before(all, i);
        String after = i + 1 == all.size() ? "" : all.get(i + 1).group();
        boolean quoted = isQuoted(text, all.get(i));
        HeardWord one =
            of(
                word,
                OrdinaryWords.isName(word, quoted, before, after),
                CAPITAL_WITHIN.matcher(word).find() || isInAddress(text, all.get(i)));
        String between = text.substring(end, all.get(i).start());
        heard.add(heard.isEmpty() ? one : one.after(heard.get(heard.size() - 1), between));
        end = all.get(i).end();
      }
    }
    return heard;
  }

  /** The word before one, of M/s both letters. */
  private static String before(List<MatchResult> all, int at) {
    String last = at == 0 ? "" : all.get(at - 1).group();
    return at > 1 && last.equalsIgnoreCase("s") && all.get(at - 2).group().equalsIgnoreCase("m")
        ? "ms"
        : last;
  }

  private static boolean counts(String word) {
    return !BETWEEN.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInAddress(String text, MatchResult word) {
    int from = word.start();
    int to = word.end();
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return ADDRESS.matcher(text.substring(from, to)).find();
  }

  private static boolean isQuoted(String text, MatchResult word) {
    return word.start() > 0
        && word.end() < text.length()
        && QUOTES.indexOf(text.charAt(word.start() - 1)) >= 0
        && QUOTES.indexOf(text.charAt(word.end())) >= 0;
  }

  private static Set<String> sounds(String word) {
    if (NameSound.of(word).isEmpty()) {
      return Set.of();
    }
    return Stream.of(word, PLURAL.matcher(word).replaceAll(""))
        .flatMap(one -> NameSound.keys(one).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is an ordinary word, and not written as a name. */
  private boolean isWord() {
    return !isNamed && OrdinaryWords.contains(word);
  }

  boolean isSame(HeardWord other) {
    return read.equals(other.read);
  }

  boolean isLike(HeardWord other) {
    return isSame(other) || !Collections.disjoint(sounds, other.sounds);
  }

  /**
   * Whether it is like, or one letter of a longer word is another, is left out or added; the first
   * and what is an ordinary word stay.
   */
  boolean isNear(HeardWord other) {
    return isLike(other)
        || read.length() >= LONGER
            && !OrdinaryWords.contains(other.word)
            && read.charAt(0) == other.read.charAt(0)
            && isSlip(read, other.read);
  }

  private static boolean isSlip(String one, String other) {
    if (one.length() < other.length()) {
      return isSlip(other, one);
    }
    int start = 0;
    while (start < other.length() && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int rest = one.length() == other.length() ? start + 1 : start;
    return one.substring(start + 1).equals(other.substring(rest));
  }

  /**
   * Whether one of a text is the word, where this is the name of one: both are ordinary, or it
   * stands in the other script.
   */
  boolean isOnly(HeardWord other) {
    return other.isWord()
        && (OrdinaryWords.contains(word)
            || OrdinaryWords.isHindi(word) != OrdinaryWords.isHindi(other.word));
  }
}
