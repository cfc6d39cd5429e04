package org.govsm.portal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.operations.LogFormat;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.OptionGlimpse;
import org.govsm.portal.options.OptionText;
import org.govsm.portal.options.Options;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.ExistingStore;
import org.govsm.portal.store.FormerDatabase;
import org.govsm.portal.store.MemoryLoss;
import org.govsm.portal.store.Repair;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.SiteNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Entry point: starts the portal from the command line, and stops it when the process is asked to
 * end.
 */
public final class PortalMain {

  private static final Logger LOG = LoggerFactory.getLogger(PortalMain.class);
  private static final int WRONG_USE = 2;
  private static final int CANNOT_START = 1;

  private PortalMain() {}

  /**
   * Runs until the process is asked to end.
   *
   * @throws InterruptedException if somebody interrupts the main thread
   */
  public static void main(String[] args) throws InterruptedException {
    prepareLibraries();
    logAsAsked(args);
    MemoryLoss.prepare();
    try {
      if (isQuestion(List.of(args))) {
        return;
      }
      Options given = Options.read(System.getenv(), args);
      PortalConfig config = PortalConfig.of(given);
      if (given.has(Option.PRINT_CONFIG)) {
        print(OptionText.settings(given));
        return;
      }
      config.run().log().apply();
      requireExitWithoutMemory();
      if (!command(given, config)) {
        serve(given, config);
      }
    } catch (IllegalArgumentException e) {
      fail(WRONG_USE, e);
    } catch (IOException e) {
      fail(CANNOT_START, e);
    }
  }

  /** Before options are read, so that one that is refused is logged in the form that is asked. */
  private static void logAsAsked(String... args) {
    OptionGlimpse.of(Option.LOG_FORMAT, System.getenv(), args)
        .filter("json"::equals)
        .ifPresent(json -> LogFormat.JSON.apply());
  }

  /** Answers whoever asks for the help or the version, whatever else is given and wrong. */
  private static boolean isQuestion(List<String> words) {
    if (words.contains(Option.HELP.flag())) {
      print(OptionText.help());
    } else if (words.contains(Option.VERSION.flag())) {
      print(SiteNotice.VERSION + "\n");
    } else {
      return false;
    }
    return true;
  }

  /** Does the one thing that was asked for, if it was. */
  private static boolean command(Options given, PortalConfig config) throws IOException {
    if (given.has(Option.MOVE_H2)) {
      move(config.database());
    } else if (given.has(Option.REPAIR)) {
      repair(config, given.has(Option.ACCEPT_LOSS));
    } else if (given.has(Option.NEW_SETUP_TOKEN)) {
      printToken(config, config.address().getPort(), Portal.newSetUpToken(config));
    } else if (given.has(Option.RESET_SECOND_FACTOR)) {
      resetFactor(config, given.textOrUsual(Option.RESET_SECOND_FACTOR));
    } else {
      return false;
    }
    return true;
  }

  private static void serve(Options given, PortalConfig config)
      throws IOException, InterruptedException {
    if (given.has(Option.STATELESS)) {
      StatelessPortal stateless = StatelessPortal.start(config);
      LOG.info("govsm is ready at {}, stateless: nothing is kept", stateless.address());
      StopSignal.await(stateless);
      return;
    }
    Portal portal = Portal.start(config);
    LOG.info("govsm is ready at {}", portal.address());
    portal.advice().ifPresent(LOG::warn);
    portal.setUpToken().ifPresent(token -> printToken(config, portal.address().getPort(), token));
    StopSignal.await(portal);
  }

  private static void move(DatabaseConfig database) throws IOException {
    FormerDatabase.Moved moved = FormerDatabase.move(database, PortalEvents.shipped());
    LOG.info("{} rows were moved in {}; start the portal as before", moved.rows(), database);
    if (!moved.broken().isEmpty()) {
      throw new IOException(
          "all rows were moved as they were, but what was broken stays so: "
              + String.join("; ", moved.broken()));
    }
  }

  private static void repair(PortalConfig config, boolean acceptLoss) throws IOException {
    Repair.Outcome outcome = Portal.repair(config, acceptLoss);
    outcome.done().forEach(LOG::info);
    outcome.other().forEach(LOG::warn);
    if (!outcome.open().isEmpty()) {
      throw new IOException(
          "not all could be repaired; see docs/operate/recover.md: "
              + String.join("; ", outcome.open()));
    }
    LOG.info("{} is whole; start the portal as before", config.database());
  }

  private static void resetFactor(PortalConfig config, String user) throws IOException {
    try (Store store = ExistingStore.open(config.database(), PortalEvents.shipped())) {
      AccessMode here = new AccessMode(false, config.access().publicHosts(), Slices.table());
      Slices.users(config, here).factors(store, config.clock()).resetHere(user);
    }
    LOG.info(
        "the second factor of {} was taken away; a new one is set up at the next sign-in", user);
  }

  /** To the console, not to the log: whoever has the token becomes administrator. */
  private static void printToken(PortalConfig config, int port, String token) {
    print(invitation(Portal.publicAddress(config, port).resolve("/set-up"), token));
  }

  private static String invitation(URI place, String token) {
    return "To become administrator, open "
        + place
        + " within a day and enter this one-time token:\n\n  "
        + token
        + "\n\nOr open this link, which can be used once:\n\n  "
        + place
        + "?token="
        + token
        + "\n\n";
  }

  @SuppressWarnings("SystemOut")
  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }

  /** A process that ran out of memory may neither answer nor end: then nobody starts it again. */
  static void requireExitWithoutMemory() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null
        && !Boolean.parseBoolean(machine.getVMOption("ExitOnOutOfMemoryError").getValue())) {
      LOG.warn("start with java -XX:+ExitOnOutOfMemoryError, see docs/operate/security.md");
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
