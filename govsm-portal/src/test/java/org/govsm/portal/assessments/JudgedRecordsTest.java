package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts, queries and legal requests that the portal keeps, as an assessment judges them. */
class JudgedRecordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RUNS = "/api/v1/departments/demo/assessments";
  private static final String FACTS = "/api/v1/departments/demo/facts";

  private static TestPortal portal;
  private static TurnedClock clock;
  private static People people;
  private static int orders;

  @BeforeAll
  static void start() throws IOException {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> send(
      String role, String method, String path, String body, String... headers) {
    var request =
        portal
            .request(path + "?lang=en")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return people.acting(role).send(request);
  }

  private static JsonNode run(String more) throws IOException {
    return runOf("framework-2012", more);
  }

  private static JsonNode laterLaw() throws IOException {
    return runOf("later-law", "");
  }

  private static JsonNode runOf(String profile, String more) throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer =
        send("nodal-officer", "POST", RUNS, "{'profile': '" + profile + "'" + more + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static JsonNode read(String path) throws IOException {
    return JSON.readTree(portal.get(path + "?lang=en").body());
  }

  private static List<String> of(JsonNode run, String control) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : run.path("report").path("findings")) {
      if (one.path("control").asText().equals(control)) {
        found.add(one.path("subject").asText() + " " + one.path("outcome").asText());
      }
    }
    return found;
  }

  private static HttpResponse<String> put(String name, String value) throws IOException {
    HttpResponse<String> now = portal.get(FACTS + "?lang=en");
    ObjectNode facts = (ObjectNode) JSON.readTree(now.body()).path("facts");
    facts.set(name, JSON.readTree(value.replace('\'', '"')));
    String version = now.headers().firstValue("ETag").orElseThrow();
    return send("nodal-officer", "PUT", FACTS, facts.toString(), "If-Match", version);
  }

  private static void stated(String posts) throws IOException {
    stated("posts", posts);
  }

  private static void stated(String name, String value) throws IOException {
    HttpResponse<String> answer = put(name, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(String name, String value) throws IOException {
    HttpResponse<String> answer = put(name, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("facts.kept-records", "/" + name);
  }

  @Test
  void a_run_judges_what_is_kept_says_how_much_and_is_made_again() throws IOException {
    JsonNode run = run("");
    JsonNode posts = run.path("records").path("counts").path(0);
    assertThat(posts.path("name").asText()).isEqualTo("posts");
    assertThat(posts.path("count").asInt()).isEqualTo(3);
    assertThat(posts.path("lastEvent").asLong())
        .isPositive()
        .isLessThanOrEqualTo(run.path("records").path("upTo").asLong());
    assertThat(of(run, "GSM-GOV-02"))
        .contains("P-2026-0001/x-en PASS", "P-2026-0002/x-en NA", "P-2026-0003/x-en NA");

    List<Long> before = known("P-2026-0002");
    assertThat(before).hasSize(1);
    withdrawn();
    String number = RUNS + "/" + run.path("number").asInt();
    assertThat(read(number + "/verification").path("same").asBoolean()).isTrue();
    JsonNode then = run(", 'asOf': '" + run.path("ranAt").asText() + "'");
    assertThat(then.path("report").path("findings")).isEqualTo(run.path("report").path("findings"));
    assertThat(known("P-2026-0002")).isEqualTo(before);
    run("");
    assertThat(known("P-2026-0002")).hasSize(1).isNotEqualTo(before);
  }

  private void withdrawn() throws IOException {
    clock.turn(Duration.ofMinutes(1));
    String post = "/api/v1/departments/demo/posts/P-2026-0002";
    String version = portal.get(post).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        send(
            "author",
            "POST",
            post + "/acts",
            "{'act': {'kind': 'WITHDRAW', 'reason': 'Superseded'}}",
            "If-Match",
            version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void what_is_stated_of_a_kept_post_completes_it_or_contradicts_it() throws IOException {
    stated("[{'id': 'P-2026-0001/x-en', 'pinned': true}]");
    assertThat(of(run(""), "SDK-FACTS")).noneMatch(one -> one.contains("P-2026"));
    stated("[{'id': 'P-2026-0001/x-en', 'author': 'somebody-else'}]");
    JsonNode run = run("");
    assertThat(of(run, "SDK-FACTS")).contains("P-2026-0001/x-en BLOCKED");
    assertThat(of(run, "GSM-GOV-02")).doesNotContain("P-2026-0001/x-en PASS");
    stated("[]");
  }

  @Test
  void facts_of_a_post_have_their_own_names_beside_those_of_purchases() throws IOException {
    String report = run("").path("report").toString();
    assertThat(report).contains("until when the post is valid");
    assertThat(report).doesNotContain("Last day of validity of the bids", "Class of purchase");
  }

  @Test
  void a_finding_links_to_the_page_of_its_post() throws IOException {
    JsonNode run = run("");
    assertThat(run.path("pages").path("P-2026-0001/x-en").asText())
        .isEqualTo("/posts/demo/P-2026-0001");
    String page =
        portal
            .get("/governance/demo/assessments/" + run.path("number").asInt() + "?lang=en")
            .body();
    assertThat(page).contains("href=\"/posts/demo/P-2026-0001");
  }

  @Test
  void a_finding_opens_the_place_that_mends_it_and_is_named_on_the_page_of_its_post()
      throws IOException {
    int number = run("").path("number").asInt();
    String mend = "mend=" + number + ".GSM-PIL-06.P-2026-0001%2Fx-en";
    assertThat(portal.get("/posts/demo/P-2026-0001?lang=en&" + mend).body())
        .contains("P-2026-0001/x-en", "How the finding stands now");
    assertThat(portal.get("/posts/demo/P-2026-0001?lang=en").body())
        .doesNotContain("How the finding stands now");
    String page =
        portal.get("/governance/demo/assessments/" + number + "/mended?lang=en&" + mend).body();
    assertThat(page).contains("/governance/demo/facts/posts?at=%2Fposts%2F-");
    assertThat(portal.get("/governance/demo/facts/posts?lang=en&at=%2Fposts%2F-&" + mend).body())
        .contains("value=\"P-2026-0001/x-en\"");
  }

  private static String orderOfYesterday() throws IOException {
    stated("legalMap", "{'intermediary': 'YES'}");
    String order =
        "{'title': 'Order of a court "
            + ++orders
            + "', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
            + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T10:00:00+05:30'}}";
    HttpResponse<String> kept =
        send("legal-officer", "POST", "/api/v1/departments/demo/queries", order);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    String id = JSON.readTree(kept.body()).path("id").asText();
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " FAIL");
    return id;
  }

  /** A court order to a user of a platform binds by its own day alone. */
  @ParameterizedTest
  @ValueSource(strings = {"YES", "NO"})
  void a_day_of_an_order_that_was_moved_is_signed_for_by_a_third_person(String intermediary)
      throws IOException {
    stated("legalMap", "{'intermediary': '" + intermediary + "'}");
    String order =
        "{'title': 'Order to a user "
            + ++orders
            + "', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole': 'USER', 'receivedAt':"
            + " '2026-11-20T10:00:00+05:30', 'order': {'orderDue': '2026-11-22'}}}";
    HttpResponse<String> kept = send("author", "POST", "/api/v1/departments/demo/queries", order);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    String id = JSON.readTree(kept.body()).path("id").asText();
    String path = "/api/v1/departments/demo/queries/" + id + "/acts";
    String moved =
        "{'act': 'EXAMINE', 'at': '2026-11-24T10:00:00+05:30', 'order': {'orderDue':"
            + " '2026-12-22'}}";
    HttpResponse<String> examined = send("legal-officer", "POST", path, moved, "If-Match", "\"0\"");
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(201);
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " ATTEST");

    String yes =
        "{'control': 'LAW-IT-05', 'subject': '"
            + id
            + "', 'confirmed': true, 'expires': '2026-12-20'}";
    HttpResponse<String> signed =
        send("nodal-officer", "POST", "/api/v1/departments/demo/attestations", yes);
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " PASS");
  }

  @Test
  void a_day_that_is_typed_for_the_past_turns_no_failure_into_a_pass() throws IOException {
    String id = orderOfYesterday();
    String path = "/api/v1/departments/demo/queries/" + id + "/acts";
    String met =
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-24T11:00:00+05:30', 'text': 'Removed',"
            + " 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'}";
    HttpResponse<String> done = send("reviewer", "POST", path, met, "If-Match", "\"0\"");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    JsonNode run = laterLaw();
    assertThat(of(run, "LAW-IT-05")).contains(id + " UNKNOWN");
    assertThat(run.toString())
        .contains("Typed as 24 November 2026, 11:00 (Indian time), put on record only on 25");
    String number = RUNS + "/" + run.path("number").asInt();
    assertThat(read(number + "/verification").path("same").asBoolean()).isTrue();
  }

  private static void act(String role, String id, int acts, String kind, String more)
      throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> done =
        send(
            role,
            "POST",
            "/api/v1/departments/demo/queries/" + id + "/acts",
            "{'act': '" + kind + "', 'at': '" + clock.instant() + "', " + more + "}",
            "If-Match",
            "\"" + acts + "\"");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
  }

  @Test
  void a_signature_confirms_the_meeting_that_was_on_record_and_no_later_one() throws IOException {
    stated("legalMap", "{'intermediary': 'YES'}");
    HttpResponse<String> kept =
        send(
            "legal-officer",
            "POST",
            "/api/v1/departments/demo/queries",
            "{'title': 'Order of a court', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
                + " 'INTERMEDIARY', 'receivedAt': '"
                + clock.instant()
                + "'}}");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    String id = JSON.readTree(kept.body()).path("id").asText();
    String met =
        "'did': 'REMOVED', 'text': 'Removed by the officer', 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'";
    act("reviewer", id, 0, "MEET", met);
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " ATTEST");
    HttpResponse<String> signed =
        send(
            "legal-officer",
            "POST",
            "/api/v1/departments/demo/attestations",
            "{'control': 'LAW-IT-05', 'subject': '"
                + id
                + "', 'expires': '2027-03-31', 'confirmed': true}");
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    assertThat(signed.body()).contains("met as its record says");
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " PASS");

    act("legal-officer", id, 1, "REOPEN", "'reason': 'The comment is online again'");
    act("reviewer", id, 2, "MEET", met);
    assertThat(of(laterLaw(), "LAW-IT-05")).contains(id + " ATTEST");
  }

  @Test
  void a_time_that_is_stated_beside_a_record_passes_nothing() throws IOException {
    String id = orderOfYesterday();
    HttpResponse<String> declined =
        send(
            "competent-authority",
            "POST",
            "/api/v1/departments/demo/queries/" + id + "/acts",
            "{'act': 'DECLINE', 'at': '2026-11-24T10:20:00+05:30', 'reason': 'Not ours'}",
            "If-Match",
            "\"0\"");
    assertThat(declined.statusCode()).as(declined.body()).isEqualTo(201);
    stated("orders", "[{'id': '" + id + "', 'disabledAt': '2026-11-24T10:10:00+05:30'}]");
    JsonNode run = laterLaw();
    assertThat(of(run, "LAW-IT-05")).contains(id + " UNKNOWN");
    String number = RUNS + "/" + run.path("number").asInt();
    assertThat(read(number + "/verification").path("same").asBoolean()).isTrue();
    stated("orders", "[]");
  }

  private List<Long> known(String record) {
    return portal
        .store()
        .read(
            tx ->
                tx.handle()
                    .select("select event_no from record_fact where record = ?", record)
                    .mapTo(Long.class)
                    .list());
  }

  @Test
  void what_is_kept_is_not_stated_to_be_nothing_and_its_form_says_so() throws IOException {
    refused("posts", "null");
    refused("post", "null");
    refused("contentItems", "{'total': 60, 'withIndianLanguage': 0}");
    refused("contentItems", "null");
    assertThat(portal.get("/governance/demo/facts/posts?lang=en").body())
        .contains("href=\"/posts/demo", "Enter here only what the record does not hold");
  }

  @Test
  void decisions_of_moderation_are_judged_by_the_policy_that_is_kept() throws IOException {
    JsonNode run = run("");
    assertThat(of(run, "GSM-CON-10"))
        .contains("M-2026-1 PASS", "M-2026-2 PASS", "M-2026-3 NA")
        .noneMatch(one -> one.endsWith("UNKNOWN"));
    assertThat(of(run, "GSM-VAL-11")).contains("M-2026-1 ATTEST", "moderation ATTEST");
    assertThat(of(run, "GSM-CON-08")).contains(" PASS");
    assertThat(of(run, "GSM-CON-09")).contains(" PASS");
    assertThat(run.path("pages").path("moderation").isMissingNode()).isTrue();
    assertThat(read(RUNS + "/" + run.path("number").asInt() + "/verification").path("same"))
        .hasToString("true");
  }

  @Test
  void a_policy_is_not_stated_otherwise_than_it_is_kept() throws IOException {
    HttpResponse<String> other =
        put("policies", "{'moderation': {'publicUrl': 'https://soil.gov.in/other'}}");
    assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
    assertThat(other.body()).contains("facts.kept-otherwise", "/policies/moderation/publicUrl");
    HttpResponse<String> found = put("contradicted", "['policies.grounds']");
    assertThat(found.body()).contains("/contradicted", "found by the portal");
  }

  @Test
  void whose_office_it_is_is_asked_at_the_record_of_the_department() throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer = send("nodal-officer", "POST", RUNS, "{'profile': 'later-law'}");
    JsonNode run = JSON.readTree(answer.body());
    assertThat(of(run, "LAW-PR-02")).containsExactly(" UNKNOWN");
    String page =
        people
            .acting("administrator")
            .get(
                "/governance/demo/assessments/"
                    + run.path("number").asInt()
                    + "?lang=en&outcome=UNKNOWN")
            .body();
    assertThat(page).contains("/departments/demo/change");
    assertThat(portal.get("/departments/demo?lang=en").body()).contains("Assessments ask it");
  }

  @Test
  void requests_for_information_are_judged_by_their_clocks() throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer = send("nodal-officer", "POST", RUNS, "{'profile': 'india-2026'}");
    JsonNode run = JSON.readTree(answer.body());
    assertThat(of(run, "LAW-RT-02")).contains("RTI-2026-1 PASS", "RTI-2026-2 WARN");
    assertThat(run.path("records").path("counts").toString())
        .contains("\"moderation\"", "\"rti-requests\"");
    assertThat(run.path("pages").path("RTI-2026-2").asText()).isEqualTo("/rti/demo/RTI-2026-2");
    assertThat(read(RUNS + "/" + run.path("number").asInt() + "/verification").path("same"))
        .hasToString("true");
  }

  @Test
  void five_actions_come_first() throws IOException {
    JsonNode run = run("");
    assertThat(run.path("actions")).hasSize(5);
    assertThat(run.path("actions").path(0).path("kind").asText()).isEqualTo("MEND");
    String page =
        portal
            .get("/governance/demo/assessments/" + run.path("number").asInt() + "?lang=en")
            .body();
    assertThat(page).contains("The five that matter most");
  }

  @Test
  void a_trend_is_in_the_order_of_the_moments_assessed() throws IOException {
    run("");
    run(", 'asOf': '2026-11-20T10:00:00+05:30'");
    List<String> moments = new ArrayList<>();
    read(RUNS + "/trend")
        .path("assessments")
        .forEach(one -> moments.add(one.path("asOf").asText()));
    assertThat(moments).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void departments_are_compared_by_those_who_may_see_them() throws IOException {
    run("");
    JsonNode compared = read("/api/v1/assessments/comparison");
    assertThat(compared.path("profile").asText()).isEqualTo("framework-2012");
    assertThat(compared.path("departments").path(0).path("department").asText()).isEqualTo("demo");
    assertThat(compared.path("departments").path(0).path("elements").path("governance").size())
        .isEqualTo(3);
    assertThat(portal.get("/assessments/comparison?lang=en").body())
        .contains("Compare departments", "href=\"/governance/demo/assessments/");
    HttpResponse<String> other =
        portal.get("/api/v1/assessments/comparison?departments=demo,nowhere&lang=en");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body())
        .contains("nowhere: there is no assessment of it")
        .doesNotContain("demo:");
  }
}
