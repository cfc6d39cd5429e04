package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What {@link RichLaw} knows of orders, intermediaries, personal data and cyber security. */
final class RichOnline {

  private static final List<String> LINKS = List.of("https://forum.soil.gov.in/t/1");

  private RichOnline() {}

  static void addTo(Map<String, Object> facts) {
    orders(facts);
    complaints(facts);
    personalData(facts);
    security(facts);
    each(facts, "posts", RichOnline::synthetic);
  }

  private static void orders(Map<String, Object> facts) {
    facts.put(
        "orders",
        List.of(
            tree(
                "id", "O1",
                "source", "COURT",
                "receivedAt", "2026-03-01T10:00:00+05:30",
                "disabledAt", "2026-03-01T12:00:00+05:30"),
            intimation("O2", "DIRECTOR", "2026-03-02T12:30:00+05:30"),
            intimation("O3", "DIG", "2026-03-02T18:30:00+05:30"),
            intimation("O4", "UNDER_SECRETARY", "2026-03-02T12:30:00+05:30")));
    facts.put(
        "infoOrders",
        List.of(
            tree(
                "id", "IO1",
                "purpose", "Investigation of fraud",
                "receivedAt", "2026-03-01T10:00:00+05:30",
                "answeredAt", "2026-03-03T10:00:00+05:30")));
    facts.put("takedown", List.of(request("T1", "SAHYOG"), request("T2", "SECTION_69A")));
    facts.put("review", tree("monthly", true));
  }

  private static Map<String, Object> intimation(String id, String rank, String disabled) {
    return tree(
        "id",
        id,
        "source",
        "GOVERNMENT_INTIMATION",
        "issuerRank",
        rank,
        "noJointSecretary",
        true,
        "issuerAuthorised",
        true,
        "legalBasis",
        "s.79(3)(b)",
        "reasons",
        "Sale of a banned pesticide",
        "urls",
        LINKS,
        "receivedAt",
        "2026-03-02T10:00:00+05:30",
        "disabledAt",
        disabled);
  }

  private static Map<String, Object> request(String id, String route) {
    return tree(
        "id", id,
        "route", route,
        "basis", "s.79(3)(b)",
        "factCheckUnit", false,
        "officer", "P1",
        "rank", "JOINT_SECRETARY",
        "urls", LINKS,
        "reasons", "Forged order",
        "sentAt", "2026-03-05",
        "outcome", "removed",
        "nodalOfficer", "P2",
        "committeeRef", "C-1",
        "confidential", true,
        "copy", "File 12");
  }

  private static void complaints(Map<String, Object> facts) {
    each(
        facts,
        "complaints",
        one -> {
          one.put("acknowledgedAt", "2026-03-02T12:00:00+05:30");
          one.put("resolvedAt", "2026-03-06T22:00:00+05:30");
          one.put("removalRequested", one.get("id").equals("X2"));
          one.put("decisionNotice", "You may appeal to the Grievance Appellate Committee");
        });
    change(
        facts,
        "facility",
        facility -> {
          facility.put("grievanceOfficer", "P1");
          facility.put(
              "policies",
              tree(
                  "rules", tree("url", "https://forum.soil.gov.in/rules"),
                  "privacy", tree("url", "https://forum.soil.gov.in/privacy"),
                  "userAgreement", tree("url", "https://forum.soil.gov.in/terms"),
                  "languages", List.of("hi", "en")));
        });
  }

  private static void personalData(Map<String, Object> facts) {
    each(
        facts,
        "collection",
        form ->
            form.put(
                "notice",
                tree(
                    "items", List.of("comment", "phone"),
                    "purpose", "Replies",
                    "withdrawUrl", "https://soil.gov.in/withdraw",
                    "complaintUrl", "https://soil.gov.in/complain",
                    "languages", List.of("hi"))));
    facts.put(
        "safeguards", tree("encryption", true, "access", true, "logging", true, "backup", "Daily"));
    facts.put(
        "breaches",
        List.of(
            tree(
                "id", "B1",
                "awareAt", "2026-06-01T10:00:00+05:30",
                "boardDetailAt", "2026-06-02T10:00:00+05:30",
                "individualsNotifiedAt", "2026-06-02")));
    each(
        facts,
        "dataRegister",
        entry -> {
          entry.put("eraseBy", "2026-09-30");
          entry.put("erasedAt", null);
          entry.put("keptByLaw", null);
        });
    each(facts, "campaigns", one -> one.put("audience", tree("minors", true)));
    facts.put("consent", tree("guardian", "Signed forms"));
    facts.put("spdi", tree("safeguards", "ISO 27001"));
  }

  private static void security(Map<String, Object> facts) {
    facts.put("certIn", tree("poc", tree("updatedAt", "2026-02-01")));
    facts.put("ntp", tree("source", "NIC"));
    facts.put("devices", List.of(tree("id", "D1", "managed", true, "patchLevel", "CURRENT")));
    each(facts, "accounts", account -> account.put("geotagging", false));
    facts.put("ciso", tree("personId", "P1", "certInInformed", true));
    change(facts, "vendor", vendor -> vendor.put("securityClauses", "Annex C"));
  }

  private static void synthetic(Map<String, Object> post) {
    List<Object> media = new ArrayList<>();
    for (Object item : post.get("media") instanceof List<?> items ? items : List.of()) {
      Map<String, Object> copy = copy(item);
      Map<String, Object> synthetic = copy(copy.getOrDefault("synthetic", Map.of()));
      synthetic.putIfAbsent("isSynthetic", true);
      synthetic.putIfAbsent("label", "Made with AI");
      synthetic.putIfAbsent("declaredOnPlatform", true);
      synthetic.put("labelCoverage", "FULL_DURATION");
      copy.put("synthetic", synthetic);
      media.add(copy);
    }
    if (!media.isEmpty()) {
      post.put("media", media);
    }
  }

  private static void each(
      Map<String, Object> facts, String many, Consumer<Map<String, Object>> to) {
    List<Object> items = new ArrayList<>();
    for (Object item : (List<?>) facts.getOrDefault(many, List.of())) {
      Map<String, Object> copy = copy(item);
      to.accept(copy);
      items.add(copy);
    }
    facts.put(many, items);
  }

  private static void change(
      Map<String, Object> facts, String name, Consumer<Map<String, Object>> to) {
    Map<String, Object> copy = copy(facts.getOrDefault(name, Map.of()));
    to.accept(copy);
    facts.put(name, copy);
  }

  private static Map<String, Object> copy(Object map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((name, value) -> copy.put((String) name, value));
    return copy;
  }
}
