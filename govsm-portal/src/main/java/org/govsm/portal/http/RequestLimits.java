package org.govsm.portal.http;

import java.time.Duration;

/**
 * How much of a request is read, and for how long.
 *
 * @param bodyBytes the largest body
 * @param bodyTime how long a body may take to arrive
 */
public record RequestLimits(int bodyBytes, Duration bodyTime) {

  /** What a decision needs, many times over. */
  public static final RequestLimits USUAL = new RequestLimits(256 * 1024, Duration.ofSeconds(20));
}
