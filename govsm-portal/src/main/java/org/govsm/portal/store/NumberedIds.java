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
    return "substr(%1$s, 1, %2$d) || substr('%4$s', length(%1$s) - %2$d + 1) || substr(%1$s, %3$d)"
        .formatted(column, before, before + 1, ZEROS);
  }
}
