package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deliveries for a store that has one event of each kind. */
final class FilledDeliveries {

  private FilledDeliveries() {}

  static void fill(Transaction tx) {
    Map<String, Object> begun =
        Map.of(
            "on",
            "2026-11-24",
            "book",
            "IN",
            "contractVersion",
            BigDecimal.ONE,
            "terms",
            Map.of("contract", "c1", "channel", "GEM", "deliverables", List.of()));
    record(tx, "begun", begun);
    record(tx, "corrected", begun);
    record(
        tx,
        "acted",
        Map.of(
            "actNo",
            BigDecimal.ONE,
            "open",
            BigDecimal.ONE,
            "evidence",
            List.of("पत्र"),
            "act",
            Map.of("on", "2026-11-24", "act", Map.of("kind", "DELIVERY", "delivery", "D1"))));
  }

  private static void record(Transaction tx, String kind, Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("contract", "c1");
    tx.record(FilledStore.DEPARTMENT, "delivery." + kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
