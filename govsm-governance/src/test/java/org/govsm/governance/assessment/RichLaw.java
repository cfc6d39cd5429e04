package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A department of which the facts that law after the framework asks for are known. */
final class RichLaw {

  private RichLaw() {}

  static Map<String, Object> department() {
    Map<String, Object> facts = RichFacts.department();
    facts.put("logs", tree("retentionDays", number(200), "location", "IN"));
    facts.put("dataRegister", each(facts, "dataRegister", entry -> entry.put("ground", "consent")));
    facts.put("access", each(facts, "access", grant -> grant.put("device", "D1")));
    facts.put("complaints", each(facts, "complaints", one -> one.put("type", "NUDITY")));
    facts.put("incidents", each(facts, "incidents", RichLaw::incident));
    facts.put("custody", withSecondFactor((List<?>) facts.getOrDefault("custody", List.of())));
    Map<String, Object> facility = new LinkedHashMap<>();
    ((Map<?, ?>) facts.getOrDefault("facility", Map.of()))
        .forEach((name, value) -> facility.put((String) name, value));
    facility.put("userNoticeLastSentAt", "2026-11-01");
    facts.put("facility", facility);
    add(facts, "roles", tree("name", "records-officer", "holder", "P1"));
    add(facts, "roles", tree("name", "cio", "holder", "P1"));
    add(facts, "roles", tree("name", "nodal-officer", "holder", "P1"));
    add(facts, "templates", tree("id", "T9", "category", "rti", "approvedAt", "2025-12-01"));
    Map<String, Object> asked = tree("id", "QR", "category", "rti", "receivedAt", "2026-06-01");
    asked.put("reply", tree("templateId", "T9"));
    add(facts, "queries", asked);
    add(facts, "queries", tree("id", "QS", "category", "rti", "reply", null));
    Map<String, Object> policies = new LinkedHashMap<>();
    ((Map<?, ?>) facts.get("policies")).forEach((name, one) -> policies.put((String) name, one));
    add(policies, "queryCategories", "rti");
    facts.put("policies", policies);
    RichDuties.addTo(facts);
    RichOnline.addTo(facts);
    return facts;
  }

  private static void incident(Map<String, Object> incident) {
    incident.put("certInListed", true);
    incident.put("certInReportedAt", "2026-10-05T12:00:00+05:30");
  }

  private static List<Object> withSecondFactor(List<?> custody) {
    List<Object> log = new ArrayList<>(custody);
    for (String account : List.of("A1", "A2")) {
      log.add(
          tree("account", account, "event", "MFA_ENROLLED", "at", "2026-10-08", "mfaType", "app"));
    }
    return log;
  }

  private static void add(Map<String, Object> facts, String many, Object item) {
    List<Object> items = new ArrayList<>((List<?>) facts.getOrDefault(many, List.of()));
    items.add(item);
    facts.put(many, items);
  }

  private static List<Object> each(
      Map<String, Object> facts, String many, Consumer<Map<String, Object>> to) {
    List<Object> items = new ArrayList<>();
    for (Object item : (List<?>) facts.getOrDefault(many, List.of())) {
      Map<String, Object> copy = new LinkedHashMap<>();
      ((Map<?, ?>) item).forEach((name, value) -> copy.put((String) name, value));
      to.accept(copy);
      items.add(copy);
    }
    return items;
  }
}
