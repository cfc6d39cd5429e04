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
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.ExportSigners;

/**
 * All that can be set from outside.
 *
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
    ExportSigners exportSigners) {

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
               [--import FILE [--signed-by KEY] [--for-the-record]] [--signing-key FILE]
               [--no-demo | --reset-demo] [--new-setup-token] [--move-h2] [--repair [--accept-loss]]
               [--second-factor required|offered] [--reset-second-factor USER]
               [--public-url URL] [--allowed-hosts HOST,...] [--behind-proxy ADDRESS,...]
               [--requests-per-second N] [--request-burst N] [--stateless]
               [--oidc-issuer URL --oidc-client ID --oidc-roles FILE
                [--oidc-secret-file FILE] [--oidc-groups-claim NAME]]
        --listen    default 127.0.0.1:8080; port 0 takes a free one
        --data      the folder of the database, default govsm-data here; for one portal at a time
        --database  jdbc:postgresql://HOST:PORT/NAME instead, as GOVSM_DB_USER with GOVSM_DB_PASSWORD
        --import    an export (/api/v1/export), imported before the start into an empty database
        --stateless  answer only what needs no database: rules, questions, decisions, controls,
                    processes; nobody signs in, and nothing is kept
        --no-demo   leave an empty database empty; else the invented department 'demo' is loaded
        --reset-demo  take 'demo' back to its beginning; refused where any other department is
        --new-setup-token  print a one-time token for a new administrator, and end
        --second-factor  default required: users who administer or sign with a password of the portal
                    need one; offered: nobody must
        --reset-second-factor  take the second factor of a user away, and end
        --move-h2   move the database of a former version in --data DIR over, and end
        --signed-by  the key of another installation (sha256:...) whose export is taken; nobody for
                    one without a signature, as former versions made them
        --for-the-record  import an export that is broken as it is, to be looked at only
        --signing-key  the file of the key that signs exports, default signing.key in the folder of
                    the database, with PostgreSQL govsm-signing.key here; the same for all portals
        --repair    make a database whole that is not, and end; with --import FILE, of an export;
                    with --accept-loss also where an event or a checkpoint is lost that no export
                    has
        --public-url  https:// and the name under which people reach the portal through a proxy
        --allowed-hosts  more names that are answered
        --behind-proxy  addresses, or ranges as 10.0.0.0/8, of the proxies whose X-Forwarded-For
                    (the visitor's address) and X-Forwarded-Proto are believed
        --requests-per-second  of one address in the long run, default 50; 0 for no limit
        --request-burst  of one address at once, default 1000
        --oidc-...  the provider where people sign in; its secret also as GOVSM_OIDC_SECRET
      See docs/security.md.\
      """;

  static final String LISTEN = "--listen";
  static final String DATA = "--data";
  static final String DATABASE = "--database";
  static final String IMPORT = "--import";
  static final String NO_DEMO = "--no-demo";
  static final String RESET_DEMO = "--reset-demo";
  static final String MOVE = "--move-h2";
  static final String REPAIR = "--repair";
  static final String ACCEPT_LOSS = "--accept-loss";
  static final String STATELESS = "--stateless";
  static final String KEY = "--signing-key";
  static final String SIGNED_BY = "--signed-by";
  static final String RECORD = "--for-the-record";

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
    this(address, limits, clock, database, backup, demo, AccessOptions.LOCAL, ExportSigners.OWN);
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
    this(address, limits, clock, database, backup, demo, access, ExportSigners.OWN);
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
    Map<String, String> given = options(args);
    OptionRules.require(given);
    return new PortalConfig(
        address(given.getOrDefault(LISTEN, "127.0.0.1:8080")),
        RequestLimits.USUAL,
        Clock.system(INDIA),
        database(given),
        Optional.ofNullable(given.get(IMPORT)).map(Path::of),
        demo(given),
        AccessOptions.of(given, System.getenv()),
        new ExportSigners(Optional.ofNullable(given.get(SIGNED_BY)), given.containsKey(RECORD)));
  }

  /** Whether only a token for a new administrator is asked for. */
  static boolean asksForToken(String... args) {
    return List.of(args).contains(AccessOptions.NEW_SETUP_TOKEN);
  }

  /** Whether only what needs no database is answered. */
  static boolean isStateless(String... args) {
    return List.of(args).contains(STATELESS);
  }

  /** Whether only the database of a former version is to be moved over. */
  static boolean asksToMove(String... args) {
    return List.of(args).contains(MOVE);
  }

  /** Whether only the database is to be repaired. */
  static boolean asksToRepair(String... args) {
    return List.of(args).contains(REPAIR);
  }

  /** Whether a repair may end chains before an event that nobody has any more. */
  static boolean acceptsLoss(String... args) {
    return List.of(args).contains(ACCEPT_LOSS);
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
      boolean alone =
          List.of(NO_DEMO, RESET_DEMO, MOVE, REPAIR, RECORD, ACCEPT_LOSS, STATELESS).contains(name)
              || AccessOptions.ALONE.contains(name);
      boolean known =
          alone
              || List.of(LISTEN, DATA, DATABASE, IMPORT, KEY, SIGNED_BY).contains(name)
              || AccessOptions.WITH_TEXT.contains(name);
      if (!known || !alone && at == args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      if (given.put(name, alone ? "" : args[at++]) != null) {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return given;
  }

  /** The key lies beside the database, and never in it. */
  private static DatabaseConfig database(Map<String, String> given) {
    DatabaseConfig place = place(given);
    return given.containsKey(KEY) || given.containsKey(DATABASE)
        ? place.signingBy(Path.of(given.getOrDefault(KEY, "govsm-signing.key")))
        : place;
  }

  private static DatabaseConfig place(Map<String, String> given) {
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
