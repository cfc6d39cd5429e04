package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tenders for a store that has one event of each kind. */
final class FilledTenders {

  private static final Map<String, Object> CONTENT =
      Map.of(
          "id",
          "t1",
          "title",
          Map.of("en", "Posts", "hi", "पोस्ट"),
          "buyer",
          Map.of("id", FilledStore.DEPARTMENT, "name", "Soil"),
          "procedure",
          "ADVERTISED_TENDER",
          "requirement",
          Map.of("id", "r1"),
          "tenderPeriod",
          Map.of("startDate", "2026-11-02T10:00:00+05:30", "endDate", "2026-11-24T17:00:00+05:30"));

  private FilledTenders() {}

  static void fill(Transaction tx) {
    written(tx, "recorded", 1, Map.of());
    written(tx, "changed", 2, Map.of());
    written(tx, "submitted", 3, Map.of());
    written(tx, "returned", 4, Map.of());
    written(tx, "withdrawn", 5, Map.of());
    written(tx, "published", 6, act(1, "PUBLICATION", Map.of()));
    acted(tx, "asked", act(2, "QUESTION", Map.of("text", "Why?")));
    acted(tx, "answered", act(3, "ANSWER", Map.of("text", "So.")));
    acted(tx, "corrected", act(4, "CORRIGENDUM", Map.of("tender", CONTENT)));
    acted(tx, "sealed", sealed(5));
    acted(tx, "declared", act(6, "DECLARATION", Map.of("conflict", false, "about", "")));
    acted(tx, "packets-opened", act(7, "TECHNICAL_OPENING", Map.of()));
    acted(tx, "result-told", act(8, "TECHNICAL_RESULT", Map.of()));
    acted(tx, "prices-opened", act(9, "FINANCIAL_OPENING", Map.of()));
    acted(tx, "revealed", act(10, "REVEAL", Map.of()));
    acted(tx, "bid-withdrawn", act(11, "WITHDRAWAL", Map.of("bid", "b1")));
    acted(tx, "reconstituted", act(12, "RECONSTITUTION", Map.of("leaving", List.of("m1"))));
    acted(tx, "cancelled", act(13, "CANCELLATION", Map.of("reason", "none")));
    sent(tx, "q1");
    acted(tx, "words-returned", Map.of("question", "q1", "reason", "It names one"));
    sent(tx, "q2");
    acted(tx, "words-withdrawn", Map.of("question", "q2"));
  }

  private static void sent(Transaction tx, String question) {
    acted(tx, "answer-sent", Map.of("question", question, "text", "So.", "decided", "No supplier"));
  }

  private static Map<String, Object> sealed(int number) {
    return Map.of(
        "number",
        BigDecimal.valueOf(number),
        "actKind",
        "SEALED",
        "act",
        Map.of("sealed", "c2VhbGVk"));
  }

  private static Map<String, Object> act(int number, String kind, Map<String, Object> more) {
    Map<String, Object> act = new LinkedHashMap<>(more);
    act.put("kind", kind);
    return Map.of("number", BigDecimal.valueOf(number), "actKind", kind, "act", Map.of("act", act));
  }

  private static void written(Transaction tx, String kind, int version, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("version", BigDecimal.valueOf(version));
    body.put("content", CONTENT);
    acted(tx, kind, body);
  }

  private static void acted(Transaction tx, String kind, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("tender", "t1");
    tx.record(FilledStore.DEPARTMENT, "tender." + kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
