package org.govsm.portal.broken;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

public interface Clocks {
  static LocalDate today(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static Clock systemClock() {
    return Clock.systemUTC();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  /** The way to do it. */
  interface Allowed {
    static LocalDate today(Clock clock) {
      return LocalDate.now(clock);
    }
  }
}
