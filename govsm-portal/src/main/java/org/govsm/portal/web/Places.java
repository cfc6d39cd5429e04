package org.govsm.portal.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Places for requests that work out what takes long, or wait for another that does: half of the
 * threads, and a quarter for those who wait a moment for a place. The last quarter is always free
 * for what is answered at once.
 */
public final class Places {

  private static final int HALVES = 2;
  private static final int QUARTERS = 4;

  private final Semaphore working;
  private final Semaphore waiting;

  /**
   * Places of a server.
   *
   * @param threads how many requests it works on at the same time
   */
  public Places(int threads) {
    working = new Semaphore(Math.max(1, threads / HALVES), true);
    waiting = new Semaphore(threads / QUARTERS);
  }

  /**
   * Does work that needs no other place.
   *
   * @throws ProblemException with status 429 where no place is free
   */
  public <T> T in(Supplier<T> work) {
    if (!working.tryAcquire() && !isFreeInAMoment()) {
      throw new ProblemException(ProblemDetail.busy());
    }
    try {
      return work.get();
    } finally {
      working.release();
    }
  }

  private boolean isFreeInAMoment() {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return working.tryAcquire(ProblemDetail.BUSY_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }
}
