package org.govsm.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Clock that runs as another one does, some time before or after it. */
final class OffsetClock extends Clock {

  private final Clock right;
  private volatile Duration off = Duration.ZERO;

  OffsetClock(Clock right) {
    this.right = right;
  }

  void off(Duration by) {
    off = by;
  }

  @Override
  public Instant instant() {
    return right.instant().plus(off);
  }

  @Override
  public ZoneId getZone() {
    return right.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(right.withZone(zone), off);
  }
}
