package org.govsm.governance.framework;

import java.util.List;
import java.util.Map;

/** Whether another value of a property asks for more or for less. */
final class Tightness {

  static final String TIGHTENS = "tightens";

  /** From the least that is asked to the most; what is not listed cannot be compared. */
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "strength", List.of("may", "should", "must"),
          "severity", List.of("low", "medium", "high", "critical"),
          "cadence", List.of("once", "periodic", "continuous"));

  private Tightness() {}

  static String of(String property, String old, String value) {
    List<String> order = ORDER.getOrDefault(property, List.of());
    if (!order.contains(old) || !order.contains(value)) {
      return "adapts";
    }
    return order.indexOf(value) > order.indexOf(old) ? TIGHTENS : "loosens";
  }
}
