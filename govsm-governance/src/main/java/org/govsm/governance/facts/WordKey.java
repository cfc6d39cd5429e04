package org.govsm.governance.facts;

/** Key of a word: what is the same however its letters and separators are written. */
final class WordKey {

  private WordKey() {}

  /** Letters and digits only: "Time-bound" and "time bound" are one word. */
  static String of(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder key = new StringBuilder(text.length()).append(text, 0, plain);
    for (int i = plain; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        key.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  /** Whether both have one key; it is made only where one has other than plain letters. */
  static boolean same(String one, String other) {
    int i = skip(one, 0);
    int j = skip(other, 0);
    while (i < one.length() && j < other.length()) {
      char a = one.charAt(i);
      char b = other.charAt(j);
      if (a > 127 || b > 127) {
        return of(one).equals(of(other));
      } else if (a != b && (a | 0x20) != (b | 0x20)) {
        return false;
      }
      i = skip(one, i + 1);
      j = skip(other, j + 1);
    }
    boolean both = i == one.length() && j == other.length();
    return both
        || hasWide(one, i) && of(one).equals(of(other))
        || hasWide(other, j) && of(one).equals(of(other));
  }

  private static boolean hasWide(String text, int from) {
    return from < text.length() && text.charAt(from) > 127;
  }

  /** The next letter or digit, or what is not plain. */
  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && isBetween(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBetween(char c) {
    return c <= 127 && !isPlain(c) && !(c >= 'A' && c <= 'Z');
  }
}
