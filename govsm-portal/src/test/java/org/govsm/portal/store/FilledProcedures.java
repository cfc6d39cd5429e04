package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A procedure for a store that has one event of each kind. */
final class FilledProcedures {

  private static final Map<String, Object> STATE =
      Map.of(
          "stage",
          "OPEN",
          "state",
          "DECIDED",
          "due",
          "2026-12-01",
          "open",
          Map.of("law", "2026-11-24", "committee", List.of("u-1"), "steps", List.of()));

  private static final Map<String, Object> STEP =
      Map.of(
          "step",
          Map.of("event", "sanction", "on", "2026-11-24"),
          "papers",
          List.of(),
          "remark",
          "आदेश");

  private FilledProcedures() {}

  static void fill(Transaction tx) {
    Map<String, Object> begun = new LinkedHashMap<>(STATE);
    begun.put("purchase", "p1");
    begun.put("purchaseVersion", BigDecimal.ONE);
    begun.put("kind", "OPEN_TENDER");
    begun.put("title", "Posts");
    begun.put("on", "2026-11-24");
    begun.put("start", Map.of("procedure", "OPEN_TENDER", "book", "IN"));
    record(tx, "begun", begun);
    record(tx, "linked", numbered(Map.of("requirement", "r1", "tender", "t1")));
    Map<String, Object> signed = new LinkedHashMap<>(STEP);
    signed.put("actors", List.of(Map.of("person", "u-1", "roles", List.of("indentor"))));
    record(tx, "signed", numbered(signed));
    Map<String, Object> stepped = new LinkedHashMap<>(STATE);
    stepped.putAll(STEP);
    record(tx, "stepped", numbered(stepped));
  }

  private static Map<String, Object> numbered(Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("number", BigDecimal.ONE);
    return body;
  }

  private static void record(Transaction tx, String kind, Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("procedure", "p1");
    tx.record(FilledStore.DEPARTMENT, "procedure." + kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
