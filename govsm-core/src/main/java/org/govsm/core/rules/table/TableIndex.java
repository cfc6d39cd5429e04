package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table looks up: for each column the positions of its {@link Axis} hold the set of rows
 * whose cell is met there, so that a decision is a look-up per column and an intersection of sets.
 */
final class TableIndex {

  private final Axis[] axes;
  private final RowSets[] rowsAt;
  private final long[][] anyRows;
  private final long[] allRows;
  private final List<Map<String, @Nullable Object>> answers;

  TableIndex(List<InputColumn> columns, List<OutputColumn> outputs, List<Row> rows) {
    axes = new Axis[columns.size()];
    rowsAt = new RowSets[columns.size()];
    anyRows = new long[columns.size()][];
    allRows = Bits.full(rows.size());
    for (int c = 0; c < axes.length; c++) {
      List<Cell> cells = new ArrayList<>(rows.size());
      anyRows[c] = new long[Bits.words(rows.size())];
      for (int r = 0; r < rows.size(); r++) {
        Cell cell = rows.get(r).cells().get(c);
        cells.add(cell);
        if (cell.any()) {
          Bits.set(anyRows[c], r);
        }
      }
      axes[c] = new Axis(columns.get(c).type(), cells);
      rowsAt[c] = new RowSets(axes[c], cells);
    }
    answers = rows.stream().map(row -> row.answer(outputs)).toList();
  }

  Axis axis(int column) {
    return axes[column];
  }

  /** The rows whose cell is met at a position; not to be written to. */
  long[] rowsAt(int column, int position) {
    return rowsAt[column].at(position);
  }

  /** The position of a value that may be asked, else -1. */
  int allowedPosition(int column, Object value) {
    int position = axes[column].positionOf(value);
    return axes[column].isAllowed(position) ? position : -1;
  }

  /** The rows whose cell is met by whatever the fact is; not to be written to. */
  long[] any(int column) {
    return anyRows[column];
  }

  /** A set of all rows, the caller's own. */
  long[] all() {
    return allRows.clone();
  }

  Map<String, @Nullable Object> answer(int row) {
    return answers.get(row);
  }
}
