package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query of the public for a store that has one event of each kind. */
final class FilledQueries {

  private static final String AT = "2026-11-24T10:00:00+05:30";

  private FilledQueries() {}

  static void fill(Transaction tx) {
    Map<String, Object> received = new LinkedHashMap<>();
    received.put("kind", "QUERY");
    received.put("category", "routine");
    received.put("account", "x");
    received.put("platform", "X");
    received.put("title", "समय");
    received.put("state", "RECEIVED");
    received.put("officer", "");
    received.put("receivedAt", AT);
    received.put("due", "2026-11-25T10:00:00+05:30");
    received.put("received", Map.of("query", Map.of("queryCategory", "routine", "receivedAt", AT)));
    record(tx, "query.received", received);
    Map<String, Object> acted = new LinkedHashMap<>();
    acted.put("actNo", BigDecimal.ONE);
    acted.put("category", "routine");
    acted.put("state", "CLOSED");
    acted.put("officer", "");
    acted.put(
        "act",
        Map.of("kind", "CLOSE", "at", AT, "by", "u1", "role", "responder", "reason", "कारण"));
    record(tx, "query.acted", acted);
    Map<String, Object> hold = Map.of("reference", "WP 7/2026", "from", "2026-11-24");
    record(tx, "query.held", Map.of("actNo", BigDecimal.valueOf(2), "holds", List.of(hold)));
    record(tx, "query.lifted", Map.of("actNo", BigDecimal.valueOf(3), "holds", List.of()));
    record(tx, "query.erased", Map.of("actNo", BigDecimal.valueOf(4)));
    Map<String, Object> settings = Map.of("version", BigDecimal.ONE, "settings", Map.of());
    tx.record(
        FilledStore.DEPARTMENT, "query-desk.changed", StoreTest.NOW, StoreTest.ACTOR, settings);
  }

  private static void record(Transaction tx, String kind, Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("query", "Q-2026-1");
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
