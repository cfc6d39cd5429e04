package org.govsm.portal.rti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/**
 * Events of a case: number, kind and day of each. What an event says may name persons and accounts,
 * and who did it is an officer: neither is told.
 */
final class RtiCaseEvents {

  private static final int TOGETHER = 200;

  private RtiCaseEvents() {}

  /**
   * The events about some things.
   *
   * @param about each as the member of the event that names it, and its id: {@code contract:C-1}
   */
  static List<Map<String, Object>> of(Transaction tx, StoredRti request, Set<String> about) {
    List<Long> numbers =
        tx.handle()
            .select(
                "select seq from event where department = ? and (kind like 'contract.%' or kind"
                    + " like 'certificate.%' or kind like 'bill.%' or kind like 'delivery.%' or"
                    + " kind like 'purchase.%' or kind like 'account.%' or"
                    + " kind like 'readings.%') order by seq",
                request.department())
            .mapTo(Long.class)
            .list();
    List<Map<String, Object>> told = new ArrayList<>();
    EventReader reader = new EventReader(tx, request.department());
    for (int from = 0; from < numbers.size(); from += TOGETHER) {
      int to = Math.min(numbers.size(), from + TOGETHER);
      reader.each(numbers.subList(from, to)).stream()
          .filter(event -> isAbout(event, about))
          .forEach(event -> told.add(told(event)));
    }
    return told;
  }

  private static boolean isAbout(Event event, Set<String> about) {
    return about.stream()
        .map(one -> one.split(":", 2))
        .anyMatch(one -> one[1].equals(event.body().get(one[0])));
  }

  private static Map<String, Object> told(Event event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", BigDecimal.valueOf(event.seq()));
    tree.put("kind", event.kind());
    tree.put("date", Moments.day(event.at()).toString());
    return tree;
  }
}
