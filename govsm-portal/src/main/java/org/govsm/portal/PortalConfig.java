package org.govsm.portal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.publication.OcidPrefix;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.suppliers.HttpRegisters;
import org.govsm.portal.web.SiteOwner;

/**
 * Configuration of the portal: all that can be set from outside.
 *
 * @param registers the registers that are asked for numbers of suppliers; none by default
 * @param ocidPrefix of the ids of published purchases
 * @param backup an export that is imported before the start, into an empty database
 */
record PortalConfig(
    InetSocketAddress address,
    RequestLimits limits,
    Clock clock,
    DatabaseConfig database,
    Optional<Path> backup,
    Demo demo,
    AccessOptions access,
    ExportSigners exportSigners,
    SiteOwner owner,
    HttpRegisters registers,
    OcidPrefix ocidPrefix) {

  /** Treatment of the demonstration department at the start. */
  enum Demo {
    /** It is loaded into a database that has no department. */
    IF_EMPTY,
    /** It is left as it is. */
    NONE,
    /** It is taken back to its beginning, where there is no other department. */
    RESET
  }

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

  /** Reached by names of this machine, and without a provider. */
  PortalConfig(
      InetSocketAddress address,
      RequestLimits limits,
      Clock clock,
      DatabaseConfig database,
      Optional<Path> backup,
      Demo demo) {
    this(address, limits, clock, database, backup, demo, AccessOptions.LOCAL);
  }

  /** Imports what this installation exported. */
  PortalConfig(
      InetSocketAddress address,
      RequestLimits limits,
      Clock clock,
      DatabaseConfig database,
      Optional<Path> backup,
      Demo demo,
      AccessOptions access) {
    this(
        address,
        limits,
        clock,
        database,
        backup,
        demo,
        access,
        ExportSigners.OWN,
        SiteOwner.NOT_STATED,
        HttpRegisters.NONE,
        OcidPrefix.NOT_REGISTERED);
  }

  /** Refuses an address that other machines can reach, unless it is known by which name. */
  PortalConfig {
    if (!address.getAddress().isLoopbackAddress() && access.publicHosts().publicUrl().isEmpty()) {
      throw new IllegalArgumentException(
          address.getHostString()
              + " can be reached from other machines. Say by which name, with --public-url; else"
              + " take 127.0.0.1, [::1] or localhost. See docs/security.md.");
    }
  }

  boolean isOfThisMachine() {
    return address.getAddress().isLoopbackAddress();
  }

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  static PortalConfig of(String... args) {
    Map<String, String> given = CommandLine.options(args);
    OptionRules.require(given);
    return new PortalConfig(
        address(given.getOrDefault(CommandLine.LISTEN, "127.0.0.1:8080")),
        RequestLimits.USUAL,
        Clock.system(INDIA),
        database(given),
        Optional.ofNullable(given.get(CommandLine.IMPORT)).map(Path::of),
        demo(given),
        AccessOptions.of(given, System.getenv()),
        new ExportSigners(
            Optional.ofNullable(given.get(CommandLine.SIGNED_BY)),
            given.containsKey(CommandLine.RECORD)),
        new SiteOwner(
            Optional.ofNullable(given.get(CommandLine.OWNER)),
            Optional.ofNullable(given.get(CommandLine.CONTACT))),
        Optional.ofNullable(given.get(CommandLine.REGISTERS))
            .map(HttpRegisters::of)
            .orElse(HttpRegisters.NONE),
        ocidPrefix(given));
  }

  /** Whether only a token for a new administrator is asked for. */
  static boolean asksForToken(String... args) {
    return List.of(args).contains(AccessOptions.NEW_SETUP_TOKEN);
  }

  /** Whether only what needs no database is answered. */
  static boolean isStateless(String... args) {
    return List.of(args).contains(CommandLine.STATELESS);
  }

  /** Whether only the database of a former version is to be moved over. */
  static boolean asksToMove(String... args) {
    return List.of(args).contains(CommandLine.MOVE);
  }

  /** Whether only the database is to be repaired. */
  static boolean asksToRepair(String... args) {
    return List.of(args).contains(CommandLine.REPAIR);
  }

  /** Whether a repair may end chains before an event that nobody has any more. */
  static boolean acceptsLoss(String... args) {
    return List.of(args).contains(CommandLine.ACCEPT_LOSS);
  }

  /** What departments bought becomes public where somebody said so, or in a demonstration. */
  private static OcidPrefix ocidPrefix(Map<String, String> given) {
    if (given.containsKey(CommandLine.OCDS_PREFIX)) {
      return new OcidPrefix(given.get(CommandLine.OCDS_PREFIX));
    }
    return given.containsKey(CommandLine.NO_DEMO) || given.containsKey(AccessOptions.PUBLIC_URL)
        ? OcidPrefix.NONE
        : OcidPrefix.NOT_REGISTERED;
  }

  private static Demo demo(Map<String, String> given) {
    if (!given.containsKey(CommandLine.RESET_DEMO)) {
      return given.containsKey(CommandLine.NO_DEMO) ? Demo.NONE : Demo.IF_EMPTY;
    } else if (given.containsKey(CommandLine.NO_DEMO) || given.containsKey(CommandLine.IMPORT)) {
      throw new IllegalArgumentException(
          "--reset-demo goes with neither --no-demo nor --import. " + CommandLine.USAGE);
    }
    return Demo.RESET;
  }

  /** The key lies beside the database, and never in it. */
  private static DatabaseConfig database(Map<String, String> given) {
    DatabaseConfig place = place(given);
    return given.containsKey(CommandLine.KEY) || given.containsKey(CommandLine.DATABASE)
        ? place.signingBy(Path.of(given.getOrDefault(CommandLine.KEY, "govsm-signing.key")))
        : place;
  }

  private static DatabaseConfig place(Map<String, String> given) {
    if (!given.containsKey(CommandLine.DATABASE)) {
      return DatabaseConfig.inFolder(Path.of(given.getOrDefault(CommandLine.DATA, "govsm-data")));
    } else if (given.containsKey(CommandLine.DATA)) {
      throw new IllegalArgumentException(
          "either --data or --database, not both. " + CommandLine.USAGE);
    }
    return DatabaseConfig.postgresql(given.get(CommandLine.DATABASE), System.getenv());
  }

  private static InetSocketAddress address(String hostPort) {
    Matcher parts = HOST_PORT.matcher(hostPort);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
      throw new IllegalArgumentException(
          "no HOST:PORT in '" + hostPort + "'. " + CommandLine.USAGE);
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
