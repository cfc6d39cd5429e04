package org.govsm.core.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.text.Message;

/**
 * Pattern of a number: a class of characters for each place, as {@code identifiers.xml} says.
 *
 * @param places the classes
 * @param more whether the last may be repeated
 */
record NumberPattern(String places, boolean more) {

  /** What is longer is no number of these kinds. */
  private static final int LONGEST = 30;

  /** Characters that are taken for one another. */
  private static final List<String> ALIKE =
      List.of("0O", "0Q", "0D", "1I", "1L", "5S", "8B", "2Z", "6G");

  boolean hasLength(int length) {
    return length == places.length() || more && length > places.length() && length <= LONGEST;
  }

  boolean matches(String number) {
    return hasLength(number.length())
        && IntStream.range(0, number.length()).allMatch(at -> fits(number.charAt(at), at));
  }

  boolean fits(char c, int at) {
    char of = of(at);
    return switch (of) {
      case 'A' -> isLetter(c);
      case '9' -> isDigit(c);
      case 'X' -> isLetter(c) || isDigit(c);
      case 'N' -> isLetter(c) || isDigit(c) && c != '0';
      default -> c == WrittenNumber.capital(of);
    };
  }

  /** A character that looks like the given one and fits at a place. */
  Optional<Character> meant(char given, int at) {
    return ALIKE.stream()
        .filter(pair -> pair.indexOf(given) >= 0)
        .map(pair -> pair.charAt(1 - pair.indexOf(given)))
        .filter(other -> fits(other, at))
        .findFirst();
  }

  /** What a place takes, as a part of a sentence. */
  Message expected(int at) {
    char of = of(at);
    return switch (of) {
      case 'A' -> Message.of("identifier.a-letter");
      case '9' -> Message.of("identifier.a-digit");
      case 'X' -> Message.of("identifier.a-letter-or-digit");
      case 'N' -> Message.of("identifier.no-zero");
      default ->
          Message.of("identifier.this")
              .with("character", String.valueOf(WrittenNumber.capital(of)));
    };
  }

  private char of(int at) {
    return places.charAt(Math.min(at, places.length() - 1));
  }

  static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
