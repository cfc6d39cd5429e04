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
      case TEXT -> Optional.of(4_000);
      case CODE -> Optional.of(200);
      default -> Optional.empty();
    };
  }

  static boolean fits(Field.Kind kind, String written) {
    return !NO_CHARACTER.matcher(written).find()
        && requireNonNull(COMPILED.get(kind)).matcher(written).matches()
        && most(kind).filter(m -> written.codePointCount(0, written.length()) > m).isEmpty();
  }
}
