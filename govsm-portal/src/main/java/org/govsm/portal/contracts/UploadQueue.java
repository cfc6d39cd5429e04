package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.UploadedFile.State;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;
import org.govsm.procurement.importing.FileContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Upload queue: files that came together are taken in one after the other, beside the requests. One
 * that is refused does not stop the others, unless all or none were asked for.
 */
final class UploadQueue {

  private static final Logger LOG = LoggerFactory.getLogger(UploadQueue.class);

  /** Each may hold as much of the disk as the largest upload. */
  private static final int MOST_WAITING = 20;

  /** So many things that are wrong with one file are told. */
  private static final int REASONS = 50;

  private final Store store;
  private final ImportStaging staging;
  private final ReadingService readings;
  private final Clock clock;
  private final AtomicInteger waiting = new AtomicInteger();

  /** One thread: files must not take every core from who reads pages. */
  private final Executor thread = OneThread.named("govsm-uploads");

  UploadQueue(Store store, ImportStaging staging, ReadingService readings, Clock clock) {
    this.store = store;
    this.staging = staging;
    this.readings = readings;
    this.clock = clock;
  }

  /** Begins; what becomes of the files is kept under the id that this gives. */
  String begin(UploadBatch batch) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw new ProblemException(ProblemDetail.busy());
    }
    String id = RandomTokens.id("b-");
    boolean isKept = false;
    try {
      store.write(tx -> kept(tx, id, batch));
      isKept = true;
    } finally {
      waiting.addAndGet(isKept ? 0 : -1);
    }
    thread.execute(() -> run(id, batch));
    return id;
  }

  private Transaction kept(Transaction tx, String id, UploadBatch batch) {
    ReadingService.requireContract(tx, batch.contract());
    new UploadBatches(tx)
        .begin(
            new UploadBatches.Batch(id, batch.contract(), batch.together(), clock.instant(), false),
            batch.files().stream().map(one -> one.file().name()).toList());
    StatedBefore.keep(tx, id, batch, clock.instant());
    return tx;
  }

  private void run(String id, UploadBatch batch) {
    try {
      if (batch.together()) {
        together(id, batch);
      } else {
        for (int i = 0; i < batch.files().size(); i++) {
          alone(id, batch, i);
        }
      }
    } catch (ProblemException | StoreRefusal e) {
      for (int i = 0; i < batch.files().size(); i++) {
        refuse(id, i + 1, Form.faults(e));
      }
    } catch (RuntimeException e) {
      LOG.error("files that came together were not all taken in", e);
    } finally {
      waiting.decrementAndGet();
      batch.body().close();
      store.write(
          tx -> {
            new UploadBatches(tx).stop(id);
            return tx;
          });
    }
  }

  private void alone(String id, UploadBatch batch, int at) {
    int number = at + 1;
    tried(
        id,
        number,
        () -> {
          begin(id, batch, at);
          staging.take(
              batch.order(at),
              progress(id, number),
              count ->
                  store.write(
                      tx -> {
                        ImportOutcome outcome = count.apply(tx);
                        new UploadBatches(tx).taken(id, number, outcome);
                        return outcome;
                      }));
        });
  }

  /** Whether it was done; what is wrong with the file is kept. */
  private boolean tried(String id, int number, Runnable work) {
    try {
      work.run();
      return true;
    } catch (ProblemException | StoreRefusal e) {
      refuse(id, number, Form.faults(e));
    } catch (RuntimeException e) {
      LOG.error("file {} of several failed", number, e);
      refuse(id, number, List.of(Form.fault(Message.of("uploads.failed"))));
    }
    return false;
  }

  private void begin(String id, UploadBatch batch, int at) {
    UploadBatch.Each one = batch.files().get(at);
    store.write(
        tx -> {
          new UploadBatches(tx).state(id, at + 1, State.READING);
          return tx;
        });
    @Nullable Object sheet = one.said().get(FileContext.SHEET);
    long rows = readings.looks().rows(one.file(), Optional.ofNullable(sheet).map(String::valueOf));
    store.write(
        tx -> {
          new UploadBatches(tx).rows(id, at + 1, rows);
          return tx;
        });
  }

  private ImportProgress progress(String id, int number) {
    return (tx, accepted, duplicates, quarantined) -> {
      UploadBatches batches = new UploadBatches(tx);
      batches.made(id, number, accepted, duplicates, quarantined);
      batches.touch(id, clock.instant());
    };
  }

  private void refuse(String id, int number, List<InputFault> faults) {
    List<Map<String, Object>> said = new ArrayList<>();
    faults.stream().limit(REASONS).forEach(fault -> said.add(readings.files().said(fault.text())));
    store.write(
        tx -> {
          new UploadBatches(tx).refused(id, number, said);
          return tx;
        });
  }

  /** All count, or none; each is read even so, so that what is wrong is told of all. */
  private void together(String id, UploadBatch batch) {
    staging
        .turns()
        .in(
            batch.contract(),
            () -> {
              try (StagedFiles staged = staging.open()) {
                boolean isWhole = true;
                for (int i = 0; i < batch.files().size(); i++) {
                  isWhole &= isRead(id, batch, i, staged);
                }
                return isWhole ? taken(id, staged) : undone(id);
              }
            });
  }

  private boolean isRead(String id, UploadBatch batch, int at, StagedFiles staged) {
    int number = at + 1;
    return tried(
        id,
        number,
        () -> {
          begin(id, batch, at);
          staged.add(batch.order(at), progress(id, number));
          store.write(
              tx -> {
                new UploadBatches(tx).state(id, number, State.READ);
                return tx;
              });
        });
  }

  private boolean taken(String id, StagedFiles staged) {
    store.write(
        tx -> {
          List<ImportOutcome> outcomes = staged.count(tx);
          for (int i = 0; i < outcomes.size(); i++) {
            new UploadBatches(tx).taken(id, i + 1, outcomes.get(i));
          }
          return tx;
        });
    return true;
  }

  private boolean undone(String id) {
    store.write(
        tx -> {
          new UploadBatches(tx).undo(id);
          return tx;
        });
    return false;
  }
}
