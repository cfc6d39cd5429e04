package org.govsm.portal.contracts;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.govsm.portal.contracts.ImportWriter.Counts;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Import steps: write what a file says in short transactions, between which others write. */
final class ImportSteps implements ImportSink {

  /** So many rows and lines in one step. */
  static final int STEP = 2_000;

  private final Store store;
  private final Clock clock;
  private final StagedImports.Staged staged;
  private final ImportProgress progress;
  private final Map<String, ?> context;
  private final WrittenRows written = new WrittenRows();
  private final RowsDigest lines = new RowsDigest();
  private final GatheredNotes notes = new GatheredNotes();
  private final List<Reading> readings = new ArrayList<>();
  private final List<QuarantinedLine> wrong = new ArrayList<>();
  private int listed;
  private long unlisted;

  /**
   * Steps of one file.
   *
   * @param context what is kept with it
   */
  ImportSteps(
      Store store,
      Clock clock,
      StagedImports.Staged staged,
      Map<String, ?> context,
      ImportProgress progress) {
    this.context = context;
    this.store = store;
    this.clock = clock;
    this.staged = staged;
    this.progress = progress;
  }

  @Override
  public void accept(Reading reading) {
    readings.add(reading);
    flushIfFull();
  }

  @Override
  public void quarantine(QuarantinedLine line) {
    wrong.add(line);
    flushIfFull();
  }

  private void flushIfFull() {
    if (readings.size() + wrong.size() >= STEP) {
      flush();
    }
  }

  /** Writes what waits. A step that fails cannot be done again: the whole file is given up. */
  void flush() {
    AtomicBoolean tried = new AtomicBoolean();
    store.write(
        tx -> {
          if (tried.getAndSet(true)) {
            throw new IllegalStateException("a step of " + staged + " was disturbed");
          }
          new StagedImports(tx).touch(staged, clock.instant());
          write(tx);
          progress.made(tx, written.accepted(), written.duplicates(), listed + unlisted);
          return tx;
        });
    readings.clear();
    wrong.clear();
  }

  private void write(Transaction tx) {
    try (ReadingInsert insert =
        new ReadingInsert(
            tx.handle().getConnection(),
            staged.contract(),
            staged.number(),
            written,
            ApartCounts.of(tx.handle(), staged.contract(), staged.number(), context))) {
      for (Reading reading : readings) {
        insert.add(reading);
      }
      insert.flush();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    QuarantinedLines table = new QuarantinedLines(tx.handle());
    for (QuarantinedLine line : wrong) {
      listed++;
      lines.add(line, listed);
      table.add(staged.contract(), staged.number(), listed, line);
    }
  }

  @Override
  public void quarantineUnlisted(long faults) {
    unlisted += faults;
  }

  @Override
  public void note(Map<String, ?> note) {
    notes.note(note);
  }

  @Override
  public void read(Map<String, ?> given) {
    notes.read(given);
  }

  @Override
  public void recognised(Map<String, ?> recognised) {
    notes.recognised(recognised);
  }

  /** What came of the file; to be asked for once, at its end. */
  Counts counts() {
    return new Counts(
        written.accepted(),
        written.duplicates(),
        listed + unlisted,
        notes.all(),
        new RowsDigest.OfImport(written.digest(), lines.value()));
  }
}
