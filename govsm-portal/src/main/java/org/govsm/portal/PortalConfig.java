package org.govsm.portal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
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
 * @param run how it runs on its machine
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
    OcidPrefix ocidPrefix,
    RunOptions run) {

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
        OcidPrefix.NOT_REGISTERED,
        RunOptions.USUAL);
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
   * Reads a command line, and the file that it names, in an environment without options.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  static PortalConfig of(String... args) {
    return of(Options.read(Map.of(), args));
  }

  /**
   * What options say.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  static PortalConfig of(Options given) {
    OptionRules.require(given);
    Clock clock = Clock.system(INDIA);
    return new PortalConfig(
        given
            .read(Option.LISTEN, PortalConfig::address)
            .orElseGet(() -> address(Option.LISTEN.usual())),
        RequestLimits.USUAL,
        clock,
        database(given),
        given.text(Option.IMPORT).map(Path::of),
        demo(given),
        AccessOptions.of(given),
        new ExportSigners(given.text(Option.SIGNED_BY), given.has(Option.FOR_THE_RECORD)),
        owner(given),
        given.read(Option.REGISTERS, HttpRegisters::of).orElse(HttpRegisters.NONE),
        ocidPrefix(given),
        RunOptions.of(given, clock));
  }

  /** What departments bought becomes public where somebody said so, or in a demonstration. */
  private static OcidPrefix ocidPrefix(Options given) {
    return given
        .read(Option.OCDS_PREFIX, OcidPrefix::new)
        .orElse(
            given.has(Option.NO_DEMO) || given.has(Option.PUBLIC_URL)
                ? OcidPrefix.NONE
                : OcidPrefix.NOT_REGISTERED);
  }

  private static SiteOwner owner(Options given) {
    SiteOwner named =
        given
            .read(Option.OWNER, name -> new SiteOwner(Optional.of(name), Optional.empty()))
            .orElse(SiteOwner.NOT_STATED);
    return given
        .read(Option.CONTACT, contact -> new SiteOwner(named.name(), Optional.of(contact)))
        .orElse(named);
  }

  private static Demo demo(Options given) {
    if (given.has(Option.RESET_DEMO)) {
      return Demo.RESET;
    }
    return given.has(Option.NO_DEMO) ? Demo.NONE : Demo.IF_EMPTY;
  }

  /** The key lies beside the database, and never in it. */
  private static DatabaseConfig database(Options given) {
    DatabaseConfig place = place(given);
    return given.has(Option.SIGNING_KEY) || given.has(Option.DATABASE)
        ? place.signingBy(Path.of(given.text(Option.SIGNING_KEY).orElse("govsm-signing.key")))
        : place;
  }

  private static DatabaseConfig place(Options given) {
    Map<String, String> login = new HashMap<>();
    given.text(Option.DB_USER).ifPresent(user -> login.put(DatabaseConfig.USER, user));
    given.secret(Option.DB_PASSWORD).ifPresent(word -> login.put(DatabaseConfig.PASSWORD, word));
    return given
        .read(Option.DATABASE, server -> DatabaseConfig.postgresql(server, login))
        .orElseGet(() -> DatabaseConfig.inFolder(Path.of(given.textOrUsual(Option.DATA))));
  }

  private static InetSocketAddress address(String hostPort) {
    Matcher parts = HOST_PORT.matcher(hostPort);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
      throw new IllegalArgumentException(
          "no HOST:PORT in '" + hostPort + "', such as 127.0.0.1:8080");
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
