package org.govsm.governance.legalrequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Texts of an order: what is known of it by its entry and each examination. An examination takes
 * over what it says, and what it drops in so many words; what it leaves out stays as it was.
 */
final class OrderTexts {

  private OrderTexts() {}

  /** What is known of an order after an examination. */
  static Map<String, Object> after(Map<String, Object> known, RequestAct examination) {
    Map<String, Object> order = new LinkedHashMap<>(known);
    order.keySet().removeAll(examination.dropped());
    if (examination.dropsDay() || examination.orderDue().isPresent()) {
      order.keySet().removeAll(LegalRequest.OF_ORDER_DUE);
    }
    examination.order().ifPresent(order::putAll);
    return order;
  }

  /** What is known of it at first and after each of some acts. */
  static Stream<Map<String, Object>> each(Map<String, Object> entry, List<RequestAct> acts) {
    Stream.Builder<Map<String, Object>> all = Stream.builder();
    Map<String, Object> known = entry;
    all.add(known);
    for (RequestAct act : acts) {
      known = after(known, act);
      all.add(known);
    }
    return all.build();
  }

  /** Whether something that was known is not as it was; another day tells of itself. */
  static boolean isChanged(Map<String, Object> before, Map<String, Object> after) {
    return before.entrySet().stream()
        .filter(one -> !LegalRequest.OF_ORDER_DUE.contains(one.getKey()))
        .filter(one -> !isDay(one.getKey()) || !after.containsKey(one.getKey()))
        .anyMatch(one -> !one.getValue().equals(after.get(one.getKey())));
  }

  private static boolean isDay(String member) {
    return member.equals(LegalRequest.ORDER_DUE);
  }
}
