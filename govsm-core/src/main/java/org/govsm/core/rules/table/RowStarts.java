package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.Optional;

/** First days of the rows of a table, and which of them is nearest to a day. */
final class RowStarts {

  private RowStarts() {}

  static LocalDate[] of(Table table) {
    return table.rows().stream().map(row -> table.periodOf(row).from()).toArray(LocalDate[]::new);
  }

  /** The first of those that begin last up to a day; before all of them, the earliest. */
  static int nearest(LocalDate[] starts, Optional<LocalDate> day) {
    int latest = -1;
    int earliest = 0;
    for (int row = 0; row < starts.length; row++) {
      if (starts[row].isBefore(starts[earliest])) {
        earliest = row;
      }
      if (day.isPresent()
          && !starts[row].isAfter(day.get())
          && (latest < 0 || starts[row].isAfter(starts[latest]))) {
        latest = row;
      }
    }
    return latest < 0 ? earliest : latest;
  }
}
