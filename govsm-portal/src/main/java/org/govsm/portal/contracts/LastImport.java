package org.govsm.portal.contracts;

import java.time.Instant;

/**
 * The newest import of a contract: what was measured changes with it only.
 *
 * @param number its number; 0 where there is none
 */
public record LastImport(int number, Instant at) {

  static final LastImport NONE = new LastImport(0, Instant.EPOCH);
}
