package org.govsm.procurement.scorecard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.procurement.vocabulary.DataLines;

/** Names of rows, word by word, and whether they say that the row is the sum of others. */
final class SumNames {

  private static final Pattern APART = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}(-[0-9]{2})?");
  private static final Pattern PERCENT = Pattern.compile("\\p{Nd}+([.,]\\p{Nd}+)?\\s*%");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  /** Letters of a word that is spaced: of fewer, they are initials. */
  private static final int SPACED = 3;

  private enum Kind {
    SUM,
    EVERY,
    BESIDE,
    BILL
  }

  private static final Map<String, Kind> WORDS =
      DataLines.shipped(SumNames.class, "sums.txt", SumNames::read);

  private SumNames() {}

  private static Map<String, Kind> read(DataLines data) {
    Map<String, Kind> words = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      words.put(
          plain(line.words().get(1)), Kind.valueOf(line.words().get(0).toUpperCase(Locale.ROOT)));
    }
    return Map.copyOf(words);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Whether a name says that it is a sum, and nothing else. */
  static boolean isNamed(String subject) {
    if (!mayBe(subject)) {
      return false;
    }
    List<String> words = joined(words(PERCENT.matcher(plain(subject)).replaceAll(" ")));
    boolean hasBeside = words.stream().anyMatch(word -> is(word, Kind.BESIDE, Kind.BILL));
    boolean hasSum = words.stream().anyMatch(word -> is(word, Kind.SUM));
    return words.stream()
        .allMatch(
            word ->
                is(word, Kind.SUM, Kind.EVERY, Kind.BESIDE)
                    || hasSum && is(word, Kind.BILL)
                    || hasBeside && NUMBER.matcher(word).matches());
  }

  /** Whether a word of a name says that it is a sum. */
  static boolean mayBe(String subject) {
    return !isNumber(subject)
        && joined(words(subject)).stream().anyMatch(word -> is(word, Kind.SUM, Kind.EVERY));
  }

  private static boolean is(String word, Kind... kinds) {
    Kind own = WORDS.get(word);
    return own != null && List.of(kinds).contains(own);
  }

  /** Most posts are named by a number: no word is in it. */
  private static boolean isNumber(String subject) {
    for (int i = 0; i < subject.length(); i++) {
      if (subject.charAt(i) < '0' || subject.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The words of a name, without its years. */
  static List<String> words(String subject) {
    String undated = YEAR.matcher(plain(subject)).replaceAll(" ");
    return APART.splitAsStream(undated).filter(word -> !word.isEmpty()).toList();
  }

  /** Letters that stand one by one are a word: T O T A L. */
  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int until = from;
      while (until < words.size() && isLetter(words.get(until))) {
        until++;
      }
      boolean spaced = until - from >= SPACED;
      int next = spaced ? until : from + 1;
      joined.add(String.join("", words.subList(from, next)));
      from = next;
    }
    return joined;
  }

  private static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
  }
}
