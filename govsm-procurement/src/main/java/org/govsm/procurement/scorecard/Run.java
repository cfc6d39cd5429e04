package org.govsm.procurement.scorecard;

/**
 * How many periods just before one were missed in a row: between two numbers, where the result of
 * one of them is held because its readings stand against each other. It may have been kept, so that
 * the row begins anew, or missed: nobody gains a new beginning by a second reading.
 *
 * @param isHeld whether the period itself is such a one
 */
record Run(int least, int most, boolean isHeld) {

  static final Run NONE = new Run(0, 0, false);

  boolean isOpen() {
    return least < most;
  }

  Run held() {
    return new Run(least, most, true);
  }

  /** After a period that was missed. */
  Run longer() {
    return new Run(least + 1, most + 1, false);
  }

  /** After a period that was missed or not. */
  Run eitherWay() {
    return new Run(0, most + 1, false);
  }
}
