package org.govsm.portal;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stop signal: waits for it, stops the portal, and ends the process with status 0. Left to itself
 * Java ends with 143, which whoever started it takes for a failure.
 */
final class StopSignal {

  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final String[] NAMES = {"TERM", "INT"};

  private StopSignal() {}

  /** Closes the portal when the process is asked to end; does not return. */
  static void await(AutoCloseable portal) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    for (String name : NAMES) {
      if (!handle(name, asked::countDown)) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(portal), "govsm-stop"));
        break;
      }
    }
    asked.await(); // the threads of Grizzly do not keep the process alive
    LOG.info("govsm stops");
    close(portal);
    LOG.info("govsm has stopped");
    System.exit(0);
  }

  private static void close(AutoCloseable portal) {
    try {
      portal.close();
    } catch (Exception e) {
      LOG.error("the portal was not stopped in order", e);
    }
  }

  /** By name, as no class of Java that is open to all handles signals; false where none does. */
  private static boolean handle(String name, Runnable work) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object doing =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                work.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), doing);
      return true;
    } catch (ReflectiveOperationException e) {
      LOG.debug("no signal {} is handled", name, e);
      return false;
    }
  }
}
