package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govsm.portal.contracts.ImportStaging.Order;
import org.govsm.portal.contracts.StagedImports.Staged;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.EvidenceUpload;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.FileSource;

/**
 * Staged files of one contract: their rows are written in short steps, and all count by one
 * transaction more, or none do. What does not count is taken out when this is closed.
 */
final class StagedFiles implements AutoCloseable {

  private static final int PARTS_A_STEP = 16;

  private final Store store;
  private final ReadingService readings;
  private final Clock clock;
  private final List<Written> files = new ArrayList<>();

  /** A file, all rows of which are written, once it has steps. */
  private static final class Written {
    private final Order order;
    private final Staged staged;
    private final FileIntake.Ready ready;
    private final ImportSteps steps;

    Written(Order order, Staged staged, FileIntake.Ready ready, ImportSteps steps) {
      this.order = order;
      this.staged = staged;
      this.ready = ready;
      this.steps = steps;
    }
  }

  StagedFiles(Store store, ReadingService readings, Clock clock) {
    this.store = store;
    this.readings = readings;
    this.clock = clock;
  }

  /** Writes the rows of a file. */
  void add(Order order, ImportProgress progress) {
    store.read(
        tx -> {
          ReadingService.requireContract(tx, order.contract());
          return order;
        });
    FileIntake.Asked asked =
        readings.intake().ask(order.format(), order.said(), order.file(), order.by());
    EvidenceFile kept = new EvidenceFile(FileHash.of(order.file()), order.bytes());
    Written begun = store.write(tx -> begin(tx, order, asked, kept, progress));
    files.add(begun);
    ImportProblems.read(
        ImportProblems::pointer,
        () -> {
          keep(order.file(), begun.staged);
          try (InputStream bytes = order.file().open()) {
            readings
                .intake()
                .read(
                    begun.ready,
                    bytes,
                    begun.steps,
                    KnownZones.Look.beside(store, order.contract()));
          }
          begun.steps.flush();
          return begun;
        });
  }

  private Written begin(
      Transaction tx,
      Order order,
      FileIntake.Asked asked,
      EvidenceFile kept,
      ImportProgress progress) {
    new Contracts(tx).hold(order.contract());
    FileIntake.Ready ready = readings.intake().ready(tx, order.contract(), asked, kept, order.by());
    List<Staged> own = files.stream().map(one -> one.staged).toList();
    Staged staged = new StagedImports(tx).begin(order.contract(), own, clock.instant());
    return new Written(
        order,
        staged,
        ready,
        new ImportSteps(store, clock, staged, ready.request().context(), progress));
  }

  /** Keeps the bytes of a file part by part. */
  private void keep(FileSource file, Staged staged) throws IOException {
    try (InputStream in = file.open()) {
      int number = 0;
      byte[] some = in.readNBytes(PARTS_A_STEP * EvidenceUpload.PART);
      while (some.length > 0) {
        int first = number;
        byte[] now = some;
        store.write(
            tx -> {
              new StagedImports(tx).touch(staged, clock.instant());
              parts(tx.evidence().upload(staged.upload()), first, now);
              return tx;
            });
        number += PARTS_A_STEP;
        some = in.readNBytes(PARTS_A_STEP * EvidenceUpload.PART);
      }
    }
  }

  private static void parts(EvidenceUpload upload, int first, byte[] some) {
    for (int at = 0; at < some.length; at += EvidenceUpload.PART) {
      int end = Math.min(some.length, at + EvidenceUpload.PART);
      upload.part(first + at / EvidenceUpload.PART, Arrays.copyOfRange(some, at, end));
    }
  }

  /** Makes all files count, in the order in which they were added. */
  List<ImportOutcome> count(Transaction tx) {
    return files.stream().map(one -> count(tx, one)).toList();
  }

  private ImportOutcome count(Transaction tx, Written file) {
    new Contracts(tx).hold(file.order.contract());
    new StagedImports(tx).touch(file.staged, clock.instant());
    readings.intake().requireStill(tx, file.ready);
    tx.evidence().upload(file.staged.upload()).complete(file.ready.request().file());
    int number = file.staged.number();
    RecordedImport report =
        new Imports(tx)
            .conclude(
                file.ready.request(),
                number,
                file.steps.counts(),
                clock.instant(),
                file.order.by().actor());
    new StagedImports(tx).end(file.staged);
    return readings.outcome(tx, report, report.number() == number);
  }

  @Override
  public void close() {
    for (int i = files.size() - 1; i >= 0; i--) {
      Staged staged = files.get(i).staged;
      if (store.read(tx -> new StagedImports(tx).isThere(staged))) {
        StagedImports.takeOut(store, staged);
      }
    }
  }
}
