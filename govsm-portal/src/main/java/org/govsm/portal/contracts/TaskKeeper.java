package org.govsm.portal.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.govsm.portal.contracts.ContractTasks.Reader;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.SiteNotice;
import org.govsm.portal.web.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Task keeper: works out the tasks of contracts that changed, or of which the days turned, beside
 * the answers, and keeps them, so that a page reads what waits in the order of its due days. What
 * is behind meanwhile each page works out for itself.
 */
final class TaskKeeper {

  /** So many contracts that are behind each page works out; more are brought on beside it. */
  static final int FEW = 20;

  private static final int TOGETHER = 100;

  /** Changes where what is kept changes its form or its meaning. */
  private static final String FORM = "2";

  private static final Logger LOG = LoggerFactory.getLogger(TaskKeeper.class);

  private final ContractTasks tasks;
  private final Function<LocalDate, Translations> languages;
  private final Clock clock;
  private final Executor beside;
  private final String madeBy;
  private final AtomicBoolean running = new AtomicBoolean();

  TaskKeeper(
      ContractTasks tasks,
      String dictionary,
      Function<LocalDate, Translations> languages,
      Clock clock) {
    this(
        tasks, dictionary, languages, clock, Executors.newSingleThreadExecutor(TaskKeeper::thread));
  }

  TaskKeeper(
      ContractTasks tasks,
      String dictionary,
      Function<LocalDate, Translations> languages,
      Clock clock,
      Executor beside) {
    this.tasks = tasks;
    this.languages = languages;
    this.clock = clock;
    this.beside = beside;
    this.madeBy = String.join(" ", FORM, SiteNotice.VERSION, dictionary);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "govsm-contract-tasks");
    thread.setDaemon(true);
    return thread;
  }

  ContractTasks tasks() {
    return tasks;
  }

  KeptTasks kept(Transaction tx) {
    return new KeptTasks(tx, madeBy);
  }

  private TaskProgress progress(Transaction tx) {
    return new TaskProgress(tx, madeBy);
  }

  /** Brings on what is kept, beside the caller. */
  void bringOnBeside(Store store) {
    if (!running.get()) {
      beside.execute(() -> bringOn(store));
    }
  }

  /**
   * Brings on what is kept, unless that is under way. Where it fails, pages work out the rest, and
   * the next run tries again.
   */
  void bringOn(Store store) {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      LocalDate today = LocalDate.now(clock);
      if (isBehind(store, today)) {
        bringOn(store, today);
      }
    } catch (RuntimeException e) {
      LOG.warn("the tasks of contracts were not kept and will be tried again", e);
    } finally {
      running.set(false);
    }
  }

  private boolean isBehind(Store store, LocalDate today) {
    return store.read(tx -> !kept(tx).stale(today).isEmpty());
  }

  private void bringOn(Store store, LocalDate today) {
    store.write(
        tx -> {
          progress(tx).begin();
          return today;
        });
    Plan plan = store.read(tx -> new Plan(progress(tx).heads(), kept(tx).stale(today)));
    List<String> ids = new ArrayList<>(plan.stale());
    KeptSentences sentences = new KeptSentences(languages.apply(today).all());
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<String> some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
      Worked worked = store.read(tx -> worked(tx, some, today));
      store.write(
          tx -> {
            new TaskWriter(tx.handle(), madeBy).keep(worked.contracts(), worked.heads(), sentences);
            return today;
          });
    }
    store.write(
        tx -> {
          progress(tx).move(plan.heads());
          return today;
        });
    LOG.info("tasks of {} contracts are kept", ids.size());
  }

  private Worked worked(Transaction tx, List<String> some, LocalDate today) {
    return new Worked(
        progress(tx).heads(), tasks.run(today, Reader.ANY).of(tx, DatedContract.of(tx, some)));
  }

  /** Which contracts are behind, and how many events each department had by then. */
  private record Plan(Map<String, Long> heads, Set<String> stale) {}

  private record Worked(Map<String, Long> heads, List<WorkedContract> contracts) {}
}
