package org.govsm.portal.edge;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Listener configuration.
 *
 * @param address where it listens; port 0 takes a free one
 * @param tls the key by which it speaks TLS; empty for plain HTTP
 * @param stop how long requests that are being answered have when it is closed
 */
public record ListenerConfig(InetSocketAddress address, Optional<TlsKeyStore> tls, Duration stop) {

  private static final Duration USUAL_STOP = Duration.ofSeconds(20);

  /** Plain HTTP. */
  public static ListenerConfig of(InetSocketAddress address) {
    return new ListenerConfig(address, Optional.empty(), USUAL_STOP);
  }
}
