package org.govsm.portal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Daily work: all chains are read, a checkpoint of them is taken, and old idempotency keys are
 * forgotten. It looks every ten minutes whether the day has turned; of several portals on one
 * database, the first does it.
 */
public final class DailyWork implements AutoCloseable {

  /** How long the answer to an idempotency key is kept. */
  public static final Duration KEYS_ARE_KEPT = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);
  private static final int MINUTES = 10;
  private static final int LATER = 60;

  /** Events of a log that takes seconds to read. */
  private static final long MANY = 20_000;

  private static final String ACTOR = "portal";

  /** In days; a portal may have been away for so long. */
  private static final int LONGEST_GAP = 31;

  private final Store store;
  private final Clock clock;
  private final Consumer<Store> more;
  private @Nullable LocalDate checked;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DailyWork::daemon);

  private DailyWork(Store store, Clock clock, Consumer<Store> more) {
    this.store = store;
    this.clock = clock;
    this.more = more;
  }

  /**
   * Starts it, in a thread of its own.
   *
   * @param before what is waited for first
   * @return to be closed before the store
   */
  public static DailyWork start(Store store, Clock clock, Runnable before, Consumer<Store> more) {
    DailyWork daily = new DailyWork(store, clock, more);
    daily.thread.execute(() -> orEnd(before));
    daily.thread.execute(() -> orEnd(daily::schedule));
    return daily;
  }

  /** The thread itself would keep it to itself that memory was lost. */
  private static void orEnd(Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError e) {
      MemoryLoss.endIfLost(e);
    }
  }

  /** The first pages after a start do not share the processor with the reading of a long log. */
  @SuppressWarnings("FutureReturnValueIgnored") // it has no end, and says itself what goes wrong
  private void schedule() {
    long first = isLong() ? LATER : 0;
    thread.scheduleWithFixedDelay(
        () -> orEnd(this::tryOnce), first, MINUTES * LATER, TimeUnit.SECONDS);
  }

  private boolean isLong() {
    try {
      return store.read(tx -> tx.events().heads()).stream().mapToLong(ChainHead::seq).sum() > MANY;
    } catch (RuntimeException e) {
      LOG.warn("how long the log is could not be read", e);
      return true;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "govsm-daily");
    thread.setDaemon(true);
    return thread;
  }

  private void tryOnce() {
    try {
      check();
      once(store, clock);
      more.accept(store);
    } catch (RuntimeException e) {
      LOG.error("the daily work failed and will be tried again", e);
    }
  }

  /** All chains when the day turns, before the checkpoint of the day; else what was broken. */
  private void check() {
    IntegrityCheck check = new IntegrityCheck(store);
    LocalDate today = LocalDate.now(clock);
    if (today.equals(checked)) {
      check.again();
    } else {
      check.whole();
      complete();
      checked = today;
    }
  }

  /** What a former version did not write, once. */
  private void complete() {
    for (String chain : store.read(tx -> tx.chains().all())) {
      if (!store.integrity().isBroken(chain)) {
        store.write(
            tx -> {
              tx.handlers().all().forEach(one -> one.complete(chain, tx, clock.instant(), ACTOR));
              return chain;
            });
      }
    }
  }

  /** Does the work of the day, unless it is done. */
  public static void once(Store store, Clock clock) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    store.write(
        tx -> {
          if (isSteady(tx, today)) {
            tx.idempotencyKeys().forget(now.minus(KEYS_ARE_KEPT));
            tx.handlers().all().forEach(one -> one.forget(tx, now));
          }
          return tx.checkpoints().take(today, now);
        });
  }

  /** Nothing is forgotten on a day that is far from the one before it: the clock may be wrong. */
  private static boolean isSteady(Transaction tx, LocalDate today) {
    Optional<LocalDate> before = tx.checkpoints().lastDayBut(today);
    boolean steady =
        before
            .filter(day -> day.isAfter(today) || day.plusDays(LONGEST_GAP).isBefore(today))
            .isEmpty();
    if (!steady) {
      LOG.warn(
          "today is {}, and the day before it was {}: is the clock right? Nothing is forgotten"
              + " today",
          today,
          before.get());
    }
    return steady;
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
