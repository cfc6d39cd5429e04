package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A roster for a store that has one event of each kind. */
final class FilledRosters {

  private static final List<String> ACTS = List.of("planned PLAN", "changed CHANGE", "ended END");

  private FilledRosters() {}

  static void fill(Transaction tx) {
    int number = 1;
    for (String act : ACTS) {
      String[] words = act.split(" ", 2);
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("roster", "R-1");
      body.put("actNo", BigDecimal.valueOf(number++));
      body.put("title", "Desk \u0921\u0947\u0938\u094d\u0915");
      body.put("account", "x");
      body.put("since", "2026-11-16");
      if (words[1].equals("END")) {
        body.put("lastDay", "2026-11-30");
      }
      body.put("on", "2026-11-24");
      body.put("act", Map.of("kind", words[1], "by", "p1"));
      tx.record(FilledStore.DEPARTMENT, "roster." + words[0], StoreTest.NOW, StoreTest.ACTOR, body);
    }
  }
}
