package org.govsm.portal.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jspecify.annotations.Nullable;

/** Does a unit of work again, from its start, when another transaction was in its way. */
final class Attempts {

  private static final int MOST = 8;

  /** A lock is waited for five seconds each time; a person does not wait for eight of them. */
  private static final Duration LONGEST = Duration.ofSeconds(14);

  private static final int PAUSE_MILLIS = 20;

  /** Unique key, serialization, deadlock, and a lock waited for too long: by H2, by PostgreSQL. */
  private static final Set<String> IN_THE_WAY = Set.of("23505", "40001", "40P01", "HYT00", "55P03");

  private Attempts() {}

  static <T> T of(Supplier<T> unit) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return unit.get();
      } catch (RuntimeException e) {
        if (!isInTheWay(e)) {
          throw e;
        } else if (attempt == MOST || System.nanoTime() - start > LONGEST.toNanos()) {
          throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
        }
      }
      pause(attempt);
    }
  }

  static boolean isInTheWay(Throwable thrown) {
    for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql && IN_THE_WAY.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Longer each time, and not the same for two that met. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt) + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefusal(Reason.BUSY, Message.of("store.busy"), e);
    }
  }
}
