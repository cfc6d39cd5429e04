package org.govsm.procurement.measurement;

import java.util.List;

/** Makes readings of one row. */
interface RowReader {

  /** Reads a row; what it gives counts only where no fault is noted. */
  List<Reading> read(CellReader row, RowFaults faults);
}
