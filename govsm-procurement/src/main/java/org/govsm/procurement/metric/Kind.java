package org.govsm.procurement.metric;

import java.util.Arrays;
import java.util.Optional;

/** How a figure stands to time. */
public enum Kind {
  /** What happened in a window, such as views in October. */
  FLOW("flow"),

  /** What was so at an instant, such as followers on a day. */
  STATE("state"),

  /** All that ever happened up to an instant; it may fall when the platform takes some out. */
  LIFETIME("lifetime");

  private final String code;

  Kind(String code) {
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
  public static Optional<Kind> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
