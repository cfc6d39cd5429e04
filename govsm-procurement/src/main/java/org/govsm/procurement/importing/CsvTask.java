package org.govsm.procurement.importing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.RowBlock;
import org.jspecify.annotations.Nullable;

/** A block of a text and its rows, which one thread at a time reads. */
final class CsvTask {

  final CsvBlock block = new CsvBlock();
  private final CsvRecords records;
  private final RowBlock rows;
  private FutureTask<Boolean> task = new FutureTask<>(() -> true);

  /** What is wrong with the text, after the rows that were read. */
  private @Nullable RuntimeException wrong;

  CsvTask(CsvRecords records, RowBlock rows) {
    this.records = records;
    this.rows = rows;
  }

  /** The work on what the block holds now, for any thread; whoever comes second does nothing. */
  Runnable begin() {
    task = new FutureTask<>(this::read);
    return task;
  }

  /** Does the work unless somebody does it already. */
  void run() {
    task.run();
  }

  boolean isDone() {
    return task.isDone();
  }

  /** Leaves the work undone unless somebody does it already. */
  void leave() {
    task.cancel(false);
  }

  private boolean read() {
    wrong = null;
    try {
      CsvRows.each(
          records,
          block,
          (line, cells) -> {
            rows.row(line, cells);
            return true;
          });
    } catch (RuntimeException e) {
      wrong = e; // said in its turn: rows before it may be a reason to stop
    }
    return wrong == null;
  }

  /** Adds the rows, in the order of the file, when they are read. */
  void addTo(ReadingImport all) throws InterruptedException {
    await();
    if (!all.add(rows)) {
      CsvRows.each(
          records,
          block,
          (line, cells) -> {
            all.row(line, cells);
            return !all.isRefused();
          });
    }
    if (wrong != null && !all.isRefused()) {
      throw wrong;
    }
  }

  private void await() throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // such as that memory is full
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
