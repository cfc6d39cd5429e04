package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("4.4: core values")
class CoreValuesTest {

  private static Stream<ControlRow> identity() {
    return Stream.of(
        responses("GSM-VAL-02", "R1 PASS", tree("roleShown", true)),
        responses("GSM-VAL-02", "R1 FAIL", tree("roleShown", false)),
        responses("GSM-VAL-02", "R1 UNKNOWN", tree()).missing("responses[].roleShown"),
        row(
                "GSM-VAL-02",
                "R1 FAIL",
                "responder",
                tree("roleShown", true),
                "responses",
                List.of(tree("id", "R1", "roleShown", false)))
            .contradicting("role-shown"),
        row(
            "GSM-VAL-02",
            "R1 PASS",
            "responder",
            tree("roleShown", true),
            "responses",
            List.of(tree("id", "R1"))),
        row("GSM-VAL-02", "all PASS", "responder", tree("roleShown", true)),
        row("GSM-VAL-02", "all UNKNOWN").missing("responses"),
        disclaimer("A1 PASS", "PERSON", "My own views"),
        disclaimer("A1 PASS", "PERSON", true),
        disclaimer("A1 FAIL", "PERSON", false),
        disclaimer("A1 FAIL", "PERSON", null),
        disclaimer("A1 UNKNOWN", "PERSON", "pending").missing("disclaimer"),
        disclaimer("A1 NA", "ORGANISATION", null),
        disclaimer("A1 UNKNOWN", "somebody", null).missing("ownerType"),
        row("GSM-VAL-04", "all UNKNOWN").missing("accounts"));
  }

  private static ControlRow responses(
      String control, String outcome, Map<String, Object> more, Object... facts) {
    Map<String, Object> response = tree("id", "R1");
    response.putAll(more);
    List<Object> all = new ArrayList<>(List.of(facts));
    all.add("responses");
    all.add(List.of(response));
    return row(control, outcome, all.toArray());
  }

  private static ControlRow disclaimer(String outcome, String owner, Object said) {
    return row(
        "GSM-VAL-04",
        outcome,
        "accounts",
        List.of(tree("id", "A1", "platform", "X", "ownerType", owner, "disclaimer", said)));
  }

  private static Stream<ControlRow> authority() {
    return Stream.of(
        responder("R1 PASS", "P1", "2026-11-10"),
        responder("R1 FAIL [P9]", "P9", "2026-11-10"),
        responder("R1 PASS", "P1", "2026-11-20"),
        responder("R1 FAIL [P1]", "P1", "2026-11-21"),
        responder("R1 FAIL [P1]", "P1", "2026-10-31"),
        responder("R1 FAIL [P2]", "P2", "2026-11-10"),
        authorised("R1 FAIL", tree("by", null)),
        authorised("R1 UNKNOWN", tree("at", "2026-11-10")).missing("responses[].by"),
        authorised("R1 UNKNOWN", tree("by", "P1")).missing("responses[].at"),
        responses(
                "GSM-VAL-05",
                "R1 UNKNOWN",
                tree("by", "P1", "at", "2026-11-10", "account", "A1"),
                "accounts",
                List.of(tree("id", "A1", "platform", "X")),
                "people",
                people())
            .missing("accounts[].authorisedPosters"),
        responses(
            "GSM-VAL-05",
            "R1 PASS",
            tree("by", "P1", "at", "2026-11-10", "account", "A1"),
            "accounts",
            List.of(tree("id", "A1", "platform", "X")),
            "authorisedPosters",
            List.of(poster("P1")),
            "people",
            people()),
        responses(
                "GSM-VAL-05",
                "R1 UNKNOWN",
                tree("by", "P1", "at", "2026-11-10"),
                "accounts",
                List.of(account("A1", "P1"), account("A2", "P2")),
                "people",
                people())
            .missing("responses[].account"),
        authorised("R1 UNKNOWN", tree("by", "P1", "at", "2026-11-10", "channelOwnerType", "PERSON"))
            .contradicting("response-owner"),
        row("GSM-VAL-05", "all UNKNOWN").missing("responses"));
  }

  private static ControlRow responder(String outcome, String person, String at) {
    return authorised(outcome, tree("by", person, "at", at));
  }

  private static ControlRow authorised(String outcome, Map<String, Object> more) {
    more.put("account", "A1");
    return responses(
        "GSM-VAL-05",
        outcome,
        more,
        "accounts",
        List.of(account("A1", "P1", "P2")),
        "people",
        people());
  }

  private static Map<String, Object> account(String id, String... people) {
    List<Object> posters = new ArrayList<>();
    for (String person : people) {
      posters.add(poster(person));
    }
    return tree(
        "id", id, "platform", "X", "ownerType", "ORGANISATION", "authorisedPosters", posters);
  }

  private static Map<String, Object> poster(String person) {
    return tree("person", person, "from", "2026-11-01", "to", "2026-11-20");
  }

