package org.govsm.procurement.importing;

import java.util.List;

/** Takes the rows of a file in their order. */
@FunctionalInterface
interface RowSink {

  /**
   * Takes a row.
   *
   * @param line the line on which it begins, from 1
   * @param cells its cells, which may change with the next row
   * @return false if no further row is wanted
   */
  boolean row(long line, List<String> cells);
}
