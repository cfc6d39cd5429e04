package org.govsm.procurement.measurement;

import java.util.Arrays;
import java.util.Optional;

/** Time that the figures of a file are of. It is said by a layout, a row or an officer. */
public enum Granularity {
  /** Each figure is of the whole life of a post, up to when the file was taken. */
  LIFETIME("lifetime"),

  /** All figures are of the days that were chosen for the export; the file does not name them. */
  WINDOW("window"),

  /** Each row is of the day that it names. */
  DAY("day"),

  /** Each figure is a state at the instant at which the file was taken. */
  INSTANT("instant"),

  /** Each row says of which time it is. */
  ROW("row");

  private final String code;

  Granularity(String code) {
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

  static Optional<Granularity> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
