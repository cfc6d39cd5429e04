package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Written words: how much a text says. A letter, a sign or what nobody sees says nothing; a yes or
 * an ok is no reason, and one word none for a decision, which says by what paper it was taken.
 *
 * <p>What is written is not judged: a text that passes may still be wrong.
 */
public final class WrittenWords {

  /** A decision without a figure names its paper in words; fewer do not. */
  private static final int OF_A_PAPER = 4;

  /** A word such as "late" is a reason by itself; "why" is none. */
  private static final int ALONE = 4;

  /** Beside a figure stands a word such as "order"; "no 1" has none. */
  private static final int BESIDE_A_FIGURE = 3;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Words that agree and say nothing else, with what stands between them. */
  private static final Set<String> AGREES =
      Set.of(
          "yes",
          "yep",
          "yeah",
          "ok",
          "okay",
          "right",
          "true",
          "correct",
          "fine",
          "sure",
          "done",
          "agreed",
          "approved",
          "accepted",
          "confirmed",
          "noted",
          "it",
          "is",
          "so",
          "all",
          "good",
          "that",
          "this",
          "was",
          "were",
          "the",
          "as",
          "same",
          "before",
          "earlier",
          "above",
          "stated",
          "directed",
          "instructed",
          "desired",
          "हाँ",
          "हां",
          "जी",
          "ठीक",
          "सही",
          "है",
          "हैं",
          "यह",
          "हो",
          "ही",
          "था",
          "थी",
          "थे",
          "जैसा",
          "वैसा",
          "पहले",
          "निर्देशानुसार",
          "आदेशानुसार",
          "गया",
          "स्वीकृत",
          "अनुमोदित",
          "मंजूर");

  private WrittenWords() {}

  /** Whether a text has two letters, of any script. */
  public static boolean areIn(String text) {
    return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
  }

  /** Whether a text says more than a yes, a sign or a short word. */
  public static boolean sayMore(String text) {
    Set<String> words = of(text);
    return giveReason(text)
        || !AGREES.containsAll(words) && words.stream().anyMatch(word -> word.length() >= ALONE);
  }

  /**
   * Whether a text gives the reason of a decision: two different words or a word and a figure, and
   * not a yes.
   */
  public static boolean giveReason(String text) {
    Set<String> words = of(text);
    return !AGREES.containsAll(words) && (words.size() > 1 || isNumbered(text, words));
  }

  /**
   * Whether a text can say what was decided and where that is on record: it gives a reason, names a
   * paper by a figure or in some words, and does not {@linkplain Postponements postpone} it.
   */
  public static boolean nameRecord(String text) {
    Set<String> words = of(text);
    return giveReason(text)
        && !Postponements.are(text)
        && (words.size() >= OF_A_PAPER || isNumbered(text, words));
  }

  private static boolean isNumbered(String text, Set<String> words) {
    return text.codePoints().anyMatch(Character::isDigit)
        && words.stream().anyMatch(word -> word.length() >= BESIDE_A_FIGURE);
  }

  private static Set<String> of(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String plain = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }
}
