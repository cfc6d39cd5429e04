package org.govsm.governance.post;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as a search sees it: small letters, letters and marks apart, digits of every script as 0
 * to 9, without characters that nobody sees. Each character knows its place in the original.
 */
final class FoldedText {

  private final StringBuilder folded = new StringBuilder();
  private final int[] places;

  private FoldedText(String text) {
    int[] found = new int[text.length() * 4 + 1];
    int next = 0;
    while (next < text.length()) {
      int point = text.codePointAt(next);
      String plain = plain(point);
      int end = folded.length() + plain.length();
      if (end >= found.length) {
        found = Arrays.copyOf(found, 2 * end);
      }
      Arrays.fill(found, folded.length(), end, next);
      folded.append(plain);
      next += Character.charCount(point);
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
