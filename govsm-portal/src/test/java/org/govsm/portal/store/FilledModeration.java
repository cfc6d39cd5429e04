package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy and an item that was moderated, for a store that has one event of each kind. */
final class FilledModeration {

  private static final String AT = "2026-11-24T10:00:00+05:30";

  private FilledModeration() {}

  static void fill(Transaction tx) {
    Map<String, Object> policy =
        Map.of(
            "published",
            "https://health.example.gov.in/comments",
            "appealDays",
            BigDecimal.valueOf(30),
            "clauses",
            List.of(Map.of("clause", "1", "ground", "ABUSE")));
    record(tx, "moderation-policy.drafted", Map.of("version", BigDecimal.ONE, "policy", policy));
    record(tx, "moderation-policy.approved", Map.of("version", BigDecimal.ONE));
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("item", "M-2026-1");
    seen.put("title", "टिप्पणी");
    seen.put("itemKind", "COMMENT");
    seen.put("account", "x");
    seen.put("platform", "X");
    seen.put("sentiment", "NEUTRAL");
    seen.put("seenAt", AT);
    seen.put("seen", Map.of("id", "M-2026-1", "itemKind", "COMMENT", "seenAt", AT));
    seen.put("policy", BigDecimal.ONE);
    record(tx, "moderation.seen", seen);
    Map<String, Object> acted = new LinkedHashMap<>();
    acted.put("item", "M-2026-1");
    acted.put("actNo", BigDecimal.ONE);
    acted.put("measure", "KEEP");
    acted.put("ground", "");
    acted.put("state", "KEPT");
    acted.put("removed", false);
    acted.put("restored", false);
    acted.put("decidedBy", "u1");
    acted.put(
        "act",
        Map.of("kind", "DECIDE", "at", AT, "by", "u1", "role", "moderator", "action", "KEEP"));
    record(tx, "moderation.acted", acted);
    record(tx, "moderation.erased", Map.of("item", "M-2026-1", "actNo", BigDecimal.valueOf(2)));
  }

  private static void record(Transaction tx, String kind, Map<String, Object> body) {
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
