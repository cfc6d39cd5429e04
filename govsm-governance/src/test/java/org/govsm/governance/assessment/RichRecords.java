package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the department of {@link RichFacts} has on rules, records, law, privacy and identity. */
final class RichRecords {

  private RichRecords() {}

  static void addTo(Map<String, Object> facts) {
    rules(facts);
    records(facts);
    law(facts);
    identity(facts);
  }

  @SuppressWarnings("unchecked")
  private static void rules(Map<String, Object> facts) {
    Map<String, Object> policies = new LinkedHashMap<>((Map<String, Object>) facts.get("policies"));
    policies.put("rulesOfEngagement", "2025-01-15");
    policies.put("scope", tree("units", List.of("Soil laboratory", "Seed board")));
    policies.put(
        "moderation",
        tree(
            "publicUrl",
            "https://soil.gov.in/m",
            "clauses",
            List.of("copyright", "addition", "deletion")));
    policies.put("grounds", List.of("ABUSE", "SPAM"));
    policies.put("privacy", tree("publicUrl", "https://soil.gov.in/privacy"));
    policies.put("infosec-archiving", tree("approvedAt", "2025-03-01"));
    facts.put("policies", policies);
    facts.put("register", tree("units", List.of("Soil laboratory", "Seed board")));
    Map<String, Object> roster = new LinkedHashMap<>((Map<String, Object>) facts.get("roster"));
    roster.put("coverageHoursPerDay", number(24));
    facts.put("roster", roster);
    facts.put("gigw", tree("selfAssessment", tree("version", "3.0", "date", "2026-02-01")));
  }

  private static void records(Map<String, Object> facts) {
    facts.put("published", tree("recordsNotice", tree("url", "https://soil.gov.in/records")));
    facts.put("auditTrail", tree("complete", true));
    facts.put(
        "formatLimits",
        List.of(
            tree("platform", "X", "maxLength", number(280), "aspects", List.of("16:9", "1:1")),
            tree("platform", "Facebook", "maxLength", null, "aspects", List.of("4:3"))));
    facts.put(
        "moderation",
        List.of(
            tree("id", "MD1", "action", "HIDE", "ground", "ABUSE", "archiveRef", "AR-1"),
            tree("id", "MD2", "action", "DELETE", "ground", "Spam", "archiveRef", "AR-2"),
            tree("id", "MD3", "action", "KEEP", "ground", null, "archiveRef", null)));
    facts.put(
        "platformAgreement",
        List.of(
            tree(
                "platform",
                "X",
                "topics",
                List.of("complaint-response", "storage", "shared-access", "archival"))));
  }

  static List<Object> classes() {
    return List.of(
        tree("class", "policy posts", "legalBasis", "Public Records Act, 1993"),
        tree("class", "low-impact", "legalBasis", "5.1.3.4", "decisionRef", "D-7"),
        tree("class", "routine", "legalBasis", null));
  }

  private static void law(Map<String, Object> facts) {
    facts.put(
        "legalMap",
        tree(
            "intermediary",
            "YES",
            "updatedAt",
            "2026-01-10",
            "rows",
            List.of(
                tree("law", "IT_ACT", "status", "FOLLOWED"),
                tree("law", "RTI_ACT", "status", "FOLLOWED"))));
    facts.put(
        "intermediary",
        tree(
            "dueDiligence",
            tree(
                "checklist",
                List.of(tree("item", "Rules published", "met", true)),
                "complete",
                true)));
    facts.put(
        "policyAck",
        List.of(
            tree("person", "P1", "policy", "Legal note", "at", "2025-03-01"),
            tree("person", "P2", "policy", "Legal note", "at", "2025-03-02")));
    facts.put(
        "complaints",
        List.of(
            tree(
                "id", "X1",
                "receivedAt", "2026-03-02T10:00:00+05:30",
                "actedAt", "2026-03-03T22:00:00+05:30"),
            tree(
                "id", "X2",
                "receivedAt", "2026-03-02T10:00:00+05:30",
                "actedAt", "2026-03-05T22:00:00+05:30")));
  }

  private static void identity(Map<String, Object> facts) {
    facts.put(
        "acks",
        List.of(
            tree("id", "K1", "registrant", "G1", "sentTo", "g1@reader.example"),
            tree("id", "K2", "toRegisteredAddress", false)));
    facts.put("registrants", List.of(tree("id", "G1", "email", "G1@reader.example")));
    facts.put("dataRegister", List.of(tree("class", "identity", "safeguards", "Encrypted")));
  }

  static Map<String, Object> poster(String person, String to) {
    return tree(
        "person",
        person,
        "from",
        "2025-02-01",
        "to",
        to,
        "identity",
        tree("domain", "soil.example"));
  }

  static Map<String, Object> version(String language) {
    return tree(
        "language",
        language,
        "account",
        language.equals("hi") ? "A2" : "A1",
        "factSheetId",
        "S1",
        "length",
        number(140),
        "aspect",
        language.equals("hi") ? "1024x768" : "1920x1080");
  }

  static Map<String, Object> consultation() {
    return tree(
        "id",
        "C1",
        "socialPostId",
        "N1",
        "registration",
        tree("required", true, "confirmation", "EMAIL"),
        "influencedPolicy",
        true,
        "contributions",
        number(12),
        "contributionsArchived",
        number(12),
        "anonymityRule",
        "IDENTIFIED");
  }
}
