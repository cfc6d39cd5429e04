package org.govsm.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Story clock: stands at the evening of each day of the story, never ahead of the real clock. */
public final class StoryClock extends Clock {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Clock real;
  private Instant now;

  public StoryClock(Clock real) {
    this.real = real;
    now = real.instant();
  }

  /** The real day: what the story dates later has not happened yet. */
  LocalDate today() {
    return LocalDate.ofInstant(real.instant(), INDIA);
  }

  void turnTo(LocalDate day) {
    Instant evening = day.atTime(EVENING).atZone(INDIA).toInstant();
    now = evening.isAfter(real.instant()) ? real.instant() : evening;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the story is told in one zone");
  }
}
