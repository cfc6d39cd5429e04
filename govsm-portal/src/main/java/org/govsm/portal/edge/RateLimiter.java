package org.govsm.portal.edge;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each visitor: a request takes one, time brings them back. Each node counts
 * for itself. Only so many visitors are remembered; whoever was not here for longest is forgotten
 * first, and then has a full bucket, so that many addresses can keep nobody out.
 */
public final class RateLimiter {

  /** So many visitors are remembered: some megabytes. */
  static final int MOST = 20_000;

  private static final long ONE = 1_000; // thousandths of a token, as time is in milliseconds

  private final RequestRate rate;
  private final Clock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  public RateLimiter(RequestRate rate, Clock clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /** In thousandths, at an instant in milliseconds. */
  private record Bucket(long tokens, long at) {}

  /** Takes a token; else says how long it takes until there is one. */
  synchronized Duration take(String visitor) {
    if (!rate.isLimited()) {
      return Duration.ZERO;
    }
    long now = clock.millis();
    long full = rate.burst() * ONE;
    Bucket before = buckets.getOrDefault(visitor, new Bucket(full, now));
    long passed = Math.max(0, now - before.at()); // a clock may be set back
    long tokens = Math.min(full, before.tokens() + passed * rate.perSecond());
    boolean enough = tokens >= ONE;
    buckets.put(visitor, new Bucket(enough ? tokens - ONE : tokens, now));
    return enough ? Duration.ZERO : untilOne(tokens);
  }

  private Duration untilOne(long tokens) {
    return Duration.ofMillis((ONE - tokens + rate.perSecond() - 1) / rate.perSecond());
  }

  synchronized int remembered() {
    return buckets.size();
  }
}
