package org.govsm.governance.response;

/**
 * Which times of a query were not kept by its entry as it stood before two officers corrected it.
 *
 * @param first that of the first response
 * @param close that of the close
 */
record CorrectedLate(boolean first, boolean close) {

  static final CorrectedLate NONE = new CorrectedLate(false, false);
}
