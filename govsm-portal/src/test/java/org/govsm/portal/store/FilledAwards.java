package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Acts of an award for a store that has one event of each kind. */
final class FilledAwards {

  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("assessed", "ASSESSMENT"),
          Map.entry("closed", "CLOSING"),
          Map.entry("resolved", "RESOLUTION"),
          Map.entry("explained", "EXPLANATION"),
          Map.entry("class-decided", "ENTERPRISE_CLASS"),
          Map.entry("confirmed", "CONFIRMATION"),
          Map.entry("match-asked", "MATCH_REQUEST"),
          Map.entry("match-answered", "MATCH_ANSWER"),
          Map.entry("proposed", "PROPOSAL"),
          Map.entry("returned", "RETURN"),
          Map.entry("made", "AWARD"),
          Map.entry("published", "PUBLICATION"),
          Map.entry("represented", "REPRESENTATION"),
          Map.entry("representation-moved", "REPRESENTATION_STEP"),
          Map.entry("reopened", "REOPENING"),
          Map.entry("extension-asked", "VALIDITY_REQUEST"),
          Map.entry("extension-answered", "VALIDITY_ANSWER"),
          Map.entry("security-returned", "SECURITY_RETURN"),
          Map.entry("security-forfeited", "SECURITY_FORFEITURE"),
          Map.entry("performance-security", "PERFORMANCE_SECURITY"),
          Map.entry("signing-extended", "SIGNING_EXTENSION"),
          Map.entry("varied", "VARIATION"));

  private FilledAwards() {}

  static void fill(Transaction tx) {
    int number = 0;
    for (Map.Entry<String, String> each : KINDS) {
      number++;
      Map<String, Object> body =
          Map.of(
              "tender",
              "t1",
              "number",
              BigDecimal.valueOf(number),
              "actKind",
              each.getValue(),
              "act",
              Map.of("act", Map.of("kind", each.getValue())));
      tx.record(
          FilledStore.DEPARTMENT, "award." + each.getKey(), StoreTest.NOW, StoreTest.ACTOR, body);
    }
  }
}
