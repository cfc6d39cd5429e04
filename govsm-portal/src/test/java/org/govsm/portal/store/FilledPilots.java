package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pilot for a store that has one event of each kind. */
final class FilledPilots {

  private static final List<String> ACTS =
      List.of(
          "chartered CHARTER",
          "approved APPROVE",
          "soft-launched SOFT_LAUNCH",
          "started START",
          "measured MEASURE",
          "extended EXTEND",
          "extension-taken-back TAKE_BACK",
          "reviewed REVIEW",
          "scaled SCALE",
          "stopped STOP");

  private FilledPilots() {}

  static void fill(Transaction tx) {
    int number = 1;
    for (String act : ACTS) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("pilot", "PILOT-2026-1");
      body.put("actNo", BigDecimal.valueOf(number));
      body.put("stage", "RUN");
      body.put("title", "Soil cards \u092e\u093f\u091f\u094d\u091f\u0940");
      body.put("owner", "p1");
      body.put("platforms", List.of("x", "youtube"));
      body.put("starts", "2026-10-05");
      if (number++ > 3) {
        body.put("lastDay", "2026-11-29");
      }
      body.put("on", "2026-11-24");
      String kind = act.substring(act.indexOf(' ') + 1);
      body.put("act", Map.of("kind", kind, "by", "p1", "role", "author"));
      record(tx, "pilot." + act.substring(0, act.indexOf(' ')), body);
    }
    Map<String, Object> table = Map.of("uses", List.of(Map.of("use", "feedback")));
    record(tx, "use-table.stated", Map.of("version", BigDecimal.ONE, "table", table));
  }

  private static void record(Transaction tx, String kind, Map<String, Object> body) {
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
