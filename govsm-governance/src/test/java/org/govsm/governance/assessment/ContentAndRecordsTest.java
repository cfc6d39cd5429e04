package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.ControlRow.NOW;
import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("5.1.3.4: content, moderation and records")
class ContentAndRecordsTest {

  private static final String VARIANTS = "contentItems[].variants";

  private static Stream<ControlRow> versions() {
    return Stream.of(
        agree("I1 ATTEST", "S1", "s1"),
        agree("I1 FAIL [S1, S2]", "S1", "S2"),
        agree("I1 FAIL", "S1", null),
        agree("I1 NA", "S1"),
        items("GSM-CON-01", "I1 UNKNOWN", tree("factSheetId", "S1"), tree("account", "A1"))
            .missing(VARIANTS + "[].factSheetId"),
        items("GSM-CON-01", "I1 FAIL [S1, S2]", sheet("S1"), sheet("S2"), tree("account", "A1")),
        row("GSM-CON-01", "I1 UNKNOWN", "contentItems", List.of(tree("id", "I1")))
            .missing(VARIANTS),
        row("GSM-CON-01", "all UNKNOWN", "contentItems", tree("total", number(4)))
            .missing(VARIANTS),
        row("GSM-CON-01", "all NA", "contentItems", tree("total", number(0))),
        row("GSM-CON-01", "all NA", "contentItems", null),
        row("GSM-CON-01", "all UNKNOWN").missing("contentItems"));
  }

  private static ControlRow agree(String outcome, String... sheets) {
    return items(
        "GSM-CON-01", outcome, Arrays.stream(sheets).map(ContentAndRecordsTest::sheet).toArray());
  }

  private static Map<String, Object> sheet(String id) {
    return tree("factSheetId", id);
  }

  private static ControlRow items(String control, String outcome, Object... variants) {
    return row(
        control, outcome, "contentItems", List.of(tree("id", "I1", "variants", List.of(variants))));
  }

  private static Stream<ControlRow> limits() {
    return Stream.of(
        fits("I1 PASS 280", tree("account", "A1", "length", number(280), "aspect", "1920x1080")),
        fits("I1 FAIL 281", tree("account", "A1", "length", number(281), "aspect", "16:9")),
        fits("I1 FAIL [4:3]", tree("account", "A1", "length", number(3), "aspect", "4:3")),
        fits("I1 PASS", tree("account", "A1", "length", null, "aspect", null)),
        fits("I1 UNKNOWN", tree("account", "A1", "length", number(3), "aspect", "square"))
            .missing(VARIANTS + "[].aspect"),
        fits("I1 UNKNOWN", tree("account", "A1", "aspect", null)).missing(VARIANTS + "[].length"),
        fits("I1 UNKNOWN", tree("length", number(3))).missing(VARIANTS + "[].account"),
        fits("I1 UNKNOWN", tree("account", "A9")).missing("accounts[].platform"),
        fits("I1 UNKNOWN", tree("account", "A2")).missing("formatLimits"),
        limited("I1 UNKNOWN", tree("platform", "X", "maxLength", number(280)))
            .missing("formatLimits[].aspects"),
        limited("I1 UNKNOWN", tree("platform", "X", "aspects", null))
            .missing("formatLimits[].maxLength"),
        limited(
                "I1 UNKNOWN 3",
                tree("platform", "X", "maxLength", number(280), "aspects", null),
                tree("platform", "twitter", "maxLength", number(300), "aspects", null))
            .contradicting("two-limits"),
        row("GSM-CON-02", "all UNKNOWN").missing("contentItems"));
  }

  private static ControlRow fits(String outcome, Map<String, Object> variant) {
    return fits(
        outcome,
        variant,
        tree("platform", "Twitter", "maxLength", number(280), "aspects", List.of("16:9", "1:1")));
  }

  private static ControlRow limited(String outcome, Object... limits) {
    return fits(outcome, tree("account", "A1", "length", number(3), "aspect", "16:9"), limits);
  }

