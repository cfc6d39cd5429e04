package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Import staging: a large file is written in short steps, between which others write, and counts by
 * one transaction more at its end. What fails on the way leaves nothing; what a killed portal left
 * is taken out at the next start.
 */
final class ImportStaging {

  private static final Logger LOG = LoggerFactory.getLogger(ImportStaging.class);

  /** A smaller file is taken in at once. */
  private static final long LARGE = 256 * 1024L;

  private final Store store;
  private final ReadingService readings;
  private final Clock clock;
  private final ContractTurns turns = new ContractTurns();
  private final long large;

  ImportStaging(Store store, ReadingService readings, Clock clock) {
    this(store, readings, clock, LARGE);
  }

  /**
   * Staging of files that are large.
   *
   * @param large the least bytes of such a file
   */
  ImportStaging(Store store, ReadingService readings, Clock clock, long large) {
    this.store = store;
    this.readings = readings;
    this.clock = clock;
    this.large = large;
  }

  /** The turns of contracts: whoever changes what was measured waits for it. */
  ContractTurns turns() {
    return turns;
  }

  /**
   * File that is to be taken in.
   *
   * @param format the id of its layout; empty where the file shows it
   * @param said what is said beside
   * @param bytes its length
   */
  record Order(
      String contract,
      String format,
      Map<String, ?> said,
      FileSource file,
      long bytes,
      Caller by) {}

  /**
   * Takes a file in: a large one in steps.
   *
   * @param finish does the last transaction, in which it applies what it is given; where it does
   *     not, nothing of the file is kept
   */
  <T> T take(
      Order order,
      ImportProgress progress,
      Function<Function<Transaction, ImportOutcome>, T> finish) {
    return turns.in(
        order.contract(),
        () -> {
          takeOut(false);
          if (order.bytes() < large || CaseFiles.isOne(order.format(), order.file())) {
            return finish.apply(tx -> readings.take(tx, order));
          }
          try (StagedFiles staged = open()) {
            staged.add(order, progress);
            return finish.apply(tx -> staged.count(tx).get(0));
          }
        });
  }

  /** Files of one contract that all count, or none; for who has the turn of the contract. */
  StagedFiles open() {
    takeOut(false);
    return new StagedFiles(store, readings, clock);
  }

  /** Takes out what dead portals left behind, and says so of the files that came together. */
  void takeOutLeft() {
    boolean alone = !store.isShared();
    takeOut(alone);
    store.write(
        tx -> {
          new UploadBatches(tx).stopLeft(clock.instant(), alone);
          return tx;
        });
  }

  /**
   * Takes out what dead portals left behind.
   *
   * @param alone whether whatever is there was left
   */
  private void takeOut(boolean alone) {
    store
        .read(tx -> new StagedImports(tx).left(clock.instant(), alone))
        .forEach(
            staged -> {
              LOG.warn("{} was not finished and is taken out: upload the file again", staged);
              StagedImports.takeOut(store, staged);
            });
  }
}
