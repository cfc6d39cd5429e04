package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glassfish.grizzly.http.server.Request;

/**
 * Client address: from where a request came, and by which scheme. What the headers of proxies say
 * of it is believed only where the other end of the connection is a proxy that was named at the
 * start.
 */
public final class ClientAddress {

  private static final String PROPERTY = ClientAddress.class.getName();
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final String network;
  private final String scheme;

  private final boolean plain;

  private ClientAddress(String network, String scheme, boolean plain) {
    this.network = network;
    this.scheme = scheme;
    this.plain = plain;
  }

  public static ClientAddress of(Request request, PublicHosts publicHosts) {
    Optional<InetAddress> peer = Cidr.address(request.getRemoteAddr());
    Optional<String> forwarded =
        peer.filter(publicHosts::isProxy).flatMap(proxy -> forwardedScheme(request));
    ClientAddress clientAddress =
        new ClientAddress(
            peer.map(one -> visitor(request, one, publicHosts))
                .map(one -> Cidr.ofOne(one).toString())
                .orElse(String.valueOf(request.getRemoteAddr())),
            forwarded.orElse(request.getScheme()),
            forwarded.filter("http"::equals).isPresent());
    request.setAttribute(PROPERTY, clientAddress);
    return clientAddress;
  }

  /** The last address that a proxy wrote and that is not itself one of our proxies. */
  private static InetAddress visitor(Request request, InetAddress peer, PublicHosts publicHosts) {
    List<String> way = values(request, "X-Forwarded-For");
    InetAddress visitor = peer;
    for (int i = way.size() - 1; i >= 0 && publicHosts.isProxy(visitor); i--) {
      Optional<InetAddress> before = Cidr.address(way.get(i));
      if (before.isEmpty()) {
        return visitor;
      }
      visitor = before.get();
    }
    return visitor;
  }

  private static Optional<String> forwardedScheme(Request request) {
    List<String> schemes = values(request, "X-Forwarded-Proto");
    return schemes.isEmpty()
        ? Optional.empty()
        : Optional.of(schemes.get(schemes.size() - 1).toLowerCase(Locale.ROOT))
            .filter(SCHEMES::contains);
  }

  /** Of all lines: a proxy may add a line instead of lengthening the one that a visitor sent. */
  private static List<String> values(Request request, String header) {
    List<String> values = new ArrayList<>();
    for (String line : request.getHeaders(header)) {
      for (String one : line.split(",", -1)) {
        values.add(one.strip());
      }
    }
    return values;
  }

  /** What counts as one visitor: an address, or a network of IPv6. */
  public String network() {
    return network;
  }

  /** By which the visitor reaches the portal, or its proxy. */
  public String scheme() {
    return scheme;
  }

  /** Whether a proxy that is believed says that the visitor came without TLS. */
  public boolean isPlain() {
    return plain;
  }

  /**
   * What counts as one visitor.
   *
   * @return an address, or a network of IPv6, as it is written in numbers
   */
  public static String of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof ClientAddress clientAddress
        ? clientAddress.network()
        : "";
  }
}