  private static ControlRow fits(String outcome, Map<String, Object> variant, Object... limits) {
    return row(
        "GSM-CON-02",
        outcome,
        "accounts",
        List.of(tree("id", "A1", "platform", "X"), tree("id", "A2", "platform", "Facebook")),
        "contentItems",
        List.of(tree("id", "I1", "variants", List.of(variant))),
        "formatLimits",
        List.of(limits));
  }

  private static Stream<ControlRow> media() {
    Map<String, Object> text = out("1", "media", List.of(tree("type", "text")));
    Map<String, Object> film = out("2", "media", List.of(tree("type", "Video")));
    Map<String, Object> draft = tree("id", "3", "media", List.of(tree("type", "video")));
    return Stream.of(
        posts("all PASS 0.5", text, film),
        posts("all FAIL", text, out("4", "media", null)),
        posts("all PASS 1", out("5", "contentType", "video")),
        posts("all UNKNOWN", text, out("6")).missing("posts[].media"),
        posts("all UNKNOWN", text, out("6", "media", List.of(tree("type", "hologram"))))
            .missing("posts[].media"),
        posts("all UNKNOWN", text, draft).missing("posts[].state"),
        posts("all NA", tree("id", "7", "state", "DRAFT")),
        posts("all UNKNOWN", text, out("9", "state", "DRAFT", "contentType", "video")),
        posts("all UNKNOWN 1", out("8", "contentType", "video", "media", List.of()))
            .contradicting("post-media"),
        row("GSM-CON-04", "all NA", "posts", null),
        row("GSM-CON-04", "all UNKNOWN").missing("posts"));
  }

  private static Map<String, Object> out(String id, Object... more) {
    Map<String, Object> post = tree("id", id, "publishedAt", "2026-11-01");
    post.putAll(tree(more));
    return post;
  }

  private static ControlRow posts(String outcome, Object... posts) {
    return row("GSM-CON-04", outcome, "posts", List.of(posts));
  }

  private static Stream<ControlRow> policies() {
    return Stream.of(
        gigw("all ATTEST", tree("version", "3.0", "date", "2026-11-24")),
        gigw("all FAIL", tree("version", "3.0", "date", null)),
        gigw("all UNKNOWN", tree("version", "3.0")).missing("gigw.selfAssessment.date"),
        row(
                "GSM-CON-05",
                "all UNKNOWN",
                "gigw",
                tree(
                    "version",
                    "2.0",
                    "selfAssessment",
                    tree("version", "3.0", "date", "2026-01-01")))
            .contradicting("gigw"),
        clauses("GSM-CON-08", "all PASS", "Copyright and trade marks"),
        clauses("GSM-CON-08", "all FAIL [copyright]", "addition", "deletion"),
        clauses("GSM-CON-08", "all UNKNOWN", "addition", "house style")
            .missing("policies.moderation.clauses"),
        clauses("GSM-CON-09", "all PASS", "addition", "removal"),
        clauses("GSM-CON-09", "all FAIL [deletion]", "addition", "copyright"),
        row("GSM-CON-08", "all UNKNOWN").missing("policies.moderation.clauses"),
        row("GSM-CON-09", "all UNKNOWN").missing("policies.moderation.clauses"),
        without("GSM-CON-08", "all FAIL [copyright]", true),
        without("GSM-CON-09", "all NA", false),
        without("GSM-CON-09", "all UNKNOWN", "").missing("accounts[].allowsThirdPartyContent"),
        row(
            "GSM-CON-12",
            "all PASS",
            "published",
            tree("recordsNotice", tree("url", "https://soil.gov.in/r"))),
        row("GSM-CON-12", "all FAIL", "published", tree("recordsNotice", null)),
        row("GSM-CON-12", "all UNKNOWN", "published", tree("recordsNotice", tree("url", "pending")))
            .missing("published.recordsNotice.url"),
        archiving("all PASS", "2025-03-01"),
        archiving("all FAIL", null),
        row("GSM-CON-16", "all UNKNOWN").missing("policies.infosec-archiving.approvedAt"));
  }

  private static ControlRow archiving(String outcome, String day) {
    return row(
        "GSM-CON-16", outcome, "policies", tree("infosec-archiving", tree("approvedAt", day)));
  }

