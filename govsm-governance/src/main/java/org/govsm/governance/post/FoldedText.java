package org.govsm.governance.post;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.core.identity.OrdinaryNumbers;
import org.govsm.core.identity.SpokenDigits;

/**
 * A text as a search sees it: small letters, letters and marks apart, digits of every script as 0
 * to 9, without characters that nobody sees, and with what a link escapes as it is read. Each
 * character knows its place in the original.
 */
final class FoldedText {

  private final StringBuilder folded;
  private final int[] places;

  private FoldedText(String folded, int[] places) {
    this.folded = new StringBuilder(folded);
    this.places = places;
  }

  private FoldedText(String text) {
    folded = new StringBuilder();
    int[] found = new int[text.length() * 4 + 1];
    int next = 0;
    while (next < text.length()) {
      int escaped = escaped(text, next);
      int point = text.codePointAt(next);
      String plain = escaped > 0 ? decoded(text.substring(next, next + escaped)) : plain(point);
      int end = folded.length() + plain.length();
      if (end >= found.length) {
        found = Arrays.copyOf(found, 2 * end);
      }
      Arrays.fill(found, folded.length(), end, next);
      folded.append(plain);
      next += escaped > 0 ? escaped : Character.charCount(point);
    }
    places = Arrays.copyOf(found, folded.length() + 1);
    places[folded.length()] = text.length();
  }

  static FoldedText of(String text) {
    return new FoldedText(text);
  }

  static String fold(String text) {
    return of(text).text();
  }

  /** How long a run of characters is that a link has escaped, such as {@code %20}; 0 for none. */
  private static int escaped(String text, int from) {
    int end = from;
    while (end + 2 < text.length()
        && text.charAt(end) == '%'
        && isHex(text.charAt(end + 1))
        && isHex(text.charAt(end + 2))) {
      end += 3;
    }
    return end - from;
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
  }

  private static String decoded(String escapes) {
    byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
    StringBuilder plain = new StringBuilder();
    new String(bytes, StandardCharsets.UTF_8).codePoints().forEach(c -> plain.append(plain(c)));
    return plain.toString();
  }

  private static String plain(int point) {
    if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
      return String.valueOf((char) point);
    } else if (Character.getType(point) == Character.FORMAT) {
      return "";
    } else if (Character.isDigit(point)) {
      return String.valueOf(Character.digit(point, 10));
    } else if (Character.isSpaceChar(point)) {
      return " ";
    } else if (Character.getType(point) == Character.DASH_PUNCTUATION) {
      return "-";
    }
    String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    return parts.toLowerCase(Locale.ROOT);
  }

  /** The same with bars in place of numbers that are nobody's. */
  FoldedText withoutOrdinaryNumbers() {
    return new FoldedText(OrdinaryNumbers.masked(text()), places);
  }

  /** The same with bars in place of what a pattern finds. */
  FoldedText without(Pattern pattern) {
    return new FoldedText(
        pattern.matcher(text()).replaceAll(found -> "|".repeat(found.group().length())), places);
  }

  /**
   * The same with digits in place of words that say them one behind the other, as "nine eight" do:
   * at least three such words, and with digits between them as many as a telephone number has.
   */
  FoldedText withSpokenDigits() {
    StringBuilder said = new StringBuilder();
    int[] from = new int[folded.length() + 1];
    int copied = 0;
    for (MatchResult word : SpokenRuns.in(text())) {
      copy(copied, word.start(), said, from);
      from[said.length()] = places[word.start()];
      SpokenDigits.of(word.group()).ifPresent(said::append);
      copied = word.end();
    }
    copy(copied, folded.length(), said, from);
    from[said.length()] = places[folded.length()];
    return new FoldedText(said.toString(), Arrays.copyOf(from, said.length() + 1));
  }

  private void copy(int start, int end, StringBuilder said, int[] from) {
    for (int i = start; i < end; i++) {
      from[said.length()] = places[i];
      said.append(folded.charAt(i));
    }
  }

  /** A flag on a stretch of the folded text, at its place in the original. */
  PostFlag flag(String kind, String pointer, int start, int end) {
    return new PostFlag(kind, pointer, from(start), to(end));
  }

  String text() {
    return folded.toString();
  }

  /** Where a stretch of the folded text begins in the original. */
  int from(int start) {
    return places[start];
  }

  /** Where a stretch that is not empty ends in the original: behind its last character. */
  int to(int end) {
    int last = places[end - 1];
    int next = end;
    while (next < folded.length() && places[next] == last) {
      next++;
    }
    return places[next];
  }
}
