package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@link RichFacts} knows of communication, community, institution and core values. */
final class RichCommunity {

  private RichCommunity() {}

  static void addTo(Map<String, Object> facts) {
    facts.put(
        "publicity",
        List.of(
            tree("id", "U1", "channel", "print", "type", "mass-media"),
            tree("id", "U2", "channel", "website", "type", "newsletter")));
    facts.put("engagementStrategy", tree("channels", List.of("X", "public meeting")));
    facts.put("sourceDocument", List.of(tree("id", "S1", "status", "PUBLIC")));
    facts.put(
        "rumourLog",
        List.of(tree("id", "W1", "detectedAt", "2026-11-19", "correctionPostId", "N1")));
    facts.put(
        "sync",
        tree(
            "website",
                tree("lastSuccessAt", "2026-11-24T08:00:00+05:30", "missedUpdates", number(0)),
            "links", List.of(feed())));
    facts.put(
        "follows",
        tree(
            "count",
            number(7),
            "accounts",
            List.of(
                tree("handle", "Seeds", "category", "related"),
                tree("handle", "Ravi", "category", "follower"))));
    facts.put("trendNotes", List.of(tree("date", "2026-11-02", "text", "Questions on cards")));
    facts.put(
        "analysisPlan",
        tree(
            "data",
            List.of("X", "Facebook"),
            "depth",
            "posts and replies",
            "timeFrame",
            "a month",
            "criteria",
            List.of("reach")));
    institution(facts);
    values(facts);
  }

  private static Map<String, Object> feed() {
    return tree(
        "id", "F1",
        "from", "website",
        "lastSuccessAt", "2026-11-24T08:00:00+05:30",
        "lagMinutes", number(5),
        "missedUpdates", number(0));
  }

  private static void institution(Map<String, Object> facts) {
    facts.put("officeOrders", List.of(tree("ref", "O-12", "date", "2025-01-02")));
    facts.put("budgetHead", "2220-60");
    facts.put("orgChart", tree("node", "Publicity cell"));
    facts.put(
        "events",
        List.of(
            tree("id", "E1", "date", "2026-11-20", "important", true, "postId", "N1"),
            tree("id", "E2", "date", "2026-11-21", "important", false, "postId", null)));
    facts.put(
        "pressTemplates",
        List.of(tree("id", "P1", "containsHandles", true, "handles", List.of("Soil"))));
    map(((List<?>) facts.get("roles")).get(0)).put("socialDutiesInJobDescription", true);
    Map<String, Object> analysis = map(facts.get("analysis"));
    analysis.put("demographics", tree("aggregated", true));
    ((List<?>) analysis.get("reports"))
        .forEach(report -> map(report).put("limitations", List.of("Mixed posts")));
  }

  private static void values(Map<String, Object> facts) {
    facts.put("department", tree("remit", List.of("soil", "seeds")));
    facts.put("responder", tree("roleShown", true));
    List<Object> responses = new ArrayList<>((List<?>) facts.get("responses"));
    Map<String, Object> response = map(responses.get(0));
    response.put("by", "P1");
    response.put("at", "2026-11-20T10:00:00+05:30");
    response.put("account", "A2");
    response.put("authorisedSpokesperson", true);
    response.put("roleShown", true);
    String[] sentiments = {"NEGATIVE", "POSITIVE", "NEGATIVE"};
    List<?> decisions = (List<?>) facts.get("moderation");
    for (int i = 0; i < sentiments.length; i++) {
      map(decisions.get(i)).put("sentiment", sentiments[i]);
    }
  }

  /** One post tells all of it; of the others it is not known. */
  static void addToPost(Map<String, Object> post) {
    if (!"N1".equals(post.get("id"))) {
      return;
    }
    post.put("contentType", "order");
    post.put("sourceDocument", "S1");
    post.put("sources", List.of("S1"));
    post.put("topic", "soil");
    post.put("toneScan", tree("flags", null, "personalRemark", false));
    post.put("mentions", null);
    post.put("mentionsParty", false);
    post.put("politicalSlogan", false);
    Map<String, Object> checklist = map(map(post.get("clearance")).get("checklist"));
    checklist.put("factsVerified", true);
    checklist.put("legal", true);
    ((List<?>) post.get("media"))
        .forEach(
            item ->
                map(item)
                    .put("rights", tree("source", "OWN", "licence", null, "permissionRef", null)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
