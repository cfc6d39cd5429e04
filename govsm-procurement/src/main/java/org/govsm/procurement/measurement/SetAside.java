package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

/**
 * Rows of a file that were not read and whose figures no other file gave since.
 *
 * @param file the hash of the file
 * @param rows how many rows, at least 1
 */
public record SetAside(String file, long rows) {

  /** Refuses none. */
  public SetAside {
    requireNonNull(file, "file");
    if (rows < 1) {
      throw new IllegalArgumentException("rows: " + rows);
    }
  }
}
