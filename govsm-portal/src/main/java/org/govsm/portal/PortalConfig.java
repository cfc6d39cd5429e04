package org.govsm.portal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.http.RequestLimits;
import org.govsm.portal.store.DatabaseConfig;

/**
 * All that can be set from outside.
 *
 * @param address where to listen; of this machine only, as there are no users yet
 * @param limits how much of a request is read
 * @param clock the one clock of the portal
 * @param database where everything is kept
 * @param backup an export that is imported before the start, into an empty database
 * @param demo what becomes of the demonstration department
 */
record PortalConfig(
    InetSocketAddress address,
    RequestLimits limits,
    Clock clock,
    DatabaseConfig database,
    Optional<Path> backup,
    Demo demo) {

  /** What becomes of the demonstration department at the start. */
  enum Demo {
    /** It is loaded into a database that has no department. */
    IF_EMPTY,
    /** It is left as it is. */
    NONE,
    /** It is taken back to its beginning, where there is no other department. */
    RESET
  }

  static final String USAGE =
      """
      usage: java -jar govsm-portal.jar [--listen HOST:PORT] [--data DIR | --database URL]
               [--import FILE] [--no-demo | --reset-demo]
        --listen    default 127.0.0.1:8080; port 0 takes a free one
        --data      the folder of the database, default govsm-data here; for one portal at a time
        --database  jdbc:postgresql://HOST:PORT/NAME instead, as GOVSM_DB_USER with GOVSM_DB_PASSWORD
        --import    an export (/api/v1/export), imported before the start into an empty database
        --no-demo   leave an empty database empty; else the invented department 'demo' is loaded
        --reset-demo  take 'demo' back to its beginning; refused where any other department is\
      """;

  private static final String LISTEN = "--listen";
  private static final String DATA = "--data";
  private static final String DATABASE = "--database";
  private static final String IMPORT = "--import";
  private static final String NO_DEMO = "--no-demo";
  private static final String RESET_DEMO = "--reset-demo";

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final Pattern HOST_PORT =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+):(?<port>\\d{1,5})");

  /** Without a demonstration. */
  PortalConfig(
      InetSocketAddress address,
      RequestLimits limits,
      Clock clock,
      DatabaseConfig database,
      Optional<Path> backup) {
    this(address, limits, clock, database, backup, Demo.NONE);
  }

  /** Refuses an address that other machines can reach. */
  PortalConfig {
    if (!address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          address.getHostString()
              + " can be reached from other machines. The portal has no users and no passwords"
              + " yet, so it listens on this machine only: take 127.0.0.1, [::1] or localhost.");
    }
  }

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  static PortalConfig of(String... args) {
    Map<String, String> given = options(args);
    return new PortalConfig(
        address(given.getOrDefault(LISTEN, "127.0.0.1:8080")),
        RequestLimits.USUAL,
        Clock.system(INDIA),
        database(given),
        Optional.ofNullable(given.get(IMPORT)).map(Path::of),
        demo(given));
  }

  private static Demo demo(Map<String, String> given) {
    if (!given.containsKey(RESET_DEMO)) {
      return given.containsKey(NO_DEMO) ? Demo.NONE : Demo.IF_EMPTY;
    } else if (given.containsKey(NO_DEMO) || given.containsKey(IMPORT)) {
      throw new IllegalArgumentException(
          "--reset-demo goes with neither --no-demo nor --import. " + USAGE);
    }
    return Demo.RESET;
  }

  private static Map<String, String> options(String... args) {
    Map<String, String> given = new HashMap<>();
    int at = 0;
    while (at < args.length) {
      String name = args[at++];
      boolean alone = List.of(NO_DEMO, RESET_DEMO).contains(name);
      boolean known = alone || List.of(LISTEN, DATA, DATABASE, IMPORT).contains(name);
      if (!known || !alone && at == args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      if (given.put(name, alone ? "" : args[at++]) != null) {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return given;
  }

  private static DatabaseConfig database(Map<String, String> given) {
    if (!given.containsKey(DATABASE)) {
      return DatabaseConfig.inFolder(Path.of(given.getOrDefault(DATA, "govsm-data")));
    } else if (given.containsKey(DATA)) {
      throw new IllegalArgumentException("either --data or --database, not both. " + USAGE);
    }
    return DatabaseConfig.postgresql(given.get(DATABASE), System.getenv());
  }

  private static InetSocketAddress address(String hostPort) {
    Matcher parts = HOST_PORT.matcher(hostPort);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
      throw new IllegalArgumentException("no HOST:PORT in '" + hostPort + "'. " + USAGE);
    }
    return new InetSocketAddress(host(parts.group("host")), Integer.parseInt(parts.group("port")));
  }

  private static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no such host: " + name, e);
    }
  }
}
