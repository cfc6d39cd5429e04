package org.govsm.core.decision;

import java.util.Optional;

/**
 * How sure a published value is, from high (the official text, or two reproductions that agree) to
 * not found.
 */
public enum Certainty {
  /** Read in the official text, or in two independent reproductions that agree. Decides. */
  HIGH("high"),

  /** One reproduction, a press report, or a clause copied into a tender. Decides, and says so. */
  MEDIUM("medium"),

  /** Recalled, or a weak secondary page. Never decides: an officer is asked. */
  LOW("low"),

  /** Looked for and not found. Never decides: an officer is asked. */
  NOT_FOUND("not-found");

  private final String code;

  Certainty(String code) {
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
  public static Optional<Certainty> ofCode(String code) {
    for (Certainty constant : values()) {
      if (constant.code.equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
