package org.govsm.procurement.evaluation;

import java.util.Set;

/** The codes of the ways to rank bids and to break a tie. */
final class Methods {

  static final String LOWEST = "LOWEST_EVALUATED";
  static final String QCBS = "QCBS";
  static final String LEAST_COST = "LCS";
  static final String FIXED_BUDGET = "FIXED_BUDGET";

  static final String HIGHER_TECHNICAL = "HIGHER_TECHNICAL_SCORE";
  static final String LOWER_PRICE = "LOWER_PRICE";
  static final String DRAW = "DRAW";

  private static final Set<String> BY_PRICE = Set.of(LOWEST, LEAST_COST);

  private Methods() {}

  /** Whether price alone ranks the bids that qualify. */
  static boolean isByPrice(String method) {
    return BY_PRICE.contains(method);
  }

  /** Whether members give marks. */
  static boolean hasMarks(String method) {
    return !method.equals(LOWEST);
  }
}
