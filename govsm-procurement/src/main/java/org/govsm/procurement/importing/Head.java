package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.List;

/** First rows of a table, as many as show which layout it has, and no more than memory holds. */
final class Head implements RowSink {

  private static final int ROWS = 200;
  private static final int CHARS = 1024 * 1024;

  private final List<List<String>> rows = new ArrayList<>();
  private long chars;

  @Override
  public boolean row(long line, List<String> cells) {
    rows.add(List.copyOf(cells));
    cells.forEach(cell -> chars += cell.length());
    return rows.size() < ROWS && chars < CHARS;
  }

  List<List<String>> rows() {
    return rows;
  }
}
