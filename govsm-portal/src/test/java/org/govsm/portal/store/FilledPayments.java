package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Payments for a store that has one event of each kind. */
final class FilledPayments {

  private static final List<String> OF_BILL = List.of("ordered", "released");
  private static final List<String> OF_PAYEE =
      List.of("proposed", "confirmed", "proposed", "refused", "blocked");
  private static final List<String> OF_BATCH =
      List.of(
          "approved",
          "made",
          "recalled",
          "retained",
          "downloaded",
          "sent",
          "answered",
          "decided",
          "closed",
          "cancelled");

  private FilledPayments() {}

  static void fill(Transaction tx) {
    int version = 1;
    for (String act : List.of("stated", "proposed", "refused", "proposed", "confirmed")) {
      record(
          tx,
          "payment-office." + act,
          Map.of(
              "version",
              BigDecimal.valueOf(version++),
              "content",
              Map.of("name", "Office", "sealed", "AAAA")));
    }
    int number = 1;
    for (String act : OF_PAYEE) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("payee", "s1");
      body.put("number", BigDecimal.valueOf(number));
      body.put("acts", BigDecimal.valueOf(number++));
      body.put("name", "Sample Holder");
      body.put("vendor", "V-1");
      body.put("masked", "SBIN 7777");
      body.put("proposal", "P" + number);
      body.put("reason", "कारण");
      body.put("act", Map.of("sealed", "AAAA"));
      record(tx, "payee." + act, body);
    }
    String kept = tx.evidence().keep(new byte[] {1, 2, 3}).digest();
    Map<String, Object> prepared = batch(1);
    prepared.put("channel", "ISO20022");
    prepared.put("valueDate", "2026-11-27");
    prepared.put("total", BigDecimal.valueOf(40_950_00));
    prepared.put("control", "sha256:0");
    prepared.put("batchFile", kept);
    prepared.put(
        "orders",
        List.of(
            Map.of(
                "id", "PB-2026-0001-001",
                "bill", "c1-B1",
                "contract", "c1",
                "net", BigDecimal.valueOf(40_950_00),
                "content", Map.of("invoice", "I/1", "name", "Sample Holder"))));
    record(tx, "payment.prepared", prepared);
    number = 2;
    for (String act : OF_BATCH) {
      Map<String, Object> body = batch(number++);
      body.put("state", "ANSWERED");
      body.put("file", kept);
      body.put("open", BigDecimal.ONE);
      body.put("paid", BigDecimal.valueOf(40_950_00));
      body.put("act", Map.of("at", "2026-11-24T00:00:00Z"));
      body.put("lines", List.of(line(act)));
      record(tx, "payment." + act, body);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entry", "AE-000001");
    entry.put("content", Map.of("digest", "sha256:0", "direction", "DEBIT", "amount", "5.90"));
    entry.put("meaning", "BANK_CHARGE");
    entry.put("reason", "शुल्क");
    entry.put("awaited", BigDecimal.ONE);
    entry.put("recovered", List.of(recovered()));
    for (String act : List.of("taken", "cleared", "proposed", "recovered")) {
      record(tx, "payment-entry." + act, entry);
    }
    number = 11;
    for (String act : OF_BILL) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("contract", "c1");
      body.put("bill", "c1-B1");
      body.put("actNo", BigDecimal.valueOf(number++));
      body.put("on", "2026-11-24");
      body.put("state", "PASSED");
      body.put("batch", "PB-2026-0001");
      body.put("part", Map.of("on", "2026-11-24", "amount", "1.00"));
      record(tx, "bill." + act, body);
    }
  }

  private static Map<String, Object> recovered() {
    return Map.of(
        "instrument", "CHALLAN",
        "number", "CH-7",
        "on", "2026-11-27",
        "sum", "5.90",
        "paper", "Challan CH-7, file 12",
        "by", "ANON-1");
  }

  private static Map<String, Object> line(String act) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", "PB-2026-0001-001");
    line.put("outcome", "SHORT");
    line.put("paid", BigDecimal.valueOf(40_000_00));
    line.put("paidOn", "2026-11-27");
    line.put("references", "N1");
    if (act.equals("cancelled")) {
      line.put("released", true);
    }
    return line;
  }

  private static Map<String, Object> batch(int number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("batch", "PB-2026-0001");
    body.put("actNo", BigDecimal.valueOf(number));
    return body;
  }

  private static void record(Transaction tx, String kind, Map<String, Object> body) {
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
