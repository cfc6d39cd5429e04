package org.govsm.procurement.metric;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.time.EffectivePeriod;

/** Periods in trees. */
final class Days {

  private Days() {}

  /** Writes the days of a period that has any. */
  static void put(Map<String, Object> tree, EffectivePeriod period) {
    if (!period.from().equals(LocalDate.MIN)) {
      tree.put("from", period.from().toString());
    }
    if (!period.isOpen()) {
      tree.put("until", period.until().toString());
    }
  }
}
