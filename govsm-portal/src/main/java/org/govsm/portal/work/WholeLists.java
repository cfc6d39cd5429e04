package org.govsm.portal.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/**
 * Whole lists: searches, sorts, files and calendars of all tasks, each of which holds all of them
 * in memory. Two are worked out at once; others wait for a while, before they read anything, and
 * are then told to come again.
 */
final class WholeLists {

  private static final int TOGETHER = 2;

  private final Semaphore room = new Semaphore(TOGETHER, true);
  private final Duration most;

  WholeLists(Duration most) {
    this.most = most;
  }

  /**
   * Works out a list.
   *
   * @throws ProblemException with status 429 where there was no room
   */
  <T> T of(Supplier<T> work) {
    take();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  private void take() {
    try {
      if (room.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(ProblemDetail.busy());
  }
}
