package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import org.govsm.procurement.measurement.ReadingImport;

/**
 * Import of a text with separators in blocks that several threads read at once. The blocks are
 * taken in the order of the file, so that the outcome is that of one thread. So many blocks are in
 * memory that none of the threads waits.
 */
final class CsvImport {

  private final ReadingImport rows;
  private final Helpers helpers;
  private final CsvBlocks blocks;
  private final Deque<CsvTask> open = new ArrayDeque<>();
  private final Deque<CsvTask> idle = new ArrayDeque<>();

  private CsvImport(CsvBlocks blocks, ReadingImport rows, Helpers helpers) {
    this.blocks = blocks;
    this.rows = rows;
    this.helpers = helpers;
  }

  /**
   * Reads a text.
   *
   * @param size about so many bytes has a block
   */
  static void read(InputStream file, ReadingImport rows, Helpers helpers, int size)
      throws IOException {
    CsvBlocks blocks = new CsvBlocks(TextOfFile.utf8(file), size);
    new CsvImport(blocks, rows, helpers).read();
  }

  private void read() throws IOException {
    boolean alone = helpers.most() == 0;
    CsvBlock head = new CsvBlock();
    CsvRecords records = new CsvRecords(blocks.separator());
    while (!rows.isRefused() && (alone || !rows.takesBlocks()) && blocks.next(head)) {
      CsvRows.each(
          records,
          head,
          (line, cells) -> {
            rows.row(line, cells);
            return !rows.isRefused();
          });
    }
    if (rows.isRefused() || alone) {
      return;
    }
    try {
      each();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      open.forEach(CsvTask::leave);
    }
  }

  private void each() throws IOException, InterruptedException {
    boolean more = begin();
    while (!open.isEmpty()) {
      while (more && open.size() <= 2 * helpers.most()) {
        more = begin();
      }
      CsvTask first = open.element();
      help(first);
      first.addTo(rows);
      if (rows.isRefused()) {
        return;
      }
      idle.add(open.remove());
    }
  }

  /** Reads the next block of the file and offers it to who is free; false where there is none. */
  private boolean begin() throws IOException {
    CsvTask task =
        idle.isEmpty()
            ? new CsvTask(new CsvRecords(blocks.separator()), rows.block())
            : idle.remove();
    if (!blocks.next(task.block)) {
      return false;
    }
    Runnable work = task.begin();
    open.add(task);
    try {
      helpers.executor().execute(work);
    } catch (RejectedExecutionException e) {
      return true; // this thread will do it
    }
    return true;
  }

  /** Rather than wait for a block, reads one that nobody has begun. */
  private void help(CsvTask first) {
    for (CsvTask task : open) {
      if (first.isDone()) {
        return;
      }
      task.run();
    }
  }
}
