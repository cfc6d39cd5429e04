package org.govsm.procurement.measurement;

import java.util.List;
import org.govsm.procurement.measurement.file.CellReader;

/** Makes readings of one row. */
interface RowReader {

  /** Reads a row; what it gives counts only where no fault is noted. */
  List<Reading> read(CellReader row, RowFaults faults);
}
