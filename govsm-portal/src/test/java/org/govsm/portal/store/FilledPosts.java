package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A post for a store that has one event of each kind. */
final class FilledPosts {

  private static final List<String> ACTS =
      List.of(
          "drafted DRAFT",
          "answered ANSWER",
          "reviewed REVIEW",
          "submitted SUBMIT",
          "returned REQUEST_CHANGES",
          "resubmitted RESUBMIT",
          "cleared CLEAR",
          "scheduled SCHEDULE",
          "published PUBLISH",
          "placed PLACE",
          "expired EXPIRE",
          "withdrawn WITHDRAW",
          "corrected CORRECT",
          "taken-down TAKE_DOWN",
          "archived ARCHIVE");

  private static final Map<String, Object> DRAFT =
      Map.of(
          "id",
          "P-2026-0001",
          "author",
          "p1",
          "source",
          Map.of("id", "G.O. 12"),
          "variants",
          List.of(
              Map.of(
                  "id",
                  "x-hi",
                  "account",
                  "a1",
                  "language",
                  "hi",
                  "paragraphs",
                  List.of(Map.of("text", "पोस्ट")))));

  private FilledPosts() {}

  static void fill(Transaction tx) {
    int number = 1;
    for (String act : ACTS) {
      String kind = act.substring(act.indexOf(' ') + 1);
      Map<String, Object> done = new LinkedHashMap<>();
      done.put("kind", kind);
      if (kind.equals("DRAFT") || kind.equals("CORRECT")) {
        done.put("draft", DRAFT);
      }
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("post", "P-2026-0001");
      body.put("actNo", BigDecimal.valueOf(number++));
      body.put("state", "IN_REVIEW");
      body.put("on", "2026-11-24");
      body.put("act", Map.of("by", "p1", "role", "author", "act", done));
      record(tx, "post." + act.substring(0, act.indexOf(' ')), body);
    }
    record(
        tx,
        "posting.rules-stated",
        Map.of("version", BigDecimal.ONE, "rules", Map.of("electionPeriods", List.of())));
    record(
        tx,
        "posting.rules-proposed",
        Map.of("version", BigDecimal.valueOf(2), "proposed", Map.of()));
  }

  private static void record(Transaction tx, String kind, Map<String, Object> body) {
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
