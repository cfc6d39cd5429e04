package org.govsm.portal.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.queries.DeskRecords;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moderation of a department: its policy, items, appeals and audit, by officers of all roles. */
class ModerationSliceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String POLICY =
      "{'published': 'https://health.example.gov.in/comments', 'appealDays': 30, 'decideDays': 15,"
          + " 'ratioLimit': '1.5', 'clauses': [{'clause': '4.1', 'ground': 'ABUSE'}]}";
  private static final String ITEM =
      "{'title': 'Insults of a viewer', 'source': 'https://x.example/marked-handle/1', 'written':"
          + " 'Marked words', 'item': {'itemKind': 'COMMENT', 'platform': 'X', 'seenAt':"
          + " '2026-11-25T00:01:00+05:30', 'sentiment': 'NEGATIVE'}}";

  /** That of the words of the item. */
  private static final String DIGEST =
      "85da9b33db54b3706b3ff5fc05ed9aac359840f03458c134ed5b9bb6cd01a94f";

  private static final String KEEP =
      "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'KEEP'}";

  private static final String HIDE =
      "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'HIDE', 'policyClause':"
          + " '4.1'}";
  private static final String BY_ORDER =
      "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'HIDE', 'ground':"
          + " 'COURT_ORDER', 'orderReference': 'L-2026-1'}";
  private static final String MET =
      "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
          + " was removed', 'copyDigest': 'sha256:"
          + DIGEST
          + "'}";
  private static final String NOTICE =
      "{'act': 'NOTIFY', 'at': '2026-11-25T00:30:00+05:30', 'text': 'Hidden by clause 4.1. You can"
          + " appeal within 30 days'}";
  private static final String APPEAL =
      "{'act': 'APPEAL', 'at': '2026-11-25T00:30:00+05:30', 'text': 'It is no insult'}";
  private static final String ALLOW =
      "{'act': 'DECIDE_APPEAL', 'at': '2026-11-25T00:30:00+05:30', 'outcome': 'ALLOWED', 'reason':"
          + " 'It is criticism'}";

  private static final List<String> ROLES =
      List.of(
          "author",
          "reviewer",
          "nodal-officer",
          "legal-officer",
          "competent-authority",
          "records-officer",
          "auditor",
          "buyer");

  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String department;
  private String all;
  private String pages;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Each test has a department of its own, with an officer for each role. */
  @BeforeEach
  void begin() {
    department = "m" + ++departments;
    all = "/departments/" + department + "/moderation";
    pages = "/moderation/" + department;
    portal.knowing(department);
    for (String role : ROLES) {
      String id = role + "." + department;
      people.add(id, List.of(role), List.of(department));
      officers.put(role, people.signedIn(id));
    }
  }

  private People.Browsing as(String role) {
    return officers.get(role);
  }

  private HttpResponse<String> post(String role, String path, String body, String... headers) {
    var request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return as(role).send(request);
  }

  private JsonNode read(String id) throws IOException {
    return JSON.readTree(as("auditor").get("/api/v1" + all + "/" + id + "?lang=en").body());
  }

  private HttpResponse<String> act(String role, String id, String body) throws IOException {
    String version = "\"" + read(id).path("acts").asInt() + "\"";
    return post(role, all + "/" + id + "/acts", body, "If-Match", version);
  }

  private void done(String role, String id, String body) throws IOException {
    HttpResponse<String> answer = act(role, id, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void recorded(String body) {
    HttpResponse<String> answer = post("author", all, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void refused(HttpResponse<String> answer, int status, String... parts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(parts);
  }

  private HttpResponse<String> drafted(String role, String version, String body) {
    return post(role, all + "-policy", body, "If-Match", "\"" + version + "\"");
  }

  private HttpResponse<String> approved(String role, String version) {
    return post(role, all + "-policy/approval", "{}", "If-Match", "\"" + version + "\"");
  }

  private void published() {
    assertThat(drafted("nodal-officer", "0", POLICY).statusCode()).isEqualTo(200);
    assertThat(approved("competent-authority", "1").statusCode()).isEqualTo(200);
  }

  @Test
  void a_policy_is_drafted_by_one_and_put_in_force_by_another() {
    refused(drafted("author", "0", POLICY), 403, "");
    assertThat(drafted("nodal-officer", "0", POLICY).statusCode()).isEqualTo(200);
    refused(drafted("nodal-officer", "0", POLICY), 412, "meanwhile");
    assertThat(portal.get(pages + "/policy?lang=en").statusCode()).isEqualTo(404);
    assertThat(as("nodal-officer").get(pages + "/policy?lang=en").body())
        .contains("No policy is published");
    refused(approved("nodal-officer", "1"), 409, "does not approve it");
    refused(approved("legal-officer", "1"), 403, "");

    assertThat(approved("competent-authority", "1").statusCode()).isEqualTo(200);
    refused(approved("competent-authority", "1"), 409, "no draft");
    assertThat(portal.get(pages + "/policy?lang=en").body())
        .contains(
            "Comments that abuse, insult or threaten", "never removed for that reason", "30", "15")
        .doesNotContain("Draft the next version");
    assertThat(portal.get(pages + "/policy?lang=hi").body()).contains("धमकी");
    assertThat(portal.get("/api/v1" + all + "-policy").body())
        .contains("\"state\":\"APPROVED\"", "\"since\":\"2026-11-25\"")
        .doesNotContain("competent-authority.", "nodal-officer.");
    assertThat(as("auditor").get("/api/v1" + all + "-policy/newest").body())
        .contains("\"approvedBy\":\"competent-authority.");
  }

  @Test
  void whoever_wrote_a_draft_since_the_last_approval_does_not_approve() {
    assertThat(drafted("nodal-officer", "0", POLICY).statusCode()).isEqualTo(200);
    assertThat(drafted("reviewer", "1", POLICY).statusCode()).isEqualTo(200);
    refused(approved("nodal-officer", "2"), 409, "does not approve it");
    assertThat(as("nodal-officer").get(pages + "/policy?lang=en").body())
        .doesNotContain("/policy/approval");
    assertThat(approved("competent-authority", "2").statusCode()).isEqualTo(200);
  }

  @Test
  void a_policy_without_clauses_is_none() {
    String none = POLICY.replace("[{'clause': '4.1', 'ground': 'ABUSE'}]", "[]");

    refused(drafted("nodal-officer", "0", none), 422, "/clauses");
  }

  /** Everybody reads it, and it stays; how an office is reached may stand in it. */
  @ParameterizedTest
  @CsvSource({
    "Call ABCPE1234F, 422",
    "Call 9876543210, 422",
    "फ़ोन ९८७६५ ४३२१०, 422",
    "2345 6789 0124, 422",
    "Write to health@nic.in or call 011-23456789, 200"
  })
  void a_policy_has_no_number_of_a_person(String words, int status) throws IOException {
    String policy = POLICY.replace("'clauses': [", "'english': '" + words + "', 'clauses': [");
    HttpResponse<String> answer = drafted("nodal-officer", "0", policy);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 422) {
      assertThat(answer.body()).contains("/english");
    }
  }

  @Test
  void a_policy_has_an_address_both_languages_and_what_it_lacks_is_told() {
    refused(
        drafted("nodal-officer", "0", POLICY.replace("https://health.example.gov.in/c", "c")),
        422,
        "/published");
    refused(
        drafted(
            "nodal-officer", "0", POLICY.replace("'ABUSE'", "'ABUSE', 'english': 'No insults'")),
        422,
        "/clauses/0/hindi");
    assertThat(drafted("nodal-officer", "0", POLICY).statusCode()).isEqualTo(200);
    assertThat(as("competent-authority").get(pages + "/policy?lang=en").body())
        .contains("no clause on copyright (GSM-CON-08)", "who may add content (GSM-CON-09)");
    String whole =
        POLICY.replace(
            "'clauses': [",
            "'contributors': 'EVERYBODY', 'clauses': [{'clause': '4.2',"
                + " 'ground': 'COPYRIGHT'}, ");
    assertThat(drafted("nodal-officer", "1", whole).statusCode()).isEqualTo(200);
    assertThat(as("competent-authority").get(pages + "/policy?lang=en").body())
        .doesNotContain("GSM-CON-08", "GSM-CON-09");
    assertThat(approved("competent-authority", "2").statusCode()).isEqualTo(200);
    assertThat(portal.get(pages + "/policy?lang=en").body())
        .contains("Who may add content", "Everybody who uses the platform");
  }

  @Test
  void a_copy_has_a_web_address_and_its_own_digest() {
    refused(
        post("author", all, ITEM.replace("https://x.example/marked-handle/1", "javascript:a(1)")),
        422,
        "/source",
        "web address");
    refused(
        post(
            "author",
            all,
            ITEM.replace("'sentiment'", "'sha256': '" + "0".repeat(64) + "', 'sentiment'")),
        422,
        "/item/sha256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CRITICISM", "NEGATIVE_OPINION", "EMBARRASSMENT", "COURT_ORDER"})
  void no_clause_has_a_ground_that_is_none(String ground) {
    refused(
        drafted("nodal-officer", "0", POLICY.replace("ABUSE", ground)), 422, "/clauses/0/ground");
  }

  @Test
  void an_item_is_hidden_with_notice_and_given_back_on_appeal_by_another_person()
      throws IOException {
    published();
    recorded(ITEM);
    assertThat(as("reviewer").get("/work?lang=en").body()).contains("Decide on M-2026-1");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("M-2026-1");
    done("nodal-officer", "M-2026-1", HIDE);
    assertThat(read("M-2026-1").path("ground").asText()).isEqualTo("ABUSE");
    assertThat(as("reviewer").get("/work?lang=en").body()).contains("Tell the author of M-2026-1");
    done("reviewer", "M-2026-1", NOTICE);
    assertThat(read("M-2026-1").path("appealUntil").asText()).isEqualTo("2026-12-25");
    done("reviewer", "M-2026-1", APPEAL);

    assertThat(read("M-2026-1").path("due").asText()).isEqualTo("2026-12-10");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Decide the appeal on M-2026-1");
    assertThat(as("nodal-officer").get("/work?lang=en").body()).doesNotContain("M-2026-1");
    assertThat(as("nodal-officer").get(pages + "/M-2026-1?lang=en").body())
        .doesNotContain("/M-2026-1/decide-appeal");
    refused(act("nodal-officer", "M-2026-1", ALLOW), 422, "Another officer reviews it", "/by");
    refused(act("reviewer", "M-2026-1", ALLOW), 403, "");
    done("competent-authority", "M-2026-1", ALLOW);
    assertThat(as("reviewer").get("/work?lang=en").body()).contains("Give back M-2026-1");
    done("reviewer", "M-2026-1", "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30'}");

    JsonNode item = read("M-2026-1");
    assertThat(item.path("state").asText()).isEqualTo("RESTORED");
    assertThat(item.path("log")).hasSize(5);
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("The appeal against it was allowed", "given back", "Appeal decided");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CRITICISM", "NEGATIVE_OPINION", "EMBARRASSMENT"})
  void criticism_is_refused_with_the_reason(String ground) throws IOException {
    published();
    recorded(ITEM);

    refused(
        act(
            "reviewer",
            "M-2026-1",
            HIDE.replace("'action'", "'ground': '" + ground + "', 'action'")),
        422,
        "/ground",
        "never a ground");
  }

  @Test
  void without_a_policy_only_an_order_takes_something_away() throws IOException {
    recorded(ITEM);
    refused(
        act(
            "reviewer",
            "M-2026-1",
            HIDE.replace("'policyClause'", "'ground': 'ABUSE', 'policyClause'")),
        422,
        "No moderation policy was in force when this was put on record");
    refused(
        act("legal-officer", "M-2026-1", BY_ORDER), 422, "/orderReference", "has no such order");
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30");
    done("nodal-officer", "M-2026-1", BY_ORDER);
  }

  @Test
  void what_was_kept_before_the_first_policy_is_put_on_record_again_under_it() throws IOException {
    recorded(ITEM);
    done("reviewer", "M-2026-1", KEEP);
    refused(post("author", all, ITEM), 422, "/source", "M-2026-1 has the same words");
    published();
    String abuse = HIDE.replace("'policyClause'", "'ground': 'ABUSE', 'policyClause'");
    refused(act("reviewer", "M-2026-1", abuse), 422, "can be put on record again then");
    recorded(ITEM);
    done("reviewer", "M-2026-2", HIDE);
    refused(post("author", all, ITEM), 422, "/source", "M-2026-2 has the same words");
  }

  @Test
  void who_enters_an_order_does_not_decide_by_it_alone() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30");
    refused(act("legal-officer", "M-2026-1", BY_ORDER), 422, "/orderReference", "You put the");
    String examine =
        "{'act': 'EXAMINE', 'at': '2026-11-25T00:10:00+05:30', 'order': {'issued': '2026-11-24'}}";
    onRequest(examine);
    refused(act("legal-officer", "M-2026-1", BY_ORDER), 422, "You put the order");
    String other = "second." + department;
    people.add(other, List.of("legal-officer"), List.of(department));
    People.Browsing first = as("legal-officer");
    officers.put("legal-officer", people.signedIn(other));
    HttpResponse<String> examined =
        post(
            "legal-officer",
            "/departments/" + department + "/queries/L-2026-1/acts",
            examine.replace("00:10", "00:20"),
            "If-Match",
            "\"1\"");
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(201);
    officers.put("legal-officer", first);
    done("legal-officer", "M-2026-1", BY_ORDER);
  }

  @ParameterizedTest
  @CsvSource({"Website, 422", "twitter, 201"})
  void an_order_is_for_its_platform(String platform, int status) throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30", "'platform': '" + platform + "', ");
    HttpResponse<String> answer = act("reviewer", "M-2026-1", BY_ORDER);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static final String VALID =
      "{'act': 'EXAMINE', 'at': '2026-11-25T00:10:00+05:30', 'order': {'issued': '2026-11-24',"
          + " 'issuerRank': 'JOINT_SECRETARY', 'statesBasis': true, 'statesReasons': true,"
          + " 'identifiesContent': true, 'statesAct': true, 'signed': true}}";

  private void requested(String kind, String at) {
    requested(kind, at, "");
  }

  private void requested(String kind, String at, String where) {
    HttpResponse<String> answer =
        post(
            "legal-officer",
            "/departments/" + department + "/queries",
            "{'title': 'Order', "
                + where
                + "'request': {'requestKind': '"
                + kind
                + "', 'hostingRole': 'INTERMEDIARY', 'receivedAt': '"
                + at
                + "'}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void onRequest(String body) {
    onRequest(body.contains("DECLINE") ? "competent-authority" : "legal-officer", body, 0);
  }

  private void onRequest(String role, String body, int version) {
    String acts = "/departments/" + department + "/queries/L-2026-1/acts";
    HttpResponse<String> answer = post(role, acts, body, "If-Match", "\"" + version + "\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** Rule 3(1)(d) of the IT Rules 2021: only a valid intimation counts, LAW-IT-06. */
  @ParameterizedTest
  @CsvSource({"false, JOINT_SECRETARY, 422", "true, CLERK, 422", "true, JOINT_SECRETARY, 201"})
  void an_intimation_is_a_ground_once_it_is_known_to_be_valid(
      boolean signed, String rank, int status) throws IOException {
    recorded(ITEM);
    requested("GOVERNMENT_INTIMATION", "2026-11-24T23:50:00+05:30");
    String hide = BY_ORDER.replace("COURT_ORDER", "GOVERNMENT_INTIMATION");
    refused(act("reviewer", "M-2026-1", BY_ORDER), 422, "has no such order");
    refused(act("reviewer", "M-2026-1", hide), 422, "It is not settled");
    if (!rank.equals("CLERK")) {
      onRequest(
          "{'act': 'EXAMINE', 'at': '2026-11-25T00:10:00+05:30', 'order': {'issued': '2026-11-24',"
              + " 'issuerRank': '"
              + rank
              + "', 'statesBasis': true, 'statesReasons': true, 'identifiesContent': true,"
              + " 'statesAct': true, 'signed': "
              + signed
              + "}}");
    }

    HttpResponse<String> answer = act("reviewer", "M-2026-1", hide);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void an_order_that_was_declined_or_came_later_takes_nothing_away() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    refused(act("reviewer", "M-2026-1", BY_ORDER.replace("00:30", "00:19")), 422, "received after");
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:25:00+05:30', 'reason': 'Set aside'}");

    refused(act("reviewer", "M-2026-1", BY_ORDER), 422, "was declined");
  }

  @Test
  void what_was_taken_by_an_order_falls_when_the_order_is_declined() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'NOTIFY', 'at': '2026-11-25T00:30:00+05:30', 'text': 'Hidden by L-2026-1'}");
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'No such order'}");

    assertThat(read("M-2026-1").path("decision").toString())
        .contains("The order on which it rests was declined");
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .doesNotContain("The decision stands by the policy");
    assertThat(as("reviewer").get("/work?lang=en").body())
        .contains("Give back M-2026-1, the order does not stand")
        .doesNotContain("the appeal was allowed");
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}");
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");
  }

  /** What was given back is removed again before the order counts as met. */
  @Test
  void an_order_that_binds_again_is_not_met_while_its_content_is_back() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Stayed'}");
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}");
    onRequest(
        "legal-officer",
        "{'act': 'REOPEN', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The stay was lifted'}",
        1);
    String order = "/departments/" + department + "/queries/L-2026-1/acts";
    String meet =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
            + " was removed', %s}";
    String copy = meet.formatted("'copyDigest': 'sha256:" + "a".repeat(64) + "'");
    refused(
        post("nodal-officer", order, copy, "If-Match", "\"2\""),
        422,
        "was given back: M-2026-1",
        "Remove it again first");

    recorded(ITEM.replace("handle/1", "handle/2"));
    done("reviewer", "M-2026-2", BY_ORDER);
    refused(
        post("nodal-officer", order, copy, "If-Match", "\"2\""), 422, "was given back: M-2026-1");

    done("reviewer", "M-2026-1", BY_ORDER);
    onRequest("nodal-officer", copy, 2);
  }

  @Test
  void one_comment_is_put_on_record_once_also_after_it_was_given_back() throws IOException {
    published();
    recorded(ITEM);
    String twice = ITEM.replace("'NEGATIVE'", "'NEUTRAL'").replace("Insults of", "Same insults of");
    refused(post("author", all, twice), 422, "/source", "M-2026-1 has the same words");
    refused(post("author", all, twice.replace("x.example/", "www.x.example/")), 422, "/source");
    refused(
        post("author", all, twice.replace("'source': 'https://x.example/marked-handle/1', ", "")),
        422,
        "enter the address of each");
    recorded(twice.replace("handle/1'", "handle/2'"));
    recorded(twice.replace("Marked words", "Other words"));
    for (String alike :
        List.of(
            twice.replace("Marked words", "Marked words!"),
            twice.replace("Marked words", "MARKED  words"),
            twice.replace("Marked words", "M\u0430rked words"),
            twice.replace("handle/1'", "handle/1?page=2'"))) {
      refused(post("author", all, alike), 422, "/seenBefore", "M-2026-1 looks alike");
    }
    String other = twice.replace("Marked words", "Marked words!");
    HttpResponse<String> kept =
        post("author", all, other.replace("{'title'", "{'seenBefore': 'OTHER_COMMENT', 'title'"));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(as("reviewer").get("/moderation/" + department + "/M-2026-4?lang=en").body())
        .contains("It is another comment");
    refused(
        post("author", all, twice.replace("{'title'", "{'seenBefore': 'OTHER_COMMENT', 'title'")),
        422,
        "M-2026-1 has the same words");

    done("reviewer", "M-2026-1", HIDE);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'A slip'}");
    refused(post("author", all, twice), 422, "/source", "also where it was given back");
    refused(act("reviewer", "M-2026-1", HIDE), 422, "/by", "Another officer decides");
    done("nodal-officer", "M-2026-1", HIDE);
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("ACTED");
    assertThat(read("M-2026-1").path("log")).hasSize(3);
  }

  /** The second order names the same comment: the copy by which it is met tells that. */
  @Test
  void what_another_order_rests_on_is_not_given_back_with_the_first() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    requested("COURT_ORDER", "2026-11-25T00:21:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    String met =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
            + " was removed', 'copyDigest': 'sha256:"
            + DIGEST
            + "'}";
    String second = "/departments/" + department + "/queries/L-2026-2/acts";
    assertThat(post("nodal-officer", second, met, "If-Match", "\"0\"").statusCode()).isEqualTo(201);
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Set aside'}");
    String back =
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}";

    refused(act("reviewer", "M-2026-1", back), 422, "L-2026-2", "is on record as met");
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");

    String again = "{'act': 'REOPEN', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Looked at'}";
    assertThat(post("legal-officer", second, again, "If-Match", "\"1\"").statusCode())
        .isEqualTo(201);
    done("reviewer", "M-2026-1", back);
    refused(
        post("nodal-officer", second, met, "If-Match", "\"2\""), 422, "was given back: M-2026-1");
    refused(act("reviewer", "M-2026-1", BY_ORDER), 422, "/orderReference");
    done("reviewer", "M-2026-1", BY_ORDER.replace("L-2026-1", "L-2026-2"));
    assertThat(post("nodal-officer", second, met, "If-Match", "\"2\"").statusCode()).isEqualTo(201);
  }

  /** What rests on two orders is given back where neither stands. */
  @Test
  void a_further_order_is_named_on_what_was_removed() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    requested("COURT_ORDER", "2026-11-25T00:21:00+05:30");
    String further =
        "{'act': 'ADD_ORDER', 'at': '2026-11-25T00:30:00+05:30', 'ground': 'COURT_ORDER',"
            + " 'orderReference': 'L-2026-2'}";
    refused(act("reviewer", "M-2026-1", further), 422, "This cannot be done now");
    done("reviewer", "M-2026-1", BY_ORDER);
    refused(
        act("reviewer", "M-2026-1", further.replace("L-2026-2", "L-2026-1")), 422, "named already");
    refused(act("reviewer", "M-2026-1", further.replace("L-2026-2", "L-2026-9")), 422, "L-2026-9");
    done("reviewer", "M-2026-1", further);
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Set aside'}");
    String meet =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30',"
            + " 'text': 'The comment was removed', 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'}";
    String orders = "/departments/" + department + "/queries/L-2026-2/acts";
    assertThat(post("nodal-officer", orders, meet, "If-Match", "\"0\"").statusCode())
        .isEqualTo(201);

    assertThat(isDecisionFallen()).isFalse();
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");
    refused(
        act(
            "reviewer",
            "M-2026-1",
            "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}"),
        422,
        "L-2026-2",
        "is on record as met");
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("Further order named");
    assertThat(factsOf(new ModerationRecords(), "M-2026-1")).contains("furtherOrders=[{");
  }

  /** Two orders are on one item: only the one by which it was removed again is met by that. */
  @Test
  void what_is_removed_again_by_another_order_is_not_removed_by_this_one() throws IOException {
    String second = BY_ORDER.replace("L-2026-1", "L-2026-2");
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    requested("COURT_ORDER", "2026-11-25T00:21:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}");
    done("reviewer", "M-2026-1", second);
    String given =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
            + " was removed', 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'}";
    String orders = "/departments/" + department + "/queries/";

    refused(
        post("nodal-officer", orders + "L-2026-1/acts", given, "If-Match", "\"0\""),
        422,
        "was given back: M-2026-1");
    assertThat(
            post("nodal-officer", orders + "L-2026-2/acts", given, "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(201);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'ADD_ORDER', 'at': '2026-11-25T00:30:00+05:30', 'ground': 'COURT_ORDER',"
            + " 'orderReference': 'L-2026-1'}");
    assertThat(
            post("nodal-officer", orders + "L-2026-1/acts", given, "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(201);
  }

  /** The order is corrected to have come after the removal, so that nothing was taken by it. */
  @Test
  void what_was_taken_before_its_order_came_falls() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER.replace("00:30", "00:20"));
    assertThat(isDecisionFallen()).isFalse();
    corrected("'receivedAt': '2026-11-25T00:25:00+05:30'", 0);

    assertThat(isDecisionFallen()).isTrue();
  }

  @Test
  void no_appeal_fails_against_a_decision_whose_order_fell() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    done("reviewer", "M-2026-1", NOTICE.replace("clause 4.1", "L-2026-1"));
    done("reviewer", "M-2026-1", APPEAL);
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Set aside'}");

    String stands = ALLOW.replace("ALLOWED", "STANDS");
    refused(act("competent-authority", "M-2026-1", stands), 422, "/outcome", "Allow the appeal");
    done("competent-authority", "M-2026-1", ALLOW);
  }

  /** Two officers who correct an order into a complaint keep nothing that was taken by it. */
  @ParameterizedTest
  @ValueSource(strings = {"USER_GRIEVANCE", "GAC_ORDER"})
  void what_was_taken_by_an_order_falls_when_it_is_corrected_into_none(String kind)
      throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    assertThat(fallen()).isFalse();
    corrected("'requestKind': '" + kind + "'", 0);

    assertThat(fallen()).isTrue();
    assertThat(as("reviewer").get("/work?lang=en").body())
        .contains("Give back M-2026-1, the order does not stand");
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The order fell'}");
  }

  /** What of an intimation is not known yet gives nothing back: it is looked at first. */
  @Test
  void what_was_taken_stays_while_its_order_is_an_intimation_that_nobody_examined()
      throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T23:50:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    corrected("'requestKind': 'GOVERNMENT_INTIMATION'", 0);

    assertThat(fallen()).isFalse();
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");
    onRequest("legal-officer", VALID.replace("'signed': true", "'signed': false"), 2);
    assertThat(fallen()).isTrue();
    assertThat(as("reviewer").get("/work?lang=en").body()).contains("Give back M-2026-1");
  }

  /** An intimation binds a host alone: by its role it falls too, once it can be given back. */
  @Test
  void what_was_taken_by_an_intimation_falls_when_the_department_is_no_host() throws IOException {
    recorded(ITEM);
    requested("GOVERNMENT_INTIMATION", "2026-11-24T23:50:00+05:30");
    onRequest("legal-officer", VALID, 0);
    done("reviewer", "M-2026-1", BY_ORDER.replace("COURT_ORDER", "GOVERNMENT_INTIMATION"));
    String meet =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
            + " was removed', 'copyDigest': 'sha256:%s'}";
    onRequest("reviewer", meet.formatted("a".repeat(64)), 1);
    corrected("'hostingRole': 'USER'", 2);

    assertThat(fallen()).isTrue();
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Give back M-2026-1");
    onRequest(
        "legal-officer",
        "{'act': 'REOPEN', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'It binds a host'}",
        4);
    assertThat(as("reviewer").get("/work?lang=en").body()).contains("Give back M-2026-1");
  }

  private void corrected(String members, int version) {
    String correct =
        "{'act': 'CORRECT', 'at': '2026-11-25T00:30:00+05:30', %s, 'reason': 'A slip of the pen'}";
    onRequest("nodal-officer", correct.formatted(members), version);
    onRequest(
        "competent-authority",
        "{'act': 'CONFIRM', 'at': '2026-11-25T00:30:00+05:30'}",
        version + 1);
  }

  /** The page and the facts say the same, and those of the item stay what they were. */
  private boolean fallen() throws IOException {
    boolean told = isDecisionFallen();
    boolean judged = factsOf(new DeskRecords(), "L-2026-1").matches(".*(otherKind|fallen)=true.*");
    assertThat(judged).isEqualTo(told);
    assertThat(factsOf(new ModerationRecords(), "M-2026-1"))
        .contains("orderRef=L-2026-1")
        .doesNotContain("allen");
    return told;
  }

  private boolean isDecisionFallen() throws IOException {
    return read("M-2026-1").path("decision").toString().contains("The order on which it rests");
  }

  private String factsOf(RecordPart part, String id) {
    RecordLimit all = new RecordLimit(Long.MAX_VALUE, TestPortal.CLOCK.instant());
    return portal.store().read(tx -> part.facts(tx, department, List.of(id), all)).toString();
  }

  /** IT Rules 2021, rule 3(1)(d): an order binds until an authority or a legal officer frees it. */
  @Test
  void an_appeal_undoes_no_order_that_stands_as_met() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("nodal-officer", "M-2026-1", BY_ORDER);
    String meet =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:30:00+05:30', 'text': 'The comment"
            + " was removed', 'copyDigest': 'sha256:%s'}";
    onRequest("reviewer", meet.formatted("a".repeat(64)), 0);
    done("reviewer", "M-2026-1", NOTICE.replace("clause 4.1", "L-2026-1"));
    done("reviewer", "M-2026-1", APPEAL);
    String restore =
        "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The court stayed it'}";
    refused(
        act("competent-authority", "M-2026-1", ALLOW), 422, "/outcome", "a legal officer reopens");

    onRequest(
        "legal-officer",
        "{'act': 'REOPEN', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'It names another'}",
        1);
    refused(act("legal-officer", "M-2026-1", ALLOW), 422, "/outcome", "You put the order");
    done("competent-authority", "M-2026-1", ALLOW);
    onRequest("reviewer", meet.formatted("b".repeat(64)), 2);
    refused(act("reviewer", "M-2026-1", restore), 422, "/reason", "on record as met");
    onRequest(
        "legal-officer",
        "{'act': 'REOPEN', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The court stayed it'}",
        3);
    onRequest(
        "competent-authority",
        "{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'The court stayed it'}",
        4);
    done("reviewer", "M-2026-1", restore);
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("RESTORED");
  }

  /** IT Rules 2021, rule 3(1)(d): the appeal frees from the clause, and the order holds. */
  @Test
  void an_appeal_against_a_clause_is_allowed_and_the_item_stays_by_its_order() throws IOException {
    published();
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", HIDE);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'ADD_ORDER', 'at': '2026-11-25T00:30:00+05:30', 'ground': 'COURT_ORDER',"
            + " 'orderReference': 'L-2026-1'}");
    done("reviewer", "M-2026-1", APPEAL);
    done("nodal-officer", "M-2026-1", ALLOW);
    String restore = "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30'}";

    refused(act("reviewer", "M-2026-1", restore), 422, "still to be met", "legal officer declined");
    assertThat(read("M-2026-1").has("due")).isFalse();
    onRequest("reviewer", MET, 0);
    refused(act("reviewer", "M-2026-1", restore), 422, "legal officer reopens");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Decide M-2026-1 by the order that holds it (L-2026-1)")
        .doesNotContain("Give back M-2026-1");
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("The item stays away by L-2026-1")
        .doesNotContain("The decision does not stand. Give back");
    refused(act("reviewer", "M-2026-1", KEEP), 422, "it stays by an order");

    done("reviewer", "M-2026-1", BY_ORDER);
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("ACTED");
    assertThat(read("M-2026-1").path("decision").toString()).doesNotContain("appeal");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .doesNotContain("by the order that holds it");
  }

  /** What nothing holds any more is given back after the appeal. */
  @Test
  void an_item_that_its_order_held_is_given_back_once_the_order_fell() throws IOException {
    published();
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", HIDE);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'ADD_ORDER', 'at': '2026-11-25T00:30:00+05:30', 'ground': 'COURT_ORDER',"
            + " 'orderReference': 'L-2026-1'}");
    done("reviewer", "M-2026-1", APPEAL);
    done("nodal-officer", "M-2026-1", ALLOW);
    onRequest("{'act': 'DECLINE', 'at': '2026-11-25T00:30:00+05:30', 'reason': 'Set aside'}");

    assertThat(as("nodal-officer").get("/work?lang=en").body()).contains("Give back M-2026-1");
    assertThat(as("reviewer").get(pages + "/M-2026-1?lang=en").body())
        .contains("/M-2026-1/restore")
        .doesNotContain("/M-2026-1/decide\"");
    done("reviewer", "M-2026-1", "{'act': 'RESTORE', 'at': '2026-11-25T00:30:00+05:30'}");
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("RESTORED");
  }

  private static String wrong(int number) {
    return "{'act': 'TAKE_BACK', 'at': '2026-11-25T00:30:00+05:30', 'number': "
        + number
        + ", 'reason': 'It is of another comment'}";
  }

  private JsonNode audit() throws IOException {
    return JSON.readTree(
        as("auditor")
            .get("/api/v1" + all + "-audit?from=2026-11-25&until=2026-11-25&lang=en")
            .body());
  }

  @Test
  void a_decision_of_the_wrong_item_is_taken_back_by_two_and_counts_in_no_audit()
      throws IOException {
    published();
    recorded(ITEM);
    done("reviewer", "M-2026-1", HIDE);
    done("reviewer", "M-2026-1", NOTICE);
    assertThat(audit().path("rows").get(0).path("removed").asInt()).isEqualTo(1);
    refused(act("reviewer", "M-2026-1", wrong(9)), 422, "/number");
    refused(act("author", "M-2026-1", wrong(1)), 403, "");

    done("reviewer", "M-2026-1", wrong(1));
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("TOLD");
    refused(act("reviewer", "M-2026-1", wrong(1)), 422, "Another officer says the same");
    assertThat(as("reviewer").get("/work?lang=en").body())
        .doesNotContain("Say whether an act on M-2026-1");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Say whether an act on M-2026-1");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("M-2026-1");
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("it counts until another officer says the same");

    done("legal-officer", "M-2026-1", wrong(1));
    JsonNode read = read("M-2026-1");
    assertThat(read.path("state").asText()).isEqualTo("SEEN");
    assertThat(read.has("action")).isFalse();
    assertThat(read.has("decidedBy")).isFalse();
    assertThat(read.has("decision")).isFalse();
    assertThat(read.path("takenBack").get(0).path("entries")).hasSize(2);
    assertThat(read.path("log")).hasSize(4);
    assertThat(audit().path("rows").get(0).path("seen").asInt()).isZero();
    assertThat(factsOf(new ModerationRecords(), "M-2026-1")).doesNotContain("DECIDE", "HIDE");
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("it does not count", "Tell the author that it does not hold");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Decide on M-2026-1")
        .doesNotContain("Say whether an act on M-2026-1");
  }

  @Test
  void an_order_that_stands_as_met_by_an_item_that_nothing_takes_away_is_named()
      throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-25T00:20:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    onRequest("reviewer", MET, 0);
    done("reviewer", "M-2026-1", wrong(1));
    done("nodal-officer", "M-2026-1", wrong(1));
    assertThat(as("auditor").get(pages + "/M-2026-1?lang=en").body())
        .contains("The order L-2026-1 stands as met by the copy of this item");
  }

  @Test
  void what_one_officer_said_of_an_entry_is_taken_back_on_the_page() throws IOException {
    published();
    recorded(ITEM);
    done("reviewer", "M-2026-1", KEEP);
    sent(
        "reviewer",
        pages + "/M-2026-1/take-back",
        "version=1&at=2026-11-25&at%3Atime=00%3A30&number=1&reason=It+is+of+another+comment");
    assertThat(as("nodal-officer").get(pages + "/M-2026-1/take-back?lang=en").body())
        .contains("Entry 1: Decided, 25 November 2026", "Entry 2: Said to be of another item");
    sent(
        "nodal-officer",
        pages + "/M-2026-1/take-back",
        "version=2&at=2026-11-25&at%3Atime=00%3A30&number=2&reason=It+is+of+this+comment");
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("KEPT");
    assertThat(read("M-2026-1").has("takenBack")).isFalse();
    assertThat(as("legal-officer").get("/work?lang=en").body()).doesNotContain("M-2026-1");
  }

  @Test
  void a_decision_is_not_older_than_the_approval_of_its_policy() throws IOException {
    published();
    recorded(ITEM);

    refused(
        act("reviewer", "M-2026-1", HIDE.replace("00:30", "00:29")),
        422,
        "/at",
        "older than the published policy");
    done("reviewer", "M-2026-1", HIDE);
  }

  @Test
  void what_is_passed_up_waits_for_an_officer_above() throws IOException {
    published();
    recorded(ITEM);
    done(
        "nodal-officer",
        "M-2026-1",
        "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'ESCALATE'}");

    for (String role : List.of("reviewer", "nodal-officer", "legal-officer")) {
      assertThat(as(role).get("/work?lang=en").body()).doesNotContain("M-2026-1");
      assertThat(as(role).get(pages + "/M-2026-1?lang=en").body())
          .doesNotContain("/M-2026-1/decide");
      refused(act(role, "M-2026-1", HIDE), 422, "passed up");
    }
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Decide on M-2026-1");
    done("competent-authority", "M-2026-1", HIDE);
    done("reviewer", "M-2026-1", APPEAL);
    assertThat(as("nodal-officer").get("/work?lang=en").body()).doesNotContain("M-2026-1");
    refused(act("nodal-officer", "M-2026-1", ALLOW), 422, "Another officer reviews it");
  }

  @Test
  void a_sentiment_that_was_left_out_is_stated_later_and_audited() throws IOException {
    published();
    recorded(ITEM.replace(", 'sentiment': 'NEGATIVE'", ""));
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'STATE_SENTIMENT', 'at': '2026-11-25T00:30:00+05:30', 'sentiment': 'NEGATIVE'}");

    assertThat(read("M-2026-1").path("sentiment").asText()).isEqualTo("NEGATIVE");
    assertThat(read("M-2026-1").path("state").asText()).isEqualTo("SEEN");
    done("reviewer", "M-2026-1", KEEP);
    JsonNode audit =
        JSON.readTree(
            as("auditor")
                .get("/api/v1" + all + "-audit?from=2026-11-25&until=2026-11-25&lang=en")
                .body());
    assertThat(audit.path("rows").get(0).path("seen").asInt()).isEqualTo(1);
    assertThat(audit.path("rows")).hasSize(3);
  }

  @Test
  void the_copy_of_what_the_police_looks_at_is_kept() throws IOException {
    recorded(ITEM);
    done(
        "reviewer",
        "M-2026-1",
        "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'REFER_TO_POLICE',"
            + " 'ground': 'INCITEMENT'}");

    refused(post("records-officer", all + "/M-2026-1/erasure", "{}", "If-Match", "\"1\""), 409, "");
  }

  @Test
  void a_notice_of_several_lines_is_taken_and_an_act_without_a_name_is_told() throws IOException {
    published();
    recorded(ITEM);
    done("reviewer", "M-2026-1", HIDE);
    done("reviewer", "M-2026-1", NOTICE.replace("4.1. You", "4.1.\\nYou"));

    assertThat(read("M-2026-1").toString()).contains("Hidden by clause 4.1. You can appeal");
    refused(act("reviewer", "M-2026-1", "{'at': '2026-11-25T00:30:00+05:30'}"), 422, "/act");
  }

  @Test
  void an_act_takes_no_name_of_an_officer() throws IOException {
    recorded(ITEM);

    refused(
        act(
            "nodal-officer",
            "M-2026-1",
            "{'act': 'DECIDE', 'at': '2026-11-25T00:30:00+05:30', 'action': 'KEEP', 'by':"
                + " 'reviewer'}"),
        422,
        "/by");
  }

  @Test
  void a_draft_that_speaks_of_criticism_is_shown_to_who_approves_it() {
    String clause =
        POLICY.replace(
            "'ground': 'ABUSE'",
            "'ground': 'ABUSE', 'english': 'Comments that criticise the Government are removed.',"
                + " 'hindi': 'सरकार की आलोचना हटाई जाती है।'");
    assertThat(drafted("nodal-officer", "0", clause).statusCode()).isEqualTo(200);

    assertThat(as("competent-authority").get(pages + "/policy?lang=en").body())
        .contains("speaks of criticism, which is never a ground: 4.1");
  }

  @Test
  void an_item_stays_under_the_policy_of_its_time() throws IOException {
    recorded(ITEM);
    published();

    assertThat(read("M-2026-1").path("policyVersion").asInt()).isZero();
    recorded(ITEM.replace("/1'", "/2'"));
    assertThat(read("M-2026-2").path("policyVersion").asInt()).isEqualTo(1);
  }

  @Test
  void the_copy_stands_in_no_event_and_in_no_list() throws IOException {
    recorded(ITEM);

    String copy = as("auditor").get("/api/v1" + all + "/M-2026-1/copy").body();
    assertThat(copy).contains("Marked words", "marked-handle");
    for (String page : List.of("/api/v1" + all, "/api/v1" + all + "/M-2026-1", "/events?lang=en")) {
      assertThat(as("auditor").get(page).body()).doesNotContain("Marked words", "marked-handle");
    }
    assertThat(read("M-2026-1").path("item").path("sha256").asText()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Marked words; Call 9876543210 now; 201",
        "Marked words; My number is 2341 2341 2346; 422",
        "Insults of a viewer; Insults of 9876543210; 422",
        "Insults of a viewer; Abuse by @ramesh_kumar99; 422",
        "x.example/marked-handle/1; x.example/?aadhaar=234123412346; 422"
      })
  void personal_data_is_looked_for_in_the_text(String from, String to, int status) {
    HttpResponse<String> answer = post("author", all, ITEM.replace(from, to));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (to.startsWith("Call")) {
      assertThat(as("reviewer").get(pages + "/M-2026-1?lang=en").body())
          .contains("telephone number, characters 6 to 15");
    }
  }

  /** What was removed by an order is evidence in the case for which the order is held. */
  @Test
  void the_copy_of_what_was_taken_by_an_order_on_hold_is_kept() throws IOException {
    recorded(ITEM);
    requested("COURT_ORDER", "2026-11-24T22:00:00+05:30");
    done("reviewer", "M-2026-1", BY_ORDER);
    assertThat(holds()).isEmpty();
    HttpResponse<String> held =
        post(
            "legal-officer",
            "/departments/" + department + "/queries/L-2026-1/holds",
            "{'reference': 'WP 7/2026', 'from': '2026-11-25'}",
            "If-Match",
            "\"0\"");
    assertThat(held.statusCode()).as(held.body()).isEqualTo(201);

    assertThat(holds()).containsExactly("WP 7/2026");
  }

  private List<String> holds() {
    return portal
        .store()
        .read(
            tx -> {
              ModeratedItems items = new ModeratedItems(tx);
              ModeratedItem one = items.find(department, "M-2026-1").orElseThrow();
              return new ModeratedCopyRetention(tx, department, LocalDate.parse("2030-01-01"))
                  .kept(items.read(one), items.acts(one))
                  .flatMap(Decision::found)
                  .orElseThrow()
                  .holds();
            });
  }

  @Test
  void a_copy_is_kept_for_its_time_from_the_day_of_the_record() throws IOException {
    published();
    recorded(ITEM);
    done("reviewer", "M-2026-1", HIDE);
    done("reviewer", "M-2026-1", NOTICE);
    refused(
        post("records-officer", all + "/M-2026-1/erasure", "{}", "If-Match", "\"2\""),
        409,
        "records officer");
    assertThat(as("records-officer").get(pages + "/M-2026-1?lang=en").body())
        .contains("24 May 2027");

    recorded(ITEM.replace("2026-11-25T00:01", "2024-11-25T00:01").replace("/1'", "/24'"));
    done(
        "reviewer",
        "M-2024-1",
        "{'act': 'DECIDE', 'at': '2024-11-25T00:30:00+05:30', 'action': 'KEEP'}");
    refused(post("records-officer", all + "/M-2024-1/erasure", "{}", "If-Match", "\"1\""), 409, "");
    assertThat(as("records-officer").get(pages + "/M-2024-1?lang=en").body())
        .contains("25 November 2027");
  }

  @Test
  void the_audit_counts_exactly_and_asks_a_person_above_the_limit() throws IOException {
    published();
    int comment = 1;
    for (String sentiment : List.of("NEGATIVE", "NEUTRAL", "POSITIVE", "NEUTRAL")) {
      recorded(ITEM.replace("NEGATIVE", sentiment).replace("/1'", "/" + comment++ + "'"));
    }
    done("reviewer", "M-2026-1", HIDE);
    done("reviewer", "M-2026-2", HIDE);
    recorded(
        ITEM.replace(
            "/1'", "/" + comment + "'")); // nothing is decided of it: it counts for nothing
    for (String kept : List.of("M-2026-3", "M-2026-4")) {
      done("reviewer", kept, KEEP);
    }

    String audit = "-audit?from=2026-11-25&until=2026-11-25&lang=en";
    JsonNode figures = JSON.readTree(as("auditor").get("/api/v1" + all + audit).body());
    assertThat(figures.path("ratio").asText()).isEqualTo("3");
    assertThat(figures.path("rows").get(1).path("share").asText()).isEqualTo("1/2");
    assertThat(figures.path("decision").toString()).contains("Do the removals hold one by one?");
    assertThat(as("auditor").get(pages + "/audit?from=2026-11-25&until=2026-11-24").statusCode())
        .isEqualTo(422);
  }

  private void sent(String role, String page, String fields) {
    HttpResponse<String> answer = as(role).form(page + "?lang=en", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void everything_is_done_on_pages_too() throws IOException {
    sent(
        "nodal-officer",
        pages + "/policy",
        "version=0&grounds=ABUSE&grounds=SPAM&appealDays=30&published="
            + encoded("https://health.example.gov.in/comments"));
    sent("competent-authority", pages + "/policy/approval", "version=1&sure=yes");
    assertThat(portal.get(pages + "/policy?lang=en").body()).contains("In force from");

    String typed =
        "title=Insults&itemKind=COMMENT&seenAt=2026-11-25&seenAt%3Atime=00%3A01&sentiment=NEUTRAL"
            + "&written=Marked";
    sent("author", pages, typed);
    sent(
        "reviewer",
        pages + "/M-2026-1/decide",
        "version=0&at=2026-11-25&at%3Atime=00%3A30&action=HIDE&policyClause=1");
    HttpResponse<String> answer =
        as("reviewer")
            .form(
                pages + "/M-2026-1/decide?lang=en",
                "version=1&at=2026-11-25&at%3Atime=00%3A30&action=KEEP");
    assertThat(answer.body()).contains("This cannot be done now");
    assertThat(as("auditor").get(pages + "?ground=ABUSE&lang=en").body()).contains("M-2026-1");
    assertThat(as("auditor").get(pages + "?format=csv&lang=en").body())
        .contains("Insults", "abuse");
    assertThat(as("buyer").get(pages).statusCode()).isEqualTo(403);
  }
}