  private static ControlRow gigw(String outcome, Map<String, Object> own) {
    return row("GSM-CON-05", outcome, "gigw", tree("selfAssessment", own));
  }

  private static ControlRow clauses(String control, String outcome, String... clauses) {
    return row(control, outcome, "policies", tree("moderation", tree("clauses", List.of(clauses))));
  }

  private static ControlRow without(String control, String outcome, Object others) {
    Map<String, Object> account = tree("id", "A1", "platform", "X");
    if (!"".equals(others)) {
      account.put("allowsThirdPartyContent", others);
    }
    return row(
        control,
        outcome,
        "policies",
        tree("moderation", null),
        "accounts",
        List.of(account),
        "facility",
        null);
  }

  private static Stream<ControlRow> decisions() {
    List<String> grounds = List.of("ABUSE", "Personal data");
    return Stream.of(
        decision("M1 PASS", grounds, "HIDE", "personal-data", "AR-1"),
        decision("M1 FAIL [CRITICISM]", grounds, "BLOCK", "CRITICISM", "AR-1"),
        decision("M1 FAIL [CRITICISM]", grounds, "strange", "CRITICISM", "AR-1"),
        decision("M1 FAIL", grounds, "DELETE", "ABUSE", null),
        decision("M1 FAIL", grounds, "DELETE", null, "AR-1"),
        decision("M1 FAIL [ABUSE]", null, "DELETE", "ABUSE", "AR-1"),
        decision("M1 NA", grounds, "KEEP", null, null),
        decision("M1 FAIL [COURT_ORDER]", grounds, "HIDE", "COURT_ORDER", "AR-1"),
        row("GSM-CON-10", "M1 UNKNOWN", "moderation", List.of(byOrder())).missing("orders"),
        ordered("M1 UNKNOWN", "orders", null).missing("orders"),
        ordered("M1 UNKNOWN", "orders", List.of(order("id", "L-2"))).missing("orders"),
        ordered("M1 UNKNOWN", "orders", List.of(tree("id", "L-1", "source", "COURT")))
            .missing("orders[].receivedAt"),
        ordered("M1 UNKNOWN", "infoOrders", List.of(order("id", "L-1"))).missing("orders"),
        ordered("M1 UNKNOWN", "complaints", List.of(order("id", "L-1"))).missing("orders"),
        ordered("M1 UNKNOWN", "orders", List.of(order("id", "L-1", "kept", false)))
            .missing("orders[].kept"),
        ordered("M1 PASS", "orders", List.of(order("id", "L-1"))),
        twice("M1 UNKNOWN", "2026-11-23T11:00:00+05:30").missing("orders[].receivedAt"),
        twice("M1 PASS", "2026-11-23T10:30:59+05:30"),
        undated().missing("moderation[].at"),
        decision("M1 UNKNOWN", List.of("SPAM", "TBD"), "HIDE", "ABUSE", "AR-1")
            .missing("policies.grounds"),
        row(
                "GSM-CON-10",
                "M1 UNKNOWN",
                "policies",
                tree("grounds", grounds),
                "moderation",
                List.of(tree("id", "M1", "action", "HIDE", "ground", "ABUSE")))
            .missing("archiveRef"),
        alone("M1 UNKNOWN|moderation ATTEST", "L-2").missing("orders"),
        alone("M1 PASS|moderation ATTEST", "L-1"),
        unnamed().missing("orderRef"),
        byOrder("M1 FAIL [L-1]", "declined", tree()),
        byOrder("M1 FAIL [L-1]", "fallen", tree()),
        byOrder("M1 FAIL [L-1]", "otherKind", tree()),
        received("M1 FAIL [L-1]", "2026-11-23T10:31:00+05:30"),
        received("M1 PASS", "2026-11-23T10:30:59+05:30"),
        received("M1 UNKNOWN", "2026-11-23").missing("orders[].receivedAt"),
        received("M1 FAIL [L-1]", "2026-11-24"),
        byOrder("M1 NA", "declined", tree("restored", true)),
        further("M1 PASS", "L-2", "2026-11-23T12:00:00+05:30"),
        further("M1 FAIL [L-1]", "L-2", "2026-11-23T08:00:00+05:30"),
        further("M1 FAIL [L-1]", "L-1", "2026-11-23T12:00:00+05:30"),
        byOrder("M1 NA", "otherKind", tree("restored", true)),
        byOrder("M1 PASS", "kept", tree()),
        byOrder("M1 PASS", "kept", tree("restored", true)),
        row("GSM-CON-10", "all NA", "moderation", List.of()),
        row("GSM-CON-10", "all UNKNOWN").missing("moderation"));
  }