  /** The second left before the day of the response. */
  private static List<Object> people() {
    return List.of(
        tree("id", "P1", "active", true, "leftPostAt", null),
        tree("id", "P2", "active", false, "leftPostAt", "2026-11-05"),
        tree("id", "P9", "active", true, "leftPostAt", null));
  }

  private static Stream<ControlRow> relevance() {
    return Stream.of(
        topic("N1 ATTEST", "Soil cards", "seeds", "soil-cards"),
        topic("N1 FAIL [cricket]", "cricket", "seeds"),
        topic("N1 UNKNOWN", "cricket", "seeds", "TBD").missing("department.remit"),
        topic("N1 UNKNOWN", "pending", "seeds").missing("topic"),
        topic("N1 FAIL", null, "seeds"),
        row("GSM-VAL-07", "N1 UNKNOWN", "posts", List.of(out("topic", "soil")))
            .missing("department.remit"),
        withState(
            "GSM-VAL-07", tree("topic", "soil"), "department", tree("remit", List.of("soil"))));
  }

  private static ControlRow topic(String outcome, String topic, String... remit) {
    return row(
        "GSM-VAL-07",
        outcome,
        "posts",
        List.of(out("topic", topic)),
        "department",
        tree("remit", List.of(remit)));
  }

  private static Map<String, Object> out(Object... more) {
    Map<String, Object> post = tree("id", "N1", "publishedAt", "2026-11-01");
    post.putAll(tree(more));
    return post;
  }

  /** A draft with a time of publication leaves open whether anything is asked of it. */
  private static ControlRow withState(String control, Map<String, Object> more, Object... facts) {
    Map<String, Object> post = out("state", "DRAFT");
    post.putAll(more);
    List<Object> all = new ArrayList<>(List.of(facts));
    all.add("posts");
    all.add(List.of(post));
    return row(control, "N1 UNKNOWN", all.toArray()).contradicting("post-state");
  }

  private static ControlRow post(String control, String outcome, Object... more) {
    return row(control, outcome, "posts", List.of(out(more)));
  }

  private static Stream<ControlRow> professionalism() {
    Map<String, Object> calm = tree("flags", null, "personalRemark", false);
    return Stream.of(
        post("GSM-VAL-08", "N1 ATTEST", "toneScan", tree("flags", List.of())),
        post("GSM-VAL-08", "N1 FAIL [stupid]", "toneScan", tree("flags", List.of("stupid"))),
        post("GSM-VAL-08", "N1 UNKNOWN", "toneScan", tree("flags", List.of("No")))
            .missing("posts[].toneScan.flags"),
        post("GSM-VAL-08", "N1 UNKNOWN", "toneScan", tree("flags", List.of("clean")))
            .missing("posts[].toneScan.flags"),
        post("GSM-VAL-08", "N1 UNKNOWN", "toneScan", tree("flags", List.of("कुछ नहीं मिला")))
            .missing("posts[].toneScan.flags"),
        post("GSM-VAL-08", "N1 UNKNOWN", "toneScan", tree("flags", List.of("All clear.")))
            .missing("posts[].toneScan.flags"),
        post("GSM-VAL-08", "N1 UNKNOWN", "toneScan", tree("flags", List.of("No impolite words")))
            .missing("posts[].toneScan.flags"),
        post("GSM-VAL-08", "N1 FAIL", "toneScan", null),
        post("GSM-VAL-08", "N1 UNKNOWN").missing("posts[].toneScan.flags"),
        row(
                "GSM-VAL-08",
                "N1 FAIL [x9]",
                "posts",
                List.of(out("toneScan", tree("flags", List.of("x9")))),
                "toneScan",
                calm)
            .contradicting("tone"),
        row("GSM-VAL-08", "N1 ATTEST", "posts", List.of(out()), "toneScan", calm),
        withState("GSM-VAL-08", tree("toneScan", calm)),
        row("GSM-VAL-08", "N1 NA", "posts", List.of(tree("id", "N1", "state", "DRAFT"))),
        post("GSM-VAL-09", "N1 ATTEST", "toneScan", calm, "mentions", null),
        post("GSM-VAL-09", "N1 ATTEST", "toneScan", calm, "mentions", List.of("A mayor")),
        post("GSM-VAL-09", "N1 FAIL", "toneScan", tree("personalRemark", true)),
        post("GSM-VAL-09", "N1 UNKNOWN", "toneScan", calm).missing("mentions"),
        post("GSM-VAL-09", "N1 UNKNOWN", "mentions", List.of())
            .missing("posts[].toneScan.personalRemark"),
        post(
                "GSM-VAL-09",
                "N1 UNKNOWN",
                "toneScan",
                calm,
                "mentions",
                null,
                "flags",
                List.of("NAMED_INDIVIDUAL"))
            .contradicting("named-nobody"),
        post("GSM-VAL-10", "N1 ATTEST", "mentionsParty", false, "politicalSlogan", false),
        post("GSM-VAL-10", "N1 FAIL", "mentionsParty", true, "politicalSlogan", false),
        post("GSM-VAL-10", "N1 FAIL", "mentionsParty", false, "politicalSlogan", true),
        post("GSM-VAL-10", "N1 UNKNOWN", "mentionsParty", false).missing("politicalSlogan"),
        post("GSM-VAL-10", "N1 UNKNOWN").missing("mentionsParty", "politicalSlogan"),
        withState("GSM-VAL-10", tree("mentionsParty", false, "politicalSlogan", false)));
  }

