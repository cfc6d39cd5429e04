package org.govsm.portal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.http.RequestLimits;

/**
 * All that can be set from outside.
 *
 * @param address where to listen; of this machine only, as there are no users yet
 * @param limits how much of a request is read
 * @param clock the one clock of the portal
 */
record PortalConfig(InetSocketAddress address, RequestLimits limits, Clock clock) {

  static final String USAGE =
      "usage: java -jar govsm-portal.jar [--listen HOST:PORT]   (default 127.0.0.1:8080; port 0"
          + " takes a free one)";

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final Pattern HOST_PORT =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+):(?<port>\\d{1,5})");

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
    List<String> words = List.of(args);
    if (words.isEmpty()) {
      return listening("127.0.0.1:8080");
    } else if (words.size() == 2 && words.get(0).equals("--listen")) {
      return listening(words.get(1));
    }
    throw new IllegalArgumentException(USAGE);
  }

  private static PortalConfig listening(String hostPort) {
    Matcher parts = HOST_PORT.matcher(hostPort);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
      throw new IllegalArgumentException("no HOST:PORT in '" + hostPort + "'. " + USAGE);
    }
    int port = Integer.parseInt(parts.group("port"));
    InetSocketAddress address = new InetSocketAddress(host(parts.group("host")), port);
    return new PortalConfig(address, RequestLimits.USUAL, Clock.system(INDIA));
  }

  private static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no such host: " + name, e);
    }
  }
}