  private static ControlRow byOrder(String outcome, String said, Map<String, Object> more) {
    return ordered(outcome, more, "orders", List.of(order("id", "L-1", said, true)));
  }

  private static ControlRow received(String outcome, String at) {
    return ordered(outcome, "orders", List.of(tree("id", "L-1", "receivedAt", at)));
  }

  /** Two entries of one order, of which the first came before the decision. */
  private static ControlRow twice(String outcome, String at) {
    Map<String, Object> second = tree("id", "L-1", "receivedAt", at);
    return ordered(outcome, "orders", List.of(order("id", "L-1"), second));
  }

  /** GSM-VAL-11: by an order that is not named, of a kind that needs no other ground. */
  private static ControlRow unnamed() {
    Map<String, Object> decision = byOrder();
    decision.remove("orderRef");
    decision.putAll(tree("sentiment", "NEUTRAL"));
    return row(
        "GSM-VAL-11",
        "M1 UNKNOWN|moderation PASS",
        "orders",
        List.of(order("id", "L-1")),
        "moderation",
        List.of(decision));
  }

  private static Map<String, Object> order(Object... members) {
    Map<String, Object> order = tree(members);
    order.put("receivedAt", "2026-11-23T09:00:00+05:30");
    return order;
  }

  private static ControlRow ordered(String outcome, String list, @Nullable Object requests) {
    return ordered(outcome, tree(), list, requests);
  }

  /** The first order was declined; a further one was named on what stays removed. */
  private static ControlRow further(String outcome, String order, String at) {
    Map<String, Object> first = order("id", "L-1");
    first.put("declined", true);
    Map<String, Object> decision = byOrder();
    decision.put("furtherOrders", List.of(tree("orderRef", order, "at", at)));
    return row(
        "GSM-CON-10",
        outcome,
        "orders",
        List.of(first, order("id", "L-2")),
        "moderation",
        List.of(decision));
  }

  private static ControlRow ordered(
      String outcome, Map<String, Object> more, String list, @Nullable Object requests) {
    Map<String, Object> decision = byOrder();
    decision.putAll(more);
    return row("GSM-CON-10", outcome, list, requests, "moderation", List.of(decision));
  }

  private static ControlRow undated() {
    Map<String, Object> decision = byOrder();
    decision.remove("at");
    return row(
        "GSM-CON-10",
        "M1 UNKNOWN",
        "orders",
        List.of(order("id", "L-1")),
        "moderation",
        List.of(decision));
  }

  /** GSM-VAL-11: one person alone removed a negative comment, by an order. */
  private static ControlRow alone(String outcome, String onRecord) {
    Map<String, Object> decision = byOrder();
    decision.putAll(tree("kept", true, "sentiment", "NEGATIVE", "moderator", "U-1"));
    return row(
        "GSM-VAL-11",
        outcome,
        "orders",
        List.of(order("id", onRecord)),
        "moderation",
        List.of(decision));
  }

  private static Map<String, Object> byOrder() {
    Map<String, Object> decision =
        tree("id", "M1", "ground", "COURT_ORDER", "orderRef", "L-1", "archiveRef", "A");
    decision.put("at", "2026-11-23T10:30:00+05:30");
    return decision;
  }

  private static ControlRow decision(
      String outcome, List<String> grounds, String action, String ground, String copy) {
    return row(
        "GSM-CON-10",
        outcome,
        "policies",
        tree("grounds", grounds),
        "moderation",
        List.of(tree("id", "M1", "action", action, "ground", ground, "archiveRef", copy)));
  }