  private static Stream<ControlRow> openness() {
    return Stream.of(
        decisions("M0 PASS|moderation PASS", decided("HIDE", "abuse", "NEUTRAL")),
        decisions(
            "M0 FAIL [Criticism]|moderation ATTEST", decided("DELETE", "Criticism", "NEGATIVE")),
        decisions("M0 FAIL [आलोचना]|moderation ATTEST", decided("BLOCK", "आलोचना", "critical")),
        decisions("M0 ATTEST|moderation PASS", decided("HIDE", "bad taste", "NEUTRAL")),
        decisions(
            "M0 PASS|M1 NA|M2 PASS|M3 NA|moderation PASS",
            decided("HIDE", "SPAM", "NEGATIVE"),
            decided("KEEP", null, "NEGATIVE"),
            decided("HIDE", "SPAM", "POSITIVE"),
            decided("KEEP", null, "NEUTRAL")),
        decisions(
            "M0 PASS|M1 PASS|M2 PASS|M3 NA|moderation ATTEST",
            decided("HIDE", "SPAM", "NEGATIVE"),
            decided("DELETE", "SPAM", "NEGATIVE"),
            decided("HIDE", "SPAM", "POSITIVE"),
            decided("KEEP", null, "NEUTRAL")),
        decisions("M0 PASS|moderation UNKNOWN", tree("action", "HIDE", "ground", "SPAM"))
            .missing("moderation[].sentiment"),
        decisions("M0 UNKNOWN|moderation PASS", tree("action", "HIDE", "sentiment", "NEUTRAL"))
            .missing("ground"),
        decisions("M0 NA|moderation NA", tree("action", "KEEP")),
        decisions("M0 FAIL [CRITICISM]|moderation PASS", decided("HIDE", "CRITICISM", "POSITIVE"))
            .contradicting("praise-removed"),
        row("GSM-VAL-11", "all NA", "moderation", null),
        row("GSM-VAL-11", "all UNKNOWN").missing("moderation"));
  }

  private static Map<String, Object> decided(String action, String ground, String sentiment) {
    return tree("action", action, "ground", ground, "sentiment", sentiment);
  }

  @SafeVarargs
  private static ControlRow decisions(String outcome, Map<String, Object>... decisions) {
    List<Object> listed = new ArrayList<>();
    for (Map<String, Object> decision : decisions) {
      decision.put("id", "M" + listed.size());
      listed.add(decision);
    }
    return row("GSM-VAL-11", outcome, "moderation", listed);
  }

  private static Stream<ControlRow> compliance() {
    Map<String, Object> legal = tree("checklist", tree("legal", true));
    return Stream.of(
        post("GSM-VAL-12", "N1 ATTEST", "clearance", legal),
        post("GSM-VAL-12", "N1 FAIL", "clearance", tree("checklist", tree("legal", false))),
        post("GSM-VAL-12", "N1 FAIL", "clearance", null),
        post("GSM-VAL-12", "N1 UNKNOWN").missing("clearance.checklist.legal"),
        withState("GSM-VAL-12", tree("clearance", legal)),
        rights("N1 PASS", tree("source", "own")),
        rights("N1 PASS", tree("source", "A. Singh", "licence", "CC BY 4.0")),
        rights("N1 PASS", tree("permissionRef", "L-7")),
        rights("N1 FAIL", tree("source", "A. Singh", "licence", null, "permissionRef", null)),
        rights("N1 FAIL", null),
        rights("N1 UNKNOWN", tree("source", "A. Singh", "licence", null))
            .missing("posts[].media[].rights.permissionRef"),
        rights("N1 UNKNOWN", tree("licence", null, "permissionRef", null))
            .missing("posts[].media[].rights.source"),
        rights("N1 UNKNOWN", tree("source", "OWN", "permissionRef", "L-7"))
            .contradicting("own-permission"),
        post("GSM-VAL-13", "N1 NA", "media", List.of()),
        post("GSM-VAL-13", "N1 UNKNOWN").missing("posts[].media"),
        row(
            "GSM-VAL-13",
            "all NA|media/0 FAIL",
            "posts",
            null,
            "media",
            List.of(tree("type", "image", "rights", null))));
  }

  private static ControlRow rights(String outcome, Map<String, Object> rights) {
    return post("GSM-VAL-13", outcome, "media", List.of(tree("type", "image", "rights", rights)));
  }

  @ParameterizedTest
  @MethodSource({"identity", "authority", "relevance", "professionalism", "openness", "compliance"})
  void are_judged(ControlRow row) {
    row.assertJudged();
  }
}
