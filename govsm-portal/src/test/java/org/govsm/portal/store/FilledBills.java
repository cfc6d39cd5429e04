package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bills for a store that has one event of each kind. */
final class FilledBills {

  private static final List<String> ACTS =
      List.of(
          "stated", "decided", "objected", "answered", "examined", "returned", "passed", "paid");

  private FilledBills() {}

  static void fill(Transaction tx) {
    Map<String, Object> content = Map.of("terms", Map.of("channel", "GEM"));
    record(tx, "billing.stated", Map.of("version", BigDecimal.ONE, "content", content));
    Map<String, Object> entered = new LinkedHashMap<>();
    entered.put("on", "2026-11-24");
    entered.put("received", "2026-11-23");
    entered.put("supplier", "s1");
    entered.put("title", "फ़िल्म");
    entered.put("total", BigDecimal.valueOf(41_300_00));
    Map<String, Object> invoice = new LinkedHashMap<>();
    invoice.put("number", "I/1");
    invoice.put("date", "2026-11-20");
    invoice.put("supplierGstin", "19AAACE1234F1Z3");
    invoice.put("lines", List.of());
    entered.put("invoice", invoice);
    record(tx, "bill.entered", entered);
    int number = 1;
    for (String act : ACTS) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("actNo", BigDecimal.valueOf(number++));
      body.put("on", "2026-11-24");
      body.put("state", "ENTERED");
      body.put(
          "facts",
          Map.of(
              "payment",
              "2026-12-01",
              "setOffs",
              List.of(Map.of("amount", "5.00", "reason", "किराया"))));
      body.put("decisions", Map.of("q", "आदेश"));
      body.put("settled", Map.of("passed", Map.of("number", "I/1", "lines", List.of())));
      body.put("net", BigDecimal.valueOf(40_950_00));
      body.put("due", "2026-12-20");
      body.put("reason", "कारण");
      record(tx, "bill." + act, body);
    }
  }

  private static void record(Transaction tx, String kind, Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("contract", "c1");
    if (kind.startsWith("bill.")) {
      body.put("bill", "c1-B1");
    }
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
