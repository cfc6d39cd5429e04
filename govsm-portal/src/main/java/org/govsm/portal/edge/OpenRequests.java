package org.govsm.portal.edge;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.grizzly.http.server.Request;

/**
 * Open requests: counts those that came in and have no answer yet, and lets none in any more once
 * it is closed. Of a request that has its answer the rest of the body may still come: it counts no
 * more, and ends with all others.
 */
final class OpenRequests {

  private static final String COUNTED = OpenRequests.class.getName();

  private final Set<Rest> rests = new HashSet<>();
  private int open;
  private boolean closed;
  private boolean ended;

  /** A request: counted until it has its answer, then what still comes of it. */
  private final class Rest {

    private boolean counts;
    private Runnable end = () -> {};

    private void answered(Runnable endsIt) {
      boolean now;
      synchronized (OpenRequests.this) {
        uncount(this);
        end = endsIt;
        now = ended;
        if (!now) {
          rests.add(this);
        }
      }
      if (now) {
        endsIt.run();
      }
    }
  }

  /** Counts a request until it has its answer; false where it must be refused. */
  boolean admit(Request request) {
    Rest rest = new Rest();
    request.setAttribute(COUNTED, rest);
    request.addAfterServiceListener(over -> over(rest));
    synchronized (this) {
      if (closed) {
        return false;
      }
      rest.counts = true;
      open++;
    }
    return true;
  }

  /**
   * Tells that a request has its answer, and only the rest of its body comes.
   *
   * @param end ends that
   */
  static void answered(Request request, Runnable end) {
    if (request.getAttribute(COUNTED) instanceof Rest rest) {
      rest.answered(end);
    }
  }

  private synchronized void over(Rest rest) {
    uncount(rest);
    rests.remove(rest);
  }

  private void uncount(Rest rest) {
    if (rest.counts) {
      rest.counts = false;
      open--;
      notifyAll();
    }
  }

  /** From now on no request is let in. */
  synchronized void close() {
    closed = true;
  }

  /** Ends what still comes of requests that have their answer, now and from now on. */
  void endRests() {
    List<Rest> all;
    synchronized (this) {
      ended = true;
      all = List.copyOf(rests);
      rests.clear();
    }
    all.forEach(rest -> rest.end.run());
  }

  synchronized int count() {
    return open;
  }

  /**
   * Waits until all have their answers.
   *
   * @return how many had none when the time was over
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
