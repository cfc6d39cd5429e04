package org.govsm.portal.edge;

import java.time.Duration;

/**
 * Request limits: how much of a request is read, and for how long.
 *
 * @param bodyTime how long a body may take to arrive
 * @param uploadTime how long it may take to arrive
 */
public record RequestLimits(
    int bodyBytes, Duration bodyTime, long uploadBytes, Duration uploadTime) {

  /** What a decision needs, many times over, and a year of exports in one file. */
  public static final RequestLimits USUAL =
      new RequestLimits(
          256 * 1024, Duration.ofSeconds(20), 64L * 1024 * 1024, Duration.ofMinutes(15));

  long mostBytes(boolean upload) {
    return upload ? uploadBytes : bodyBytes;
  }
}