  private static Stream<ControlRow> records() {
    return Stream.of(
        captured("1 PASS|2 NA|R1 PASS|all PASS", "AR-1", true),
        captured("1 FAIL|2 NA|R1 PASS|all FAIL", null, false),
        captured("1 FAIL|2 NA|R1 PASS|all UNKNOWN", null, true).contradicting("trail"),
        row(
            "GSM-CON-11",
            "all NA|all NA|all PASS",
            "posts",
            null,
            "responses",
            null,
            "auditTrail",
            true),
        row(
                "GSM-CON-11",
                "1 UNKNOWN|all NA|all PASS",
                "posts",
                List.of(out("1", "archiveRef", "AR-1", "state", "CLEARED")),
                "responses",
                null,
                "auditTrail",
                true)
            .missing("posts[].state"),
        waiting("2026-11-24T08:59:59+05:30", "1 WARN|all NA|all PASS"),
        waiting("2026-11-20T23:59:59+05:30", "1 FAIL|all NA|all PASS"),
        row("GSM-CON-11", "all UNKNOWN|all UNKNOWN|all UNKNOWN")
            .missing("posts", "responses", "auditTrail.complete"),
        classes("GSM-CON-13", "policy PASS|chat FAIL", basis("policy", "Act"), basis("chat", " ")),
        classes("GSM-CON-13", "policy UNKNOWN", tree("class", "policy")).missing("legalBasis"),
        classes(
                "GSM-CON-13",
                "policy UNKNOWN|Policy UNKNOWN",
                basis("policy", "a"),
                basis("Policy", "b"))
            .contradicting("two-classes"),
        row("GSM-CON-13", "all FAIL", "retention", null),
        row("GSM-CON-13", "all UNKNOWN", "retention", tree("scopeStatement", "all"))
            .missing("retention[].legalBasis"),
        row("GSM-CON-13", "all UNKNOWN").missing("retention"),
        classes("GSM-CON-14", "all ATTEST", tree("class", "Low impact", "decisionRef", "D7")),
        classes("GSM-CON-14", "all FAIL", tree("class", "low-impact", "decisionRef", null)),
        classes("GSM-CON-14", "all UNKNOWN", tree("class", "low-impact")).missing("decisionRef"),
        classes("GSM-CON-14", "all NA", tree("class", "policy")),
        classes("GSM-CON-14", "all UNKNOWN", tree("legalBasis", "x")).missing("retention[].class"),
        row("GSM-CON-14", "all UNKNOWN").missing("retention[].class"));
  }

  @ParameterizedTest(name = "out on {0} November, within {1} days: {2}")
  @CsvSource({
    "23, , 1 WARN|all NA|all PASS",
    "21, , 1 WARN|all NA|all PASS",
    "20, , 1 FAIL|all NA|all PASS",
    "20, 4, 1 WARN|all NA|all PASS",
    "23, 0, 1 FAIL|all NA|all PASS",
    "20, 400, 1 FAIL|all NA|all PASS"
  })
  void a_kept_post_is_archived_within_the_published_days(int day, Integer days, String outcome) {
    Map<String, Object> post =
        tree("id", "1", "kept", true, "publishedAt", "2026-11-" + day + "T23:50:00+05:30");
    post.put("state", "PUBLISHED");
    post.put("archiveRef", null);
    Map<String, Object> policies = days == null ? tree() : tree("archiveDays", number(days));
    row(
            "GSM-CON-11",
            outcome,
            "posts",
            List.of(post),
            "responses",
            null,
            "auditTrail",
            true,
            "policies",
            policies)
        .assertJudged();
  }

  /** What a record is kept of has the published days to be archived. */
  private static ControlRow waiting(String publishedAt, String outcome) {
    Map<String, Object> post = tree("id", "1", "kept", true, "publishedAt", publishedAt);
    post.put("state", "PUBLISHED");
    post.put("archiveRef", null);
    return row(
        "GSM-CON-11", outcome, "posts", List.of(post), "responses", null, "auditTrail", true);
  }

  private static ControlRow captured(String outcome, String record, boolean complete) {
    Map<String, Object> draft = tree("id", "2", "state", "DRAFT");
    return row(
        "GSM-CON-11",
        outcome,
        "posts",
        List.of(out("1", "archiveRef", record), draft),
        "responses",
        List.of(tree("id", "R1", "archiveRef", "AR-2")),
        "auditTrail",
        tree("complete", complete));
  }

