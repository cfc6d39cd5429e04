package org.govsm.procurement.measurement.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that wait until the whole file was seen. So few are kept that their number bounds memory.
 */
public final class HeldRows {

  /** One of them. */
  public record Row(long line, List<String> cells) {}

  private static final int MOST = 10_000;

  private final List<Row> rows = new ArrayList<>();

  /** Whether it took the row; a file with more of them is damaged beyond doubt. */
  public boolean take(long line, List<String> cells) {
    return rows.size() < MOST && rows.add(new Row(line, List.copyOf(cells)));
  }

  /** Whether it would take so many more. */
  public boolean hasRoom(int more) {
    return rows.size() + more <= MOST;
  }

  public List<Row> all() {
    return rows;
  }
}
