package org.govsm.core.decision;

import java.util.Arrays;
import java.util.Optional;

/** Where the text of an instrument was seen. */
public enum SourceKind {
  /** On a page of the issuing authority. */
  OFFICIAL("official"),

  /** In a copy by somebody else. */
  REPRODUCTION("reproduction"),

  /** Only in a report about it. */
  REPORT("report");

  private final String code;

  SourceKind(String code) {
    this.code = code;
  }

  /**
   * The word that data files and the API use.
   *
   * @return the code in small letters
   */
  public String code() {
    return code;
  }

  /**
   * Finds the constant of a code.
   *
   * @param code the word in a data file
   * @return the constant, or nothing if there is no such word
   */
  public static Optional<SourceKind> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
