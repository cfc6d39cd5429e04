package org.govsm.core.decision;

import java.util.Optional;

/** Whether a provision binds or advises. */
public enum Force {
  /** The text says shall, must, in no case. */
  BINDING("binding"),

  /** The text says ordinarily, normally, may. */
  ADVISORY("advisory");

  private final String code;

  Force(String code) {
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
  public static Optional<Force> ofCode(String code) {
    for (Force constant : values()) {
      if (constant.code.equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
