package org.govsm.portal.web;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loading of the demonstration, while the portal answers already. */
public final class Preparation {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final CountDownLatch ended;
  private final Runnable work;

  private Preparation(int threads, Runnable work) {
    this.ended = new CountDownLatch(threads);
    this.work = work;
  }

  /** Nothing is to be prepared. */
  public static Preparation none() {
    return new Preparation(0, () -> {});
  }

  /**
   * Something is to be prepared.
   *
   * @param work what is to be done; where it fails, the log says so and the portal goes on without
   * @return to be started, asked, and waited for before the store is closed
   */
  public static Preparation of(Runnable work) {
    return new Preparation(1, work);
  }

  /** Starts it, in a thread of its own: not before the portal answers, which comes first. */
  public void start() {
    if (!isOver()) {
      Thread thread = new Thread(this::run, "govsm-demonstration");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      work.run();
      LOG.info("the demonstration is ready");
    } catch (RuntimeException e) {
      LOG.error("the demonstration could not be loaded; start again with --reset-demo", e);
    } finally {
      ended.countDown();
    }
  }

  /** Whether it is over. */
  public boolean isOver() {
    return ended.getCount() == 0;
  }

  /** Waits for its end. */
  public void await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
