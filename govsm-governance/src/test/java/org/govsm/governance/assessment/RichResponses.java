package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@link RichFacts} knows of responses and of the people behind them. */
final class RichResponses {

  private RichResponses() {}

  /** All in order. */
  static void addTo(Map<String, Object> facts) {
    Map<String, Object> policies = member(facts, "policies");
    member(policies, "expectations").put("type", "official");
    policies.put(
        "responsiveness",
        tree(
            "updateFrequency", tree("A1", "daily", "A2", "weekly", "A3", "monthly"),
            "manner", List.of("public reply", "link"),
            "turnaround", tree("routine", number(24), "programme", "2 days", "policy", "1 week")));
    policies.put("response", tree("noReplyClasses", List.of("praise")));
    policies.put("queryCategories", List.of("policy", "programme", "routine", "praise"));
    policies.put(
        "escalation",
        tree(
            "levels",
            List.of(level("nodal officer", "24 hours", "P1"), level("head", "2 days", "P2"))));
    policies.put("responseHierarchy", List.of(rank(1, "statement"), rank(2, "standard text")));
    queries(facts);
    facts.put(
        "inboxReview",
        List.of(
            tree("date", "2026-11-22"),
            tree("date", "2026-11-23"),
            tree("date", "2026-11-24T08:00:00+05:30")));
    List<Object> responses = new ArrayList<>((List<?>) facts.get("responses"));
    responses.add(reply("R3", "routine", "L0"));
    responses.add(reply("R4", "programme", "L1"));
    responses.add(reply("R5", "policy", "L3"));
    facts.put("responses", responses);
    facts.put(
        "templates", List.of(tree("id", "T1", "category", "routine", "approvedAt", "2025-03-01")));
    facts.put("clearanceLanes", tree("standing", tree("categories", List.of("routine"))));
    team(facts);
  }

  private static void queries(Map<String, Object> facts) {
    for (Object query : (List<?>) facts.get("queries")) {
      Map<String, Object> one = map(query);
      one.put("category", "routine");
      one.put("receivedAt", "2026-11-20T10:00:00+05:30");
      one.put("firstResponseAt", "2026-11-21T10:00:00+05:30");
      one.put("assignedTo", "P3");
      one.put("assignedAt", "2026-11-20T11:00:00+05:30");
    }
    List<Object> more = new ArrayList<>((List<?>) facts.get("queries"));
    more.add(
        tree(
            "id", "Qpraise",
            "language", "en",
            "replyLanguage", "en",
            "category", "praise",
            "receivedAt", "2026-11-01",
            "firstResponseAt", null,
            "assignedTo", "P3",
            "assignedAt", "2026-11-02"));
    facts.put("queries", more);
  }

  private static void team(Map<String, Object> facts) {
    facts.put(
        "team",
        tree("dedicated", false, "sourcing", "mixed", "securityLead", tree("personId", "P2")));
    facts.put("vendor", tree("contractRef", "C-7"));
    facts.put(
        "roster",
        tree(
            "hours", List.of(shift("A1", null), shift("A2", null)),
            "shifts", List.of(shift("A1", "P3"), shift("A2", "P1"), shift(null, "P2"))));
    map(((List<?>) facts.get("training")).get(0)).put("lastRefresh", "2026-01-20");
    Map<String, Object> role = map(((List<?>) facts.get("roles")).get(0));
    role.put("duties", List.of("archive", "credentials", "security", "privacy"));
    role.put("rtiLink", "PIO");
  }

  static void addToPost(Map<String, Object> post) {
    post.put("classification", "PUBLIC");
    post.put("lane", "OPEN_CONVERSATION");
    post.put("linkedRelease", tree("id", "PR-1"));
    post.put("contradictionFlag", false);
    Map<String, Object> clearance = member(post, "clearance");
    clearance.put("checklist", tree("confidentiality", true));
  }

  /** Some of it not in order. */
  static void turn(Map<String, Object> facts) {
    map(((List<?>) facts.get("queries")).get(0)).put("firstResponseAt", "2026-11-23");
    facts.put("roster", tree("hours", List.of(shift("A1", null)), "shifts", List.of()));
    facts.put("inboxReview", List.of(tree("date", "2026-11-20")));
    facts.put("vendor", tree("contractRef", null));
  }

  private static Map<String, Object> level(String role, String after, String holder) {
    return tree("role", role, "after", after, "holder", holder);
  }

  private static Map<String, Object> rank(int rank, String type) {
    return tree("rank", number(rank), "type", type, "authority", "nodal officer");
  }

  private static Map<String, Object> shift(String account, String person) {
    Map<String, Object> shift = tree("account", account, "days", List.of("mon", "tue"));
    shift.put("from", "09:00");
    shift.put("to", "18:00");
    if (person != null) {
      shift.put("person", person);
    }
    return shift;
  }

  private static Map<String, Object> reply(String id, String category, String level) {
    return tree(
        "id",
        id,
        "by",
        "P3",
        "channelOwnerType",
        "ORGANISATION",
        "signature",
        "Desk of soil",
        "category",
        category,
        "length",
        number(600),
        "links",
        List.of("https://soil.gov.in/cards"),
        "templateId",
        "T1",
        "clearance",
        tree("level", level, "by", "P1", "status", "CLEARED"));
  }

  private static Map<String, Object> member(Map<String, Object> tree, String name) {
    return map(tree.get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
