package org.govsm.core.text;

/**
 * ASCII digits: the decimal digits of any script as 0 to 9, such as those of Devanagari. Immutable
 * and thread-safe, as it keeps nothing.
 */
public final class AsciiDigits {

  private AsciiDigits() {}

  /**
   * A text in these digits.
   *
   * @param text any; what is no decimal digit stays as it is
   */
  public static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints().map(AsciiDigits::of).forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  static int of(int letter) {
    return Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
  }
}
