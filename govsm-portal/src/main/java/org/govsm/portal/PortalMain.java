package org.govsm.portal;

import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the portal from the command line, and stops it when the process is asked to end. */
public final class PortalMain {

  private static final Logger LOG = LoggerFactory.getLogger(PortalMain.class);
  private static final int WRONG_USE = 2;
  private static final int CANNOT_START = 1;

  private PortalMain() {}

  /**
   * Runs until the process is stopped.
   *
   * @param args see {@code PortalConfig.USAGE}
   * @throws InterruptedException if somebody interrupts the main thread
   */
  public static void main(String[] args) throws InterruptedException {
    prepareLibraries();
    try {
      Portal portal = Portal.start(PortalConfig.of(args));
      Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "govsm-stop"));
      LOG.info("govsm is ready at {}", portal.address());
      Thread.currentThread().join(); // the threads of Grizzly do not keep the process alive
    } catch (IllegalArgumentException e) {
      fail(WRONG_USE, e);
    } catch (IOException e) {
      fail(CANNOT_START, e);
    }
  }

  private static void fail(int code, Exception e) {
    LOG.error("{}", e.getMessage());
    System.exit(code);
  }

  /** What Jersey and Grizzly take from the whole process: their log and their locale. */
  static void prepareLibraries() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Jersey lower-cases header names by the default locale: no If-None-Match in Turkish.
    Locale.setDefault(Locale.ROOT);
  }
}
