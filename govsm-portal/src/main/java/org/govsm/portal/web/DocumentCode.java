package org.govsm.portal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a document: the first sixteen digits of its digest, which nobody guesses and everybody
 * can type.
 *
 * @param digits hexadecimal, in small letters
 */
public record DocumentCode(String digits) {

  /** How many digits of a digest it has. */
  public static final int DIGITS = 16;

  private static final Pattern TYPED = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
  private static final Pattern LEFT_OUT = Pattern.compile("[-\\s\\u2010-\\u2015]");
  private static final String ALGORITHM = "sha256:";

  /** The code of a document by the digest of its bytes. */
  public static DocumentCode of(String digest) {
    return new DocumentCode(digest.substring(ALGORITHM.length(), ALGORITHM.length() + DIGITS));
  }

  /** A code as somebody typed it: hyphens, blanks and capitals do not matter. */
  public static Optional<DocumentCode> read(String typed) {
    String digits = LEFT_OUT.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    return TYPED.matcher(digits).matches()
        ? Optional.of(new DocumentCode(digits))
        : Optional.empty();
  }

  /** In groups of four. */
  public String grouped() {
    return digits.replaceAll("(.{4})(?!$)", "$1-");
  }
}
