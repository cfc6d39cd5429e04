package org.govsm.portal.edge;

import java.time.Duration;
import org.glassfish.grizzly.http.server.Request;

/**
 * Open requests: counts those that came in and are not answered to their end, and lets none in any
 * more once it is closed.
 */
final class OpenRequests {

  private int open;
  private boolean closed;

  /** Counts a request until its answer has ended; false where it must be refused. */
  boolean admit(Request request) {
    synchronized (this) {
      if (closed) {
        return false;
      }
      open++;
    }
    request.addAfterServiceListener(ended -> end());
    return true;
  }

  private synchronized void end() {
    open--;
    notifyAll();
  }

  /** From now on no request is let in. */
  synchronized void close() {
    closed = true;
  }

  synchronized int count() {
    return open;
  }

  /**
   * Waits until all have ended.
   *
   * @return how many had not when the time was over
   */
  synchronized int await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    long rest = most.toMillis();
    while (open > 0 && rest > 0) {
      wait(rest);
      rest = (end - System.nanoTime()) / 1_000_000;
    }
    return open;
  }
}
