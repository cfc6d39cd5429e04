package org.govsm.portal.store;

/** Numbered ids, such as {@code Q-2026-10}, in the order of their numbers: 2 comes before 10. */
public final class NumberedIds {

  private static final String ZEROS = "000000000";

  private NumberedIds() {}

  /**
   * An expression by which rows are sorted.
   *
   * @param column the column of the ids
   * @param before so many signs stand before the number
   */
  public static String order(String column, int before) {
    String first = "substr(" + column + ", 1, " + before + ")";
    String number = "substr(" + column + ", " + (before + 1) + ")";
    return first + " || substr('" + ZEROS + "', length(" + number + ") + 1) || " + number;
  }
}
