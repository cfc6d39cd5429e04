package org.govsm.portal.options;

/**
 * Value that was given for an option.
 *
 * @param text as it was written; {@code true} or {@code false} for a switch
 * @param place as a person finds it: a flag, a variable, or a file with its line
 */
record Given(String text, String place) {

  private static final String YES = "true";
  private static final String NO = "false";

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException naming the place
   */
  static Given of(Option option, String text, String place) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          place + " is empty: give it a value, or leave it out" + shape(option));
    } else if (option.isSwitch() && !text.equals(YES) && !text.equals(NO)) {
      throw new IllegalArgumentException(place + " is true or false");
    }
    return new Given(text, place);
  }

  static Given switchedOn(String place) {
    return new Given(YES, place);
  }

  boolean isSwitchedOff() {
    return text.equals(NO);
  }

  private static String shape(Option option) {
    return option.isSwitch() ? " (true or false)" : " (" + option.value() + ")";
  }

  /** Without the value, which may be a secret. */
  @Override
  public String toString() {
    return place;
  }
}
