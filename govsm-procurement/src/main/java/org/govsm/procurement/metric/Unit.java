package org.govsm.procurement.metric;

import java.util.Arrays;
import java.util.Optional;

/** What a figure is a number of, and with it how many decimals it may have. */
public enum Unit {
  /** Things or events, whole. */
  COUNT("count", 0),

  /** Hours, with any decimals. */
  HOURS("hours", 12),

  /** Hundredths, with any decimals. */
  PERCENT("percent", 12),

  /** Rupees to the paisa. */
  RUPEES("rupees", 2),

  /** Days, whole. */
  DAYS("days", 0);

  private final String code;
  private final int decimals;

  Unit(String code, int decimals) {
    this.code = code;
    this.decimals = decimals;
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
   * How fine a figure may be.
   *
   * @return the most decimals that a figure may have
   */
  public int decimals() {
    return decimals;
  }

  /**
   * Finds the constant of a code.
   *
   * @param code the word in a data file
   * @return the constant, or nothing if there is no such word
   */
  public static Optional<Unit> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
