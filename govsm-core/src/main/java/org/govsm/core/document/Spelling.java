package org.govsm.core.document;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the scalar kinds are written. Each pattern means the same in Java, XSD and JSON Schema:
 * digits are named one by one, and classes of characters by their Unicode category.
 */
final class Spelling {

  static final int MOST_ITEMS = 100_000;

  private static final int MOST_OF_TEXT = 4_000;
  private static final int MOST_OF_CODE = 200;

  private static final Map<Field.Kind, Pattern> COMPILED = new EnumMap<>(Field.Kind.class);

  /** What no XML document can hold, and half a character. */
  private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\x{FFFE}\\x{FFFF}]");

  static {
    for (Field.Kind kind : Field.Kind.values()) {
      if (kind.isScalar()) {
        COMPILED.put(kind, Pattern.compile(pattern(kind)));
      }
    }
  }

  private Spelling() {}

  static String pattern(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> "[^\\p{Cc}\\p{Zl}\\p{Zp}]*[^\\p{Cc}\\p{Z}][^\\p{Cc}\\p{Zl}\\p{Zp}]*";
      case CODE -> "[^\\p{Cc}\\p{Z}]+";
      case MONEY -> "-?[0-9]{1,16}(\\.[0-9]{1,2})?";
      case PERCENT, NUMBER -> "-?[0-9]{1,25}(\\.[0-9]{1,25})?";
      case COUNT -> "-?[0-9]{1,18}";
      case DAY -> "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}";
      case INSTANT ->
          "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]{1,9})?"
              + "(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";
      case FLAG -> "true|false";
      default -> throw new IllegalStateException("no scalar: " + kind);
    };
  }

  /** The most characters of a kind that has such a limit. */
  static Optional<Integer> most(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> Optional.of(MOST_OF_TEXT);
      case CODE -> Optional.of(MOST_OF_CODE);
      default -> Optional.empty();
    };
  }

  static boolean fits(Field.Kind kind, String written) {
    return isPlain(kind, written) || matches(kind, written);
  }

  /** What most texts and words are: they fit without a look at the pattern. */
  private static boolean isPlain(Field.Kind kind, String written) {
    boolean text = kind == Field.Kind.TEXT;
    int most = text ? MOST_OF_TEXT : kind == Field.Kind.CODE ? MOST_OF_CODE : -1;
    if (written.length() > most) {
      return false;
    }
    boolean seen = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean space = c == ' ';
      if (c < ' ' || c > '~' && !isLetter(c) || space && !text) {
        return false;
      }
      seen |= !space;
    }
    return seen;
  }

  /** Most letters and marks; any other sign is looked up by its category. */
  private static boolean isLetter(char c) {
    return c > '\u00a0' && c < '\u1680' || c >= '\u2010' && c < '\u2028' || c == '\u20b9';
  }

  static boolean matches(Field.Kind kind, String written) {
    return !NO_CHARACTER.matcher(written).find()
        && requireNonNull(COMPILED.get(kind)).matcher(written).matches()
        && most(kind).filter(m -> written.codePointCount(0, written.length()) > m).isEmpty();
  }
}
