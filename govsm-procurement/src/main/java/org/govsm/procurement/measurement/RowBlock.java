package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Rows that follow each other in a file and are read apart from the others, by one thread at a
 * time. They count when {@link ReadingImport#add} takes them, in the order of the file.
 */
public final class RowBlock {

  final BlockReader reader;
  final List<RowOutcome> outcomes = new ArrayList<>();
  int doubtful;

  RowBlock(Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    reader = new BlockReader(layout, dictionary, context, headings);
  }

  /**
   * Reads a row below the headings.
   *
   * @param line the line of the file on which the row begins, counted from 1
   * @param cells its cells as the file has them; they are not kept
   */
  public void row(long line, List<String> cells) {
    if (!ReadingImport.isBlank(cells)) {
      RowOutcome outcome = reader.outcome(line, cells);
      doubtful += outcome instanceof RowOutcome.Doubtful ? 1 : 0;
      outcomes.add(outcome);
    }
  }

  /** Forgets its rows, so that others can be read. */
  public void clear() {
    outcomes.clear();
    doubtful = 0;
    reader.forget();
  }
}
