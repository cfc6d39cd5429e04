package org.govsm.portal.contracts;

import java.time.Instant;

/**
 * The newest import of a contract: what was measured changes with it, or with a withdrawal, only.
 *
 * @param number its number; 0 where there is none
 * @param withdrawals how many imports were withdrawn
 */
public record LastImport(int number, Instant at, int withdrawals) {

  static final LastImport NONE = new LastImport(0, Instant.EPOCH, 0);
}