  private static Map<String, Object> basis(String name, String basis) {
    return tree("class", name, "legalBasis", basis);
  }

  private static ControlRow classes(String control, String outcome, Object... classes) {
    return row(control, outcome, "retention", List.of(classes));
  }

  private static Stream<ControlRow> consultationsAndAgreements() {
    return Stream.of(
        contributions("C1 ATTEST 12", true, 12, 12),
        contributions("C1 FAIL 11", true, 12, 11),
        contributions("C1 UNKNOWN 13", true, 12, 13).contradicting("contributions"),
        contributions("C1 NA", false, 12, 0),
        consultation("C1 UNKNOWN", tree("id", "C1", "contributions", number(1)))
            .missing("influencedPolicy"),
        consultation("C1 UNKNOWN", tree("id", "C1", "influencedPolicy", true))
            .missing("consultations[].contributions", "consultations[].contributionsArchived"),
        row("GSM-CON-15", "all NA", "consultations", null),
        row("GSM-CON-15", "all UNKNOWN").missing("consultations"),
        agreement("X PASS", "Complaints and responses", "storage", "shared access", "archiving"),
        agreement("X FAIL [archival]", "complaint-response", "storage", "shared-access"),
        agreement("X UNKNOWN", "complaint-response", "storage", "shared-access", "house rules")
            .missing("topics"),
        row("GSM-CON-17", "X UNKNOWN", "platformAgreement", List.of(tree("platform", "X")))
            .missing("topics"),
        registered("x PASS|YouTube UNKNOWN", "complaints", "storage", "access", "archiving")
            .missing("platformAgreement"),
        registered("x FAIL [complaint-response, storage, shared-access, archival]|YouTube UNKNOWN"),
        row("GSM-CON-17", "all NA", "platformAgreement", null),
        row("GSM-CON-17", "all UNKNOWN").missing("platformAgreement"));
  }

  private static ControlRow contributions(String outcome, boolean influenced, int all, int kept) {
    return consultation(
        outcome,
        tree(
            "id",
            "C1",
            "influencedPolicy",
            influenced,
            "contributions",
            number(all),
            "contributionsArchived",
            number(kept)));
  }

  private static ControlRow consultation(String outcome, Map<String, Object> consultation) {
    return row("GSM-CON-15", outcome, "consultations", List.of(consultation));
  }

  /** A register of providers that has one platform, of three that have accounts. */
  private static ControlRow registered(String outcome, String... topics) {
    return row(
        "GSM-CON-17",
        outcome,
        "providerRegister",
        tree("agreements", List.of(tree("platform", "x", "topics", List.of(topics)))),
        "accounts",
        List.of(
            tree("id", "a", "platform", "Twitter", "state", "ACTIVE"),
            tree("id", "b", "platform", "YouTube", "state", "ACTIVE"),
            tree("id", "c", "platform", "Facebook", "state", "CLOSED")));
  }

  private static ControlRow agreement(String outcome, String... topics) {
    return row(
        "GSM-CON-17",
        outcome,
        "platformAgreement",
        List.of(tree("platform", "X", "topics", List.of(topics))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "versions",
    "limits",
    "media",
    "policies",
    "decisions",
    "records",
    "consultationsAndAgreements"
  })
  void is_judged(ControlRow row) {
    row.assertJudged();
  }

  @Test
  void what_an_agreement_may_lack_is_named() {
    String topics = "{topics: ['storage', 'house rules', 'complaints'], platform: 'X'}";
    assertThat(JsonCases.said("GSM-CON-17", NOW, "{platformAgreement: [" + topics + "]}"))
        .contains("Shared access", "Archiving")
        .doesNotContain("Storage");
    String register =
        "{providerRegister: {agreements: []}, accounts: [{id: 'b', platform: 'YouTube',"
            + " state: 'ACTIVE'}]}";
    assertThat(JsonCases.said("GSM-CON-17", NOW, register))
        .contains("No agreement in force", "Complaints and responses", "Archiving");
  }
}
