package org.govsm.procurement.payment;

/**
 * Manner of a certificate: what it tells, as those of before told less and are made again as they
 * were.
 *
 * @param byReading whether figures are told by reading of the terms, and no sum where a figure is
 *     missing
 * @param byRun whether an adjustment says that the count of periods missed in a row changed
 */
record Manner(boolean byReading, boolean byRun) {

  static final Manner TODAY = new Manner(true, true);
}
