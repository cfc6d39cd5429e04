package org.govsm.procurement.measurement;

import java.util.List;

/** What a row of a file is, before its place in the file is known. */
sealed interface RowOutcome {

  /** A row that names no time, and why. */
  enum Silent implements RowOutcome {
    ROW
  }

  /** A sum of other rows. */
  record Total(List<String> cells) implements RowOutcome {

    public Total {
      cells = List.copyOf(cells);
    }
  }

  /** A row that can only be read when the whole file was seen. */
  record Doubtful(long line, List<String> cells) implements RowOutcome {

    public Doubtful {
      cells = List.copyOf(cells);
    }
  }

  /** A row that was read: what is wrong with it, and its readings. */
  record Read(RowFaults faults, List<Reading> readings) implements RowOutcome {}
}
