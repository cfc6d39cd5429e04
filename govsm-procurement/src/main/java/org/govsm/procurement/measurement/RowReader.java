package org.govsm.procurement.measurement;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;

/** Makes readings of one row. */
interface RowReader {

  /** Reads a row; what it gives counts only where no fault is noted. */
  List<Reading> read(CellReader row, RowFaults faults);

  /** Why what was said of the file fits none of its rows, once all were read. */
  default Optional<Message> contradiction() {
    return Optional.empty();
  }

  /** Whether what another of its kind read of later rows it would have read so too. */
  boolean agrees(RowReader later);

  /** Takes over what another of its kind saw in later rows. */
  void take(RowReader later);

  /** Forgets what rows showed; what their texts mean it may remember. */
  void forget();
}
