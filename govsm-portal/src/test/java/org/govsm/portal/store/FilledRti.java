package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request under the Right to Information Act for a store that has one event of each kind. */
final class FilledRti {

  private static final List<String> ACTS =
      List.of(
          "gathered",
          "proposed",
          "returned",
          "transferred",
          "transfer-confirmed",
          "transfer-withdrawn",
          "part-transferred",
          "fee-asked",
          "fee-paid",
          "noticed",
          "heard",
          "decided",
          "appealed",
          "appeal-decided",
          "second-appealed",
          "second-decided",
          "corrected",
          "correction-confirmed",
          "erased");

  private static final Map<String, Object> ENTRY =
      Map.of(
          "received", "2026-11-19",
          "urgentAt", "",
          "subjectKind", "contract",
          "subject", "c2",
          "fee", "PAID");

  private FilledRti() {}

  static void fill(Transaction tx) {
    String file = tx.evidence().keep("filled: yes\n".getBytes(UTF_8)).digest();
    Map<String, Object> received = new LinkedHashMap<>();
    received.put("on", "2026-11-24");
    received.put("received", "2026-11-20");
    received.put("subjectKind", "contract");
    received.put("subject", "c1");
    received.put("title", "बिल");
    received.put("due", "2026-12-20");
    received.put("set", Map.of("fee", "PAID"));
    record(tx, "rti.received", received);
    int number = 1;
    for (String act : ACTS) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("actNo", BigDecimal.valueOf(number++));
      body.put("on", "2026-11-24");
      body.put("state", "RECEIVED");
      body.put("reason", "कारण");
      body.put("set", set(act, file));
      if (act.equals("correction-confirmed")) {
        body.put("entry", ENTRY);
      }
      record(tx, "rti." + act, body);
    }
  }

  private static Map<String, Object> set(String act, String file) {
    Map<String, Object> document =
        Map.of(
            "id",
            "1-bill.txt",
            "kind",
            "bill",
            "of",
            "c1-B1",
            "digest",
            file,
            "reasons",
            List.of());
    return switch (act) {
      case "gathered" ->
          Map.of(
              "gathered",
              Map.of(
                  "documents", List.of(document),
                  "parties", List.of(),
                  "rules", List.of(),
                  "events", file));
      case "decided" -> Map.of("decided", Map.of("on", "2026-11-24", "zip", file));
      default -> Map.of(act, Map.of("on", "2026-11-24"));
    };
  }

  private static void record(Transaction tx, String kind, Map<String, Object> some) {
    Map<String, Object> body = new LinkedHashMap<>(some);
    body.put("request", "RTI-2026-1");
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
