package org.govsm.portal.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.Users;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.StoredTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk of a department: queries and legal requests, by officers of different roles. */
class QueriesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY =
      "{'title': 'Opening hours', 'platform': 'X', 'source': 'https://x.example/marked-handle/1',"
          + " 'asked': 'Marked words', 'query': {'queryCategory': 'routine', 'receivedAt':"
          + " '2026-11-24T10:00:00+05:30'}}";
  private static final String ORDER =
      "{'title': 'Order on a video', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
          + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T22:00:00+05:30'}}";
  private static final String AT = "'2026-11-24T22:00:00+05:30'";
  private static final String REPLY =
      "{'act': 'REPLY', 'at': '2026-11-24T11:00:00+05:30', 'rank': 'TEMPLATE', 'responseType':"
          + " 'OFFICIAL', 'does': 'ANSWERED', 'text': 'From ten to five.'}";

  private static final String CLOSE =
      "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'reason': 'Off the topic'}";

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

  private static TurnedClock clock;
  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String department;
  private String all;
  private String pages;

  @BeforeAll
  static void start() {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    people = new People(portal, clock);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Each test has a department of its own, with an officer for each role. */
  @BeforeEach
  void begin() {
    clock.to(TestPortal.CLOCK.instant());
    department = "d" + ++departments;
    all = "/departments/" + department + "/queries";
    pages = "/queries/" + department;
    portal.knowing(department);
    ROLES.forEach(role -> add(role, List.of(role), department));
    add("elsewhere", List.of("author"), "other");
  }

  /** So many days later, by when everybody has to sign in again. */
  private void later(int days) {
    clock.turn(Duration.ofDays(days));
    ROLES.forEach(role -> officers.put(role, people.signedIn(id(role))));
  }

  private void add(String name, List<String> roles, String unit) {
    people.add(id(name), roles, List.of(unit));
    officers.put(name, people.signedIn(id(name)));
  }

  private String id(String name) {
    return name + "." + department;
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

  /** Records what may be like an earlier query. */
  private void recorded(String role, String body) {
    String another =
        body.contains("'query'") ? body.replaceFirst("\\{", "{'twice': 'OTHER', ") : body;
    HttpResponse<String> answer = post(role, all, another);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void refused(HttpResponse<String> answer, int status, String... parts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(parts);
  }

  @Test
  void a_query_is_recorded_answered_in_time_closed_and_reopened() throws IOException {
    recorded("author", QUERY);
    assertThat(read("Q-2026-1").path("due").asText()).isEqualTo("2026-11-25T10:00+05:30");
    assertThat(read("Q-2026-1").path("statement").asText())
        .contains("An answer is due by 25 November 2026, 10:00");
    assertThat(as("author").get("/work?lang=en").body())
        .contains("Answer Q-2026-1 by 25 November 2026, 10:00", "Opening hours");
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Q-2026-1");

    done("author", "Q-2026-1", REPLY);
    JsonNode answered = read("Q-2026-1");
    assertThat(answered.path("state").asText()).isEqualTo("ANSWERED");
    assertThat(answered.path("statement").asText()).contains("Answered after 1 hour.", "official");
    assertThat(answered.path("log").get(0).path("act").path("role").asText())
        .isEqualTo("responder");
    assertThat(as("author").get("/work?lang=en").body()).contains("Close Q-2026-1 by 26 November");

    done(
        "author",
        "Q-2026-1",
        "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'reason': 'Answered'}");
    assertThat(read("Q-2026-1").path("next").toString())
        .isEqualTo("[\"REOPEN\",\"DISPUTE\",\"CORRECT\"]");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Q-2026-1");
    refused(act("author", "Q-2026-1", REPLY), 422, "The query is closed.");

    done(
        "author",
        "Q-2026-1",
        "{'act': 'REOPEN', 'at': '2026-11-24T13:00:00+05:30', 'reason': 'Asked again'}");
    assertThat(read("Q-2026-1").path("state").asText()).isEqualTo("ROUTED");
  }

  @Test
  void queries_are_sorted_by_their_numbers() {
    for (int i = 1; i <= 10; i++) {
      recorded("author", QUERY);
    }
    String list = as("author").get(pages + "?lang=en&sort=id").body();

    assertThat(list.indexOf("Q-2026-2<")).isPositive().isLessThan(list.indexOf("Q-2026-10<"));
    String down = as("author").get(pages + "?lang=en&sort=-id").body();
    assertThat(down.indexOf("Q-2026-10<")).isPositive().isLessThan(down.indexOf("Q-2026-2<"));
  }

  @Test
  void another_officer_says_that_an_answer_answered_nothing() throws IOException {
    recorded("author", QUERY);
    refused(
        act("author", "Q-2026-1", REPLY.replace("'does': 'ANSWERED', ", "")),
        422,
        "/does",
        "State what the reply does");
    String thanks = REPLY.replace("From ten to five.", "Noted, thank you.");
    refused(act("author", "Q-2026-1", thanks), 422, "/text", "reply.acknowledges");
    done("author", "Q-2026-1", REPLY.replace("From ten to five.", "Noted by us, thank you."));
    String page = as("author").get(pages + "/Q-2026-1?lang=en").body();
    assertThat(page).contains("These words read like an acknowledgement");
    assertThat(page).doesNotContain("/dispute");
    assertThat(as("nodal-officer").get(pages + "/Q-2026-1?lang=hi").body())
        .contains("/dispute", "पावती जैसे हैं");
    String dispute =
        "{'act': 'DISPUTE', 'at': '2026-11-24T13:00:00+05:30', 'reason': 'No hours are told'}";
    refused(act("author", "Q-2026-1", dispute), 422, "/by", "You gave this answer");
    done("nodal-officer", "Q-2026-1", dispute);
    assertThat(read("Q-2026-1").path("statement").asText()).contains("No answer is on record");
    assertThat(as("author").get("/work?lang=en").body()).contains("Answer Q-2026-1");

    assertThat(as("nodal-officer").get(pages + "/Q-2026-1?lang=en").body()).contains("/uphold");
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body()).doesNotContain("/uphold");
    done(
        "nodal-officer",
        "Q-2026-1",
        dispute.replace("DISPUTE", "UPHOLD").replace("13:00", "13:05"));
    assertThat(read("Q-2026-1").path("state").asText()).isEqualTo("ANSWERED");
  }

  @Test
  void a_reply_names_whom_it_was_forwarded_to_without_a_number() throws IOException {
    recorded("author", QUERY);
    refused(
        act(
            "author",
            "Q-2026-1",
            REPLY.replace(
                "'does': 'ANSWERED'",
                "'does': 'FORWARDED', 'forwardedTo': 'District officer, Ring 98765 43210'")),
        422,
        "/forwardedTo");
  }

  @Test
  void a_query_that_needs_no_answer_is_closed() throws IOException {
    recorded("author", QUERY.replace("routine", "off-topic-or-praise"));
    assertThat(as("author").get("/work?lang=en").body())
        .contains("Close Q-2026-1")
        .doesNotContain("Answer Q-2026-1");
  }

  @Test
  void what_was_typed_wrong_at_entry_is_corrected_by_two_officers() throws IOException {
    recorded("author", QUERY.replace("routine", "policy"));
    done(
        "author",
        "Q-2026-1",
        "{'act': 'CORRECT', 'at': '2026-11-24T12:00:00+05:30', 'queryCategory': 'programme',"
            + " 'receivedAt': '2026-11-24T11:00:00+05:30', 'reason': 'Chosen by mistake'}");
    assertThat(read("Q-2026-1").path("category").asText()).isEqualTo("policy");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Confirm the correction");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .doesNotContain("Confirm the correction");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Confirm the correction of Q-2026-1");
    String confirm = "{'act': 'CONFIRM', 'at': '2026-11-24T12:05:00+05:30'}";
    refused(act("author", "Q-2026-1", confirm), 422, "/by");
    done("competent-authority", "Q-2026-1", confirm);

    JsonNode corrected = read("Q-2026-1");
    assertThat(corrected.path("category").asText()).isEqualTo("programme");
    assertThat(corrected.path("receivedAt").asText()).startsWith("2026-11-24T11:00");
    assertThat(corrected.path("due").asText()).isEqualTo("2026-11-26T11:00+05:30");
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Corrected the entry", "24 November 2026, 10:00", "24 November 2026, 11:00")
        .containsSubsequence("Received: ", "Category: query on policy", "Corrected the entry");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .doesNotContain("Confirm the correction");
  }

  @Test
  void a_correction_of_a_closed_query_waits_for_another_officer_too() throws IOException {
    recorded("author", QUERY);
    done("author", "Q-2026-1", REPLY);
    done("author", "Q-2026-1", CLOSE);
    done(
        "author",
        "Q-2026-1",
        "{'act': 'CORRECT', 'at': '2026-11-24T12:00:00+05:30', 'queryCategory': 'rti', 'reason':"
            + " 'Chosen by mistake'}");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Confirm the correction of Q-2026-1");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Confirm the correction");
    done("nodal-officer", "Q-2026-1", "{'act': 'CONFIRM', 'at': '2026-11-24T12:05:00+05:30'}");
    assertThat(read("Q-2026-1").path("state").asText()).isEqualTo("CLOSED");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .doesNotContain("Confirm the correction");
  }

  @Test
  void a_query_without_a_category_is_passed_on_and_waits_for_one_officer() throws IOException {
    recorded("reviewer", QUERY.replace("'queryCategory': 'routine', ", ""));
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Choose a category for Q-2026-1");
    refused(act("author", "Q-2026-1", REPLY), 422, "Choose a category first");

    done(
        "reviewer",
        "Q-2026-1",
        "{'act': 'ROUTE', 'at': '2026-11-24T10:05:00+05:30', 'queryCategory': 'policy',"
            + " 'assignedTo': '"
            + id("competent-authority")
            + "'}");
    assertThat(as("legal-officer").get("/work?lang=en").body()).doesNotContain("Q-2026-1");
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains("Answer Q-2026-1");
    refused(
        act("author", "Q-2026-1", REPLY), 422, "It is answered by: head of department", "/role");
    refused(
        act("competent-authority", "Q-2026-1", REPLY.replace("TEMPLATE", "MINISTER_STATEMENT")),
        422,
        "/rank");
    done("competent-authority", "Q-2026-1", REPLY.replace("TEMPLATE", "HEAD_STATEMENT"));
  }

  @Test
  void a_grievance_that_was_referred_stays_open_until_it_is_closed() throws IOException {
    recorded("author", QUERY.replace("routine", "grievance"));
    done(
        "nodal-officer",
        "Q-2026-1",
        "{'act': 'REFER', 'at': '2026-11-24T10:30:00+05:30', 'referredTo': 'GRIEVANCE', 'text':"
            + " 'It is registered.', 'reference': 'G/7'}");
    assertThat(read("Q-2026-1").path("state").asText()).isEqualTo("REFERRED");
    assertThat(read("Q-2026-1").path("due").asText()).startsWith("2026-12-15T23:59:59");
    assertThat(as("nodal-officer").get("/work?lang=en").body()).contains("Close Q-2026-1");
    assertThat(read("Q-2026-1").path("statement").asText())
        .startsWith("A first response was given after 30 minutes. No answer is on record");
    String close = "{'act': 'CLOSE', 'at': '2026-11-24T11:30:00+05:30', 'reason': 'Decided there'}";
    refused(act("author", "Q-2026-1", close), 422, "/role", "grievance officer");
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body())
        .doesNotContain("/Q-2026-1/close");
    String praise =
        "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'queryCategory':"
            + " 'off-topic-or-praise', 'reason': 'Praise'}";
    refused(act("author", "Q-2026-1", praise), 422, "/role");
    refused(
        act("nodal-officer", "Q-2026-1", praise.replace(", 'reason': 'Praise'", "")),
        422,
        "/reason",
        "Enter why");
    done("nodal-officer", "Q-2026-1", close);
    assertThat(read("Q-2026-1").path("statement").asText())
        .isEqualTo(
            "A first response was given after 30 minutes. No answer is on record. As typed; put on"
                + " record on 25 November 2026, 00:30 (Indian time).");
  }

  @Test
  void an_order_is_examined_and_met_and_its_clock_is_that_of_the_law() throws IOException {
    recorded("legal-officer", ORDER);
    JsonNode order = read("L-2026-1");
    assertThat(order.path("category").asText()).isEqualTo("COURT_ORDER");
    assertThat(order.path("due").asText()).isEqualTo("2026-11-25T01:00+05:30");
    assertThat(as("reviewer").get("/work?lang=en").body())
        .contains("Act on legal request L-2026-1 by 25 November 2026, 01:00");

    refused(
        act(
            "reviewer",
            "L-2026-1",
            "{'act': 'DECLINE', 'at': '2026-11-24T22:10:00+05:30', 'reason': 'Not ours'}"),
        422,
        "This act is for: legal officer");
    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued': '2026-11-24',"
            + " 'signed': true}}");
    done(
        "reviewer",
        "L-2026-1",
        "{'act': 'MEET', 'did': 'REMOVED', 'at': '2026-11-25T00:20:00+05:30', 'text': 'Removed',"
            + " 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'}");
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("MET");
    assertThat(read("L-2026-1").toString()).contains("\"inTime\":true");
    refused(act("author", "L-2026-1", REPLY), 404, "REPLY cannot be done here");
    refused(
        act(
            "author",
            "L-2026-1",
            "{'act': 'REOPEN', 'at': '2026-11-25T00:20:00+05:30', 'reason': 'Online again'}"),
        422,
        "This act is for: legal officer.");
  }

  @Test
  void an_order_is_entered_once() throws IOException {
    recorded("legal-officer", ORDER);
    refused(post("nodal-officer", all, ORDER), 422, "/title", "on record as L-2026-1");
    recorded("nodal-officer", ORDER.replace("Order on", "Second order on"));
    assertThat(read("L-2026-2").path("kind").asText()).isEqualTo("LEGAL_REQUEST");
  }

  @Test
  void an_order_that_was_typed_wrong_at_entry_is_corrected_by_two_officers() throws IOException {
    recorded("legal-officer", ORDER.replace("11-24T22", "10-24T22"));
    assertThat(read("L-2026-1").path("late").asBoolean()).isTrue();
    String examine =
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued': '2026-11-24'}}";
    refused(act("legal-officer", "L-2026-1", examine), 422, "dated after its receipt");
    assertThat(as("legal-officer").get(pages + "/L-2026-1/correct?lang=en").body())
        .contains("Kind of request", "Role of the department");
    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'CORRECT', 'at': '2026-11-24T22:30:00+05:30', 'receivedAt':"
            + " '2026-11-24T22:00:00+05:30', 'requestKind': 'GOVERNMENT_INTIMATION', 'reason':"
            + " 'The month was typed wrong'}");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .doesNotContain("Confirm the correction");
    assertThat(as("reviewer").get("/work?lang=en").body()).doesNotContain("Confirm the correction");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Confirm the correction of L-2026-1");
    String confirm = "{'act': 'CONFIRM', 'at': '2026-11-24T22:40:00+05:30'}";
    refused(act("legal-officer", "L-2026-1", confirm), 422, "/by", "You entered this correction");
    done("competent-authority", "L-2026-1", confirm);

    JsonNode corrected = read("L-2026-1");
    assertThat(corrected.path("category").asText()).isEqualTo("GOVERNMENT_INTIMATION");
    assertThat(corrected.path("receivedAt").asText()).startsWith("2026-11-24T22:00");
    assertThat(corrected.path("late").asBoolean()).isFalse();
    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains("24 October 2026, 22:00", "24 November 2026, 22:00", "Corrected the entry")
        .containsSubsequence(
            "Received: ",
            "Kind of request: court order",
            "Corrected the entry",
            "Kind of request: ");
    done("legal-officer", "L-2026-1", examine);
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .doesNotContain("Confirm the correction");
  }

  /** Who takes part in a correction, or meets the request, does not sign for it: that is told. */
  @Test
  void who_can_still_sign_for_a_corrected_entry_is_told_before_nobody_is_left() throws IOException {
    recorded("legal-officer", ORDER);
    assertThat(read("L-2026-1").has("signers")).isFalse();
    String at = "'at': '2026-11-24T22:30:00+05:30'";
    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'CORRECT', %s, 'receivedAt': '2026-11-24T21:00:00+05:30', 'reason': 'A slip'}"
            .formatted(at));
    assertThat(signers()).containsExactly(id("competent-authority"), id("nodal-officer"));
    assertThat(as("competent-authority").get(pages + "/L-2026-1/confirm?lang=en").body())
        .contains("you cannot sign for the corrected entry", "Person nodal-officer." + department);
    done("competent-authority", "L-2026-1", "{'act': 'CONFIRM', %s}".formatted(at));
    assertThat(as("nodal-officer").get(pages + "/L-2026-1/meet?lang=en").body())
        .contains("nobody is left who can sign");
    assertThat(as("reviewer").get(pages + "/L-2026-1/meet?lang=en").body())
        .contains("These officers still can: Person nodal-officer." + department);
    done(
        "nodal-officer",
        "L-2026-1",
        "{'act': 'MEET', 'did': 'REMOVED', %s, 'text': 'Removed', 'copyDigest': 'sha256:%s'}"
            .formatted(at, "a".repeat(64)));

    assertThat(signers()).isEmpty();
    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains("nobody is left who can. Give another officer the role");
    add("second", List.of("nodal-officer"), department);
    assertThat(signers()).containsExactly(id("second"));
  }

  @Test
  void what_was_done_is_marked_and_words_that_say_otherwise_ask_another_officer()
      throws IOException {
    recorded("legal-officer", ORDER);
    String met =
        "{'act': 'MEET', 'at': '2026-11-24T22:30:00+05:30', 'did': 'REMOVED', 'text': '%s',"
            + " 'copyDigest': '%s'}";
    String digest = "A".repeat(64);
    String plain = met.formatted("The comment was removed", digest);
    refused(act("nodal-officer", "L-2026-1", plain.replace("'did': 'REMOVED', ", "")), 422, "/did");
    String half = met.formatted("Half of the comments were removed.", digest);
    refused(act("nodal-officer", "L-2026-1", half), 422, "takedown.contrary", "in part");
    done("nodal-officer", "L-2026-1", half.replace("REMOVED", "PART"));
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("RECEIVED");
    String sure = half.replace("{'act'", "{'sure': true, 'act'");
    done("nodal-officer", "L-2026-1", sure);
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("RECEIVED");
    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains(
            "A part was done; the rest is still to be done",
            "not met by this alone",
            "sha256:" + "a".repeat(64));
    done("reviewer", "L-2026-1", sure);
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("MET");
    assertThat(as("nodal-officer").get(pages + "/L-2026-1?lang=hi").body())
        .contains("एक भाग किया गया");
  }

  private List<String> signers() throws IOException {
    List<String> officers = new ArrayList<>();
    read("L-2026-1").path("signers").forEach(one -> officers.add(one.asText()));
    return officers.stream().sorted().toList();
  }

  @ParameterizedTest(name = "{0} on record by the legal officer: met by the same {1}")
  @CsvSource({
    "COURT_ORDER, 422",
    "GOVERNMENT_INTIMATION, 422",
    "INFORMATION_ORDER, 422",
    "USER_GRIEVANCE, 201"
  })
  void who_puts_an_order_on_record_does_not_meet_it_alone(String kind, int status)
      throws IOException {
    recorded("legal-officer", ORDER.replace("COURT_ORDER", kind));
    String did = kind.equals("INFORMATION_ORDER") ? "INFORMATION_GIVEN" : "REMOVED";
    String meet =
        "{'act': 'MEET', 'did': '%s', 'at': '2026-11-24T22:20:00+05:30', 'text': 'It was done',"
                .formatted(did)
            + " 'copyDigest': 'sha256:"
            + "a".repeat(64)
            + "'}";
    if (status == 201) {
      done("legal-officer", "L-2026-1", meet);
      return;
    }
    String examine =
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued': '2026-11-24'}}";
    done("legal-officer", "L-2026-1", examine);
    refused(act("legal-officer", "L-2026-1", meet), status, "You put this order on record");
    done("reviewer", "L-2026-1", meet);
  }

  @Test
  void an_intimation_that_lacks_something_goes_to_a_legal_officer_while_its_time_runs()
      throws IOException {
    recorded("legal-officer", ORDER.replace("COURT_ORDER", "GOVERNMENT_INTIMATION"));
    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued': '2026-11-24',"
            + " 'issuerRank': 'JOINT_SECRETARY', 'statesBasis': true, 'statesReasons': true,"
            + " 'identifiesContent': true, 'statesAct': true, 'signed': false}}");
    JsonNode order = read("L-2026-1");
    assertThat(order.path("decision").path("kind").asText()).isEqualTo("REFER");
    assertThat(order.path("due").asText()).isEqualTo("2026-11-25T01:00+05:30");
    assertThat(as("legal-officer").get(pages + "/L-2026-1?lang=en").body())
        .contains("The order lacks", "Should the order go back");
  }

  @ParameterizedTest
  @CsvSource({"buyer, 403", "auditor, 403", "records-officer, 403", "elsewhere, 404"})
  void only_officers_of_the_desk_of_the_department_record(String role, int status) {
    assertThat(post(role, all, QUERY).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'receivedAt': '2026-11-24T10:00:00+05:30' | 'receivedAt': '2026-11-25T00:30:01+05:30'"
            + " | /query/receivedAt | Enter a time up to now",
        ", 'receivedAt': '2026-11-24T10:00:00+05:30' | \"\" | /query/receivedAt | Fill in",
        "routine | unheard-of | /query/queryCategory | routine",
        "'platform': 'X' | 'account': 'none' | /account | The register has no such account",
        "Opening hours | Call 98765 43210 | /title | number",
        "'title': 'Opening hours', | \"\" | /title | title",
        "'query' | 'request': {'requestKind': 'COURT_ORDER'}, 'query' | errors | either a query",
      })
  void what_cannot_be_is_refused_at_its_place(
      String from, String to, String place, String sentence) {
    HttpResponse<String> answer = post("author", all, QUERY.replace(from, to));
    refused(answer, 422, place, sentence);
  }

  @Test
  void an_act_is_refused_before_the_receipt_in_the_future_and_on_an_old_version()
      throws IOException {
    recorded("author", QUERY);
    refused(
        act("author", "Q-2026-1", REPLY.replace("24T11:00", "24T09:59")),
        422,
        "/at",
        "Enter a time from 24 November 2026, 10:00");
    refused(
        act("author", "Q-2026-1", REPLY.replace("24T11:00:00", "25T00:30:01")),
        422,
        "/at",
        "Enter a time up to now");
    refused(act("author", "Q-2026-1", REPLY.replace("2026-11-24T11:00", "when")), 422, "/at");
    refused(act("author", "Q-2026-1", REPLY.replace("ten", "98765 43210")), 422, "/text");
    assertThat(act("auditor", "Q-2026-1", REPLY).statusCode()).isEqualTo(403);
    assertThat(act("elsewhere", "Q-2026-1", REPLY).statusCode()).isEqualTo(404);
    assertThat(post("author", all + "/Q-2026-1/acts", REPLY).statusCode()).isEqualTo(428);
    done("author", "Q-2026-1", REPLY);
    assertThat(post("author", all + "/Q-2026-1/acts", REPLY, "If-Match", "\"0\"").statusCode())
        .isEqualTo(412);
    refused(
        post("author", all + "/Q-2026-9/acts", REPLY, "If-Match", "\"0\""),
        404,
        "no query Q-2026-9");
  }

  @Test
  void what_the_person_wrote_stands_apart_and_is_erased_once_it_need_not_be_kept()
      throws IOException {
    recorded("author", QUERY.replace("2026", "2024"));
    String asked = "/api/v1" + all + "/Q-2024-1/asked";
    assertThat(as("author").get(asked).body()).contains("Marked words", "marked-handle");
    for (String path : List.of("/api/v1" + all + "/Q-2024-1", "/api/v1" + all)) {
      assertThat(as("author").get(path).body()).doesNotContain("Marked", "marked");
    }
    assertThat(as("auditor").get("/api/v1/departments/" + department + "/events").body())
        .contains("query.received")
        .doesNotContain("Marked", "marked");

    String erasure = pages + "/Q-2024-1/erasure";
    refused(
        as("records-officer").form(erasure, "version=0&sure=yes"), 409, "once the query is closed");
    assertThat(as("author").form(erasure, "version=0&sure=yes").statusCode()).isEqualTo(403);
    done("author", "Q-2024-1", CLOSE.replace("2026", "2024"));
    refused(
        as("records-officer").form(erasure + "?lang=en", "version=1&sure=yes"),
        409,
        "Keep until 25 November 2027");
    later(366);
    refused(as("nodal-officer").form(erasure, "version=1&sure=yes"), 409, "the records officer");
    assertThat(as("nodal-officer").get(pages + "/Q-2024-1?lang=en").body())
        .doesNotContain("Erase what the person wrote");
    assertThat(as("records-officer").form(erasure + "?lang=en", "version=1").body())
        .contains("Erase what the person wrote in Q-2024-1?");
    assertThat(as("author").get(asked).statusCode()).isEqualTo(200);
    assertThat(as("records-officer").form(erasure, "version=1&sure=yes").statusCode())
        .isEqualTo(303);
    assertThat(as("author").get(asked).statusCode()).isEqualTo(404);
    assertThat(as("author").get(pages + "/Q-2024-1?lang=en").body())
        .contains("It was erased", "Opening hours")
        .doesNotContain("Marked");
    refused(
        post("records-officer", all + "/Q-2024-1/erasure", "{}", "If-Match", "\"2\""),
        409,
        "once only");
    HttpResponse<String> stated =
        as("nodal-officer")
            .send(
                portal
                    .request("/api/v1/departments/" + department + "/facts?lang=en")
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"0\"")
                    .PUT(BodyPublishers.ofString("{\"department\":{\"jurisdiction\":\"UNION\"}}")));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
    HttpResponse<String> run =
        post(
            "nodal-officer",
            "/departments/" + department + "/assessments",
            "{'profile': 'later-law'}");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    assertThat(JSON.readTree(run.body()).at("/report/findings"))
        .anySatisfy(
            one -> {
              assertThat(one.path("subject").asText()).isEqualTo("Q-2024-1");
              assertThat(one.path("missing").toString()).contains("form6Ref");
            });
  }

  private int figure() throws IOException {
    String path = "/api/v1/departments/" + department + "/query-figures";
    JsonNode figures = JSON.readTree(as("auditor").get(path).body());
    return figures.path("owed").asInt() + figures.path("open").asInt();
  }

  @Test
  void a_query_is_recorded_twice_only_if_it_is_another_and_counts_once() throws IOException {
    recorded("author", QUERY);
    refused(
        post("author", all, QUERY.replace("Opening", "opening")), 422, "answer OTHER", "/twice");
    recorded("author", QUERY);
    String same = CLOSE.replaceFirst("\\{", "{'sameAs': '%s', ");
    refused(act("author", "Q-2026-2", same.formatted("Q-2026-1")), 422, "Other officers close");
    refused(act("nodal-officer", "Q-2026-2", same.formatted("Q-2026-2")), 422, "/sameAs");
    refused(act("nodal-officer", "Q-2026-2", same.formatted("Q-2026-9")), 422, "/sameAs");
    int before = figure();
    done("nodal-officer", "Q-2026-2", same.formatted("Q-2026-1"));
    assertThat(figure()).isEqualTo(before);
    assertThat(read("Q-2026-2").path("repeats").asText()).isEqualTo("Q-2026-1");
    assertThat(as("author").get("/work?lang=en").body()).contains("Say whether Q-2026-2 repeats");
    refused(act("nodal-officer", "Q-2026-2", same.formatted("Q-2026-1")), 422, "said this already");
    done("author", "Q-2026-2", same.formatted("Q-2026-1"));
    assertThat(figure()).isEqualTo(before - 1);
    assertThat(read("Q-2026-2").path("sameAs").asText()).isEqualTo("Q-2026-1");
    assertThat(as("auditor").get(pages + "/Q-2026-2?lang=en").body())
        .contains("It repeats another query and counts there.", pages + "/Q-2026-1");
    assertThat(read("Q-2026-2").path("state").asText()).isEqualTo("CLOSED");
    refused(act("nodal-officer", "Q-2026-1", same.formatted("Q-2026-2")), 422, "/sameAs");
  }

  /** The log counts the hold too; the number is that of the log. */
  @Test
  void an_answer_of_another_query_is_taken_back_by_two() throws IOException {
    recorded("author", QUERY);
    hold("legal-officer", "", "{'reference': 'WP 7/2026', 'from': '2026-11-24'}");
    done("author", "Q-2026-1", REPLY);
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").statusCode()).isEqualTo(200);
    String wrong =
        "{'act': 'TAKE_BACK', 'at': '2026-11-24T12:00:00+05:30', 'number': %d, 'reason': 'It was"
            + " told to another person'}";
    refused(act("author", "Q-2026-1", wrong.formatted(1)), 422, "/number");
    done("author", "Q-2026-1", wrong.formatted(2));
    assertThat(read("Q-2026-1").path("state").asText()).isEqualTo("ANSWERED");
    refused(act("author", "Q-2026-1", wrong.formatted(2)), 422, "Another officer says the same");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Say whether an entry");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Say whether an entry of Q-2026-1 is of another record");
    assertThat(as("nodal-officer").get(pages + "/Q-2026-1/take-back?lang=en").body())
        .contains("Entry 2: Answered, 24 November 2026");
    HttpResponse<String> answer =
        as("nodal-officer")
            .form(
                pages + "/Q-2026-1/take-back",
                "version=3&at=2026-11-24&at%3Atime=12%3A10&number=2&reason=It+was+told+to+another");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);

    JsonNode read = read("Q-2026-1");
    assertThat(read.path("state").asText()).isEqualTo("RECEIVED");
    assertThat(read.path("statement").asText()).contains("An answer is due by 25 November");
    assertThat(read.path("takenBack").get(0).path("number").asInt()).isEqualTo(2);
    assertThat(read.path("log").get(1).path("act").path("number").asInt()).isEqualTo(2);
    assertThat(as("auditor").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Taken back as recorded in the wrong place");
    assertThat(as("author").get("/work?lang=en").body())
        .contains("Answer Q-2026-1")
        .doesNotContain("Say whether an entry");
  }

  /** An event of before two officers were asked says nothing of who is still to say the same. */
  @Test
  void a_repetition_that_one_officer_closed_before_two_were_asked_stays_closed()
      throws IOException {
    recorded("author", QUERY);
    recorded("author", QUERY);
    int before = figure();
    Map<String, Object> act =
        Map.of(
            "kind",
            "CLOSE",
            "at",
            "2026-11-24T12:00:00+05:30",
            "by",
            id("nodal-officer"),
            "role",
            "nodal-officer",
            "sameAs",
            "Q-2026-1",
            "reason",
            "It repeats the other question");
    Map<String, Object> body =
        Map.of(
            "query",
            "Q-2026-2",
            "actNo",
            BigDecimal.ONE,
            "act",
            act,
            "category",
            "routine",
            "state",
            "CLOSED",
            "officer",
            "");
    portal
        .store()
        .write(
            tx -> tx.record(department, "query.acted", clock.instant(), id("nodal-officer"), body));

    assertThat(read("Q-2026-2").path("state").asText()).isEqualTo("CLOSED");
    assertThat(read("Q-2026-2").path("sameAs").asText()).isEqualTo("Q-2026-1");
    assertThat(read("Q-2026-2").has("repeats")).isFalse();
    assertThat(figure()).isEqualTo(before - 1);
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Q-2026-2");
    assertThat(as("auditor").get(pages + "/Q-2026-2?lang=en").body())
        .contains("It repeats another query and counts there.");
    done(
        "nodal-officer",
        "Q-2026-2",
        "{'act': 'REOPEN', 'at': '2026-11-24T13:00:00+05:30', 'reason': 'Asked again'}");
    done(
        "nodal-officer",
        "Q-2026-2",
        CLOSE
            .replaceFirst("\\{", "{'sameAs': 'Q-2026-1', ")
            .replace("T12:00", "T13:00")
            .replace("Off the topic", "Both ask about the opening hours"));
    assertThat(read("Q-2026-2").path("repeats").asText()).isEqualTo("Q-2026-1");
  }

  @Test
  void a_query_that_repeats_another_is_open_again_once_that_one_is_routed_away()
      throws IOException {
    recorded("author", QUERY);
    recorded("author", QUERY.replace("Opening", "Hours of"));
    String same = CLOSE.replaceFirst("\\{", "{'sameAs': '%s', ").formatted("Q-2026-1");
    done("nodal-officer", "Q-2026-2", same);
    done("author", "Q-2026-2", same);
    int before = figure();
    String praise =
        "{'act': 'ROUTE', 'at': '2026-11-25T00:10:00+05:30', 'queryCategory':"
            + " 'off-topic-or-praise', 'reason': 'It is praise'}";
    done("nodal-officer", "Q-2026-1", praise);

    assertThat(read("Q-2026-2").path("state").asText()).isEqualTo("ROUTED");
    assertThat(read("Q-2026-2").has("sameAs")).isFalse();
    assertThat(read("Q-2026-2").path("due").asText()).as("its own time").startsWith("2026-11-2");
    assertThat(figure()).as("one left, the other came back").isGreaterThanOrEqualTo(before);
    assertThat(as("auditor").get(pages + "/Q-2026-2?lang=en").body())
        .contains("Open again: the query that it repeated no longer counts", pages + "/Q-2026-1");
  }

  @Test
  void a_query_that_repeats_another_is_open_again_once_that_one_came_later() throws IOException {
    recorded("author", QUERY);
    recorded("author", QUERY.replace("Opening", "Hours of"));
    String same = CLOSE.replaceFirst("\\{", "{'sameAs': '%s', ").formatted("Q-2026-1");
    done("nodal-officer", "Q-2026-2", same);
    done("author", "Q-2026-2", same);
    String later =
        "{'act': 'CORRECT', 'at': '2026-11-25T00:10:00+05:30', 'receivedAt':"
            + " '2026-11-24T20:00:00+05:30', 'reason': 'The stamp was misread'}";
    done("author", "Q-2026-1", later);
    assertThat(read("Q-2026-2").path("state").asText()).as("not confirmed").isEqualTo("CLOSED");
    done("nodal-officer", "Q-2026-1", "{'act': 'CONFIRM', 'at': '2026-11-25T00:20:00+05:30'}");

    assertThat(read("Q-2026-2").path("state").asText()).isEqualTo("ROUTED");
  }

  @Test
  void an_overdue_grievance_repeats_no_query_of_another_kind_and_none_by_one_officer()
      throws IOException {
    String old = QUERY.replace("routine", "grievance").replace("2026-11-24", "2026-10-31");
    recorded("author", old);
    recorded("author", old.replace("Opening", "Water at"));
    recorded("author", old.replace("Opening", "Hours of").replace("grievance", "routine"));
    String same = CLOSE.replaceFirst("\\{", "{'sameAs': '%s', ");
    refused(act("nodal-officer", "Q-2026-2", same.formatted("Q-2026-3")), 422, "/sameAs");
    String bare = same.replace("Off the topic", "Repeats");
    refused(act("nodal-officer", "Q-2026-2", bare.formatted("Q-2026-1")), 422, "/reason");
    done("nodal-officer", "Q-2026-2", same.formatted("Q-2026-1"));
    refused(act("author", "Q-2026-2", same.formatted("Q-2026-1")), 422, "");
    assertThat(read("Q-2026-2").path("state").asText()).isNotEqualTo("CLOSED");
    assertThat(read("Q-2026-2").path("late").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "routine, 2026, author, 25 November 2027",
    "consultation, 2024, nodal-officer, must be kept",
    "rti, 2024, author, must be kept",
    "off-topic-or-praise, 2024, author, must be kept",
  })
  void what_must_be_kept_or_may_have_to_be_is_not_erased(
      String category, String year, String role, String why) throws IOException {
    recorded("author", QUERY.replace("routine", category).replace("2026", year));
    String id = "Q-" + year + "-1";
    done(role, id, CLOSE.replace("2026", year));
    refused(
        post("records-officer", all + "/" + id + "/erasure", "{}", "If-Match", "\"1\""), 409, why);
    assertThat(as("records-officer").get(pages + "/" + id + "?lang=en").body())
        .doesNotContain("Erase what the person wrote");
    assertThat(as("author").get("/api/v1" + all + "/" + id + "/asked").statusCode()).isEqualTo(200);
  }

  @Test
  void a_routing_that_is_dated_back_takes_no_overdue_grievance_out_of_the_list()
      throws IOException {
    recorded("author", QUERY.replace("routine", "grievance").replace("2026-11-24", "2026-10-31"));
    String due = read("Q-2026-1").path("due").asText();
    done(
        "nodal-officer",
        "Q-2026-1",
        "{'act': 'ROUTE', 'at': '2026-11-15T10:00:00+05:30', 'queryCategory':"
            + " 'off-topic-or-praise', 'reason': 'It is praise'}");
    assertThat(due).startsWith("2026-11-01");
    assertThat(read("Q-2026-1").path("due").asText()).isEqualTo(due);
    assertThat(read("Q-2026-1").path("late").asBoolean()).isTrue();
  }

  @Test
  void what_was_once_of_a_class_that_is_kept_stays_of_it_in_another_category() throws IOException {
    recorded("author", QUERY.replace("routine", "rti").replace("2026", "2024"));
    done(
        "author",
        "Q-2024-1",
        "{'act': 'ROUTE', 'at': '2024-11-24T11:00:00+05:30', 'queryCategory': 'routine',"
            + " 'reason': 'It asks for opening hours'}");
    done("author", "Q-2024-1", CLOSE.replace("2026", "2024"));
    refused(
        post("records-officer", all + "/Q-2024-1/erasure", "{}", "If-Match", "\"2\""),
        409,
        "must be kept");
  }

  @Test
  void a_query_goes_to_an_active_officer_of_the_desk_alone() throws IOException {
    recorded("author", QUERY);
    String route = "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'assignedTo': '%s'}";
    people.add("left." + department, List.of("author"), List.of(department));
    leaves("left." + department);
    for (String person :
        List.of(
            "nobody.x",
            "234567890124",
            id("auditor"),
            id("buyer"),
            id("elsewhere"),
            "left." + department)) {
      refused(
          act("author", "Q-2026-1", route.formatted(person)),
          422,
          "/assignedTo",
          "Choose an officer");
    }
    done("author", "Q-2026-1", route.formatted(id("nodal-officer")));
  }

  private void leaves(String user) {
    portal
        .store()
        .write(
            tx -> {
              new Users(tx).erase(user, TestPortal.CLOCK.instant(), "test");
              return true;
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Order  wp 99/2026 , 422",
    "ORDER W.P. No. 099 of 2026, 422",
    "Order WP 98/2026, 201"
  })
  void a_request_is_put_on_record_once_in_whatever_letters_it_is_called(String title, int status) {
    String requests = "/departments/" + department + "/queries";
    String body =
        "{'title': '%s', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole': 'USER',"
            + " 'receivedAt': '2026-11-20T10:00:00+05:30'}}";
    assertThat(post("author", requests, body.formatted("Order WP 99/2026")).statusCode())
        .isEqualTo(201);

    assertThat(post("author", requests, body.formatted(title)).statusCode()).isEqualTo(status);
  }

  @Test
  void the_page_of_an_order_tells_what_it_says_and_which_day_was_moved() {
    String order = "/departments/" + department + "/queries";
    String body =
        "{'title': 'Order', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole': 'USER',"
            + " 'receivedAt': '2026-11-20T10:00:00+05:30', 'order': {'orderDue': '2026-11-22'}}}";
    assertThat(post("author", order, body).statusCode()).isEqualTo(201);
    String examined =
        "{'act': 'EXAMINE', 'at': '2026-11-24T10:00:00+05:30', 'order': {'orderDue': '2026-12-05',"
            + " 'signed': true}}";
    assertThat(
            post("legal-officer", order + "/L-2026-1/acts", examined, "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(201);

    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains("22 November 2026", "5 December 2026", "It is signed: Yes")
        .contains("moved the day of the order to a later one", "the day of the order was moved")
        .doesNotContain("Go to the signatures");
    assertThat(as("competent-authority").get(pages + "/L-2026-1?lang=en").body())
        .contains("Go to the signatures", "/governance/" + department + "/attestations");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Sign which day the order of L-2026-1 says");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .doesNotContain("Sign which day the order");
  }

  @Test
  void what_an_examination_takes_back_is_said_with_its_reason() {
    String order = "/departments/" + department + "/queries";
    String body =
        "{'title': 'Order', 'request': {'requestKind': 'GOVERNMENT_INTIMATION', 'hostingRole':"
            + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T10:00:00+05:30', 'order': {'issued':"
            + " '2026-11-23', 'statesBasis': false}}}";
    assertThat(post("author", order, body).statusCode()).isEqualTo(201);
    String acts = order + "/L-2026-1/acts";
    String at = "{'act': 'EXAMINE', 'at': '2026-11-24T11:00:00+05:30', ";

    HttpResponse<String> signed =
        post("legal-officer", acts, at + "'order': {'signed': true}}", "If-Match", "\"0\"");
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains("The order lacks: the legal basis");

    String dropped = "'dropped': ['statesBasis']";
    HttpResponse<String> unsaid =
        post("legal-officer", acts, at + dropped + "}", "If-Match", "\"1\"");
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("/reason", "takedown.taken-back");
    HttpResponse<String> said =
        as("legal-officer")
            .form(
                pages + "/L-2026-1/examine?lang=en",
                "version=1&at=2026-11-24&at:time=11:00&dropped=statesBasis&dropped=signed"
                    + "&reason=The+second+page+is+missing");
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    assertThat(as("auditor").get(pages + "/L-2026-1?lang=en").body())
        .contains("Not known after all: It states its legal basis")
        .contains("took back what was known to stand against the order")
        .doesNotContain("The order lacks: the legal basis");
  }

  @Test
  void what_is_with_an_officer_who_has_left_waits_for_the_others_again() throws IOException {
    people.add("second." + department, List.of("author"), List.of(department));
    recorded("author", QUERY);
    done(
        "author",
        "Q-2026-1",
        "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'assignedTo': 'second."
            + department
            + "'}");
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain("Q-2026-1");
    String list = "/queries/" + department;
    for (String page : List.of(list + "?lang=en", list + "/Q-2026-1?lang=en")) {
      assertThat(as("author").get(page).body()).contains("second." + department + "<");
    }
    leaves("second." + department);
    assertThat(as("author").get("/work?lang=en").body()).contains("Answer Q-2026-1 by");
    for (String page : List.of(list + "?lang=en", list + "/Q-2026-1?lang=en")) {
      assertThat(as("author").get(page).body())
          .containsIgnoringCase(">responder")
          .doesNotContain("second." + department + "<");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript:alert(1) | https://",
        "wb.example.gov.in/17 | https://",
        "https://x.example/9876543210 | number",
        "https://x.example/234567890124 | number",
        "https://x.example/?q=2345%206789%200124 | number",
        "https://x.example/a%zz/9876543210 | number",
      })
  void a_link_is_a_web_address_without_the_number_of_a_person(String link, String sentence)
      throws IOException {
    recorded("author", QUERY);
    refused(
        act("author", "Q-2026-1", REPLY.replace("'text':", "'link': '" + link + "', 'text':")),
        422,
        "/link",
        sentence);
  }

  @Test
  void a_link_to_a_post_of_a_platform_is_taken() throws IOException {
    recorded("author", QUERY);
    done(
        "author",
        "Q-2026-1",
        REPLY.replace(
            "'text':",
            "'link': 'https://www.facebook.example/100064512345678/posts/890123456789012',"
                + " 'text':"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'X' | '2345 6789 0124' | /platform",
        "'X' | 'X 9876543210' | /platform",
        "Opening hours | 2345  -  6789  -  0124 | /title",
        "{'queryCategory' | {'id': '234567890124', 'queryCategory' | /query/id",
      })
  void what_stays_on_record_has_no_number_of_a_person(String from, String to, String place) {
    refused(post("author", all, QUERY.replace(from, to)), 422, place);
  }

  @Test
  void references_and_ids_have_no_number_of_a_person_either() throws IOException {
    recorded("author", QUERY);
    refused(
        act(
            "author",
            "Q-2026-1",
            "{'act': 'REFER', 'at': '2026-11-24T11:00:00+05:30', 'referredTo': 'RTI', 'text':"
                + " 'Filed', 'reference': '2345 6789 0124'}"),
        422,
        "/reference");
    refused(
        post(
            "legal-officer",
            all + "/Q-2026-1/holds",
            "{'reference': 'WP 2345 6789 0124', 'from': '2026-11-24'}",
            "If-Match",
            "\"0\""),
        422,
        "/reference");
    refused(
        set(
            "nodal-officer",
            0,
            "{'act': 'TEXT', 'id': '234567890124', 'queryCategory': 'routine', 'english': 'Ten.'}"),
        422,
        "/id");
  }

  @Test
  void times_in_office_hours_wait_for_the_office_hours() {
    refused(
        set(
            "nodal-officer",
            0,
            "{'act': 'TIMES', 'queryCategory': 'routine', 'firstHours': '8', 'closeHours': '16',"
                + " 'clock': 'OFFICE_HOURS', 'published': 'Charter'}"),
        422,
        "/clock",
        "Set the office hours first");
  }

  @Test
  void times_that_are_not_published_are_refused() {
    for (String none : List.of("no", "to be published", "Unpublished", "नहीं")) {
      refused(
          set(
              "nodal-officer",
              0,
              "{'act': 'TIMES', 'queryCategory': 'routine', 'firstHours': '8', 'closeHours': '16',"
                  + " 'clock': 'CLOCK_HOURS', 'published': '"
                  + none
                  + "'}"),
          422,
          "/published",
          "Say where these times are published");
    }
  }

  @ParameterizedTest
  @CsvSource({"504, 200", "504.5, 422"})
  void a_published_time_is_no_longer_than_the_law_allows(String hours, int status) {
    String times =
        "{'act': 'TIMES', 'queryCategory': 'grievance', 'firstHours': '24', 'closeHours': '%s',"
            + " 'clock': 'CLOCK_HOURS', 'published': 'Charter of the department'}";
    HttpResponse<String> answer = set("nodal-officer", 0, times.formatted(hours));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body().contains("The law allows")).isEqualTo(status == 422);
  }

  @Test
  void a_hold_is_put_once_and_put_and_lifted_on_no_day_to_come() {
    recorded("author", QUERY);
    String holds = all + "/Q-2026-1/holds";
    String hold = "{'reference': 'WP 7/2026', 'from': '2026-11-24'}";
    refused(
        post("legal-officer", holds, hold.replace("24'", "26'"), "If-Match", "\"0\""),
        422,
        "/from",
        "up to today");
    assertThat(post("legal-officer", holds, hold, "If-Match", "\"0\"").statusCode()).isEqualTo(201);
    refused(post("legal-officer", holds, hold, "If-Match", "\"1\""), 422, "/reference", "already");
    refused(
        post("legal-officer", holds, hold.replace("WP 7/", "wp-7 / "), "If-Match", "\"1\""),
        422,
        "/reference",
        "already");
    String lifting =
        "{'reference': 'WP 7/2026', 'liftedOn': '2026-11-26', 'ended': 'DECIDED',"
            + " 'reason': 'Petition dismissed'}";
    refused(
        post(
            "legal-officer",
            holds + "/lifting",
            lifting.replace("11-26", "11-25"),
            "If-Match",
            "\"1\""),
        403,
        "by another legal or records officer");
    refused(
        post(
            "records-officer",
            holds + "/lifting",
            lifting.replace("11-26", "11-25").replace("Petition dismissed", "not dismissed"),
            "If-Match",
            "\"1\""),
        422,
        "/reason",
        "A case that goes on");
    refused(
        post(
            "records-officer",
            holds + "/lifting",
            lifting.replace("2026-11-26", "2020-01-01"),
            "If-Match",
            "\"1\""),
        422,
        "/liftedOn");
    refused(
        post(
            "records-officer",
            holds + "/lifting",
            "{'reference': 'WP 7/2026', 'liftedOn': '2026-11-25', 'ended': 'DECIDED'}",
            "If-Match",
            "\"1\""),
        422,
        "/reason");
    for (String ended : List.of("", "'ended': 'NEXT_HEARING',")) {
      refused(
          post(
              "records-officer",
              holds + "/lifting",
              lifting.replace("11-26", "11-25").replace("'ended': 'DECIDED',", ended),
              "If-Match",
              "\"1\""),
          422,
          "/ended");
    }
    refused(
        post("records-officer", holds + "/lifting", lifting, "If-Match", "\"1\""),
        422,
        "/liftedOn",
        "up to today");
    assertThat(
            post(
                    "records-officer",
                    holds + "/lifting",
                    lifting.replace("11-26", "11-25"),
                    "If-Match",
                    "\"1\"")
                .statusCode())
        .isEqualTo(201);
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Put on legal hold: WP 7/2026", "Hold lifted: <time")
        .contains("Petition dismissed", "A final order decided it");
    String task = "Agree to the lifting of the legal hold WP 7/2026 on Q-2026-1";
    assertThat(as("legal-officer").get("/work?lang=en").body()).contains(task);
    assertThat(as("records-officer").get("/work?lang=en").body()).doesNotContain(task);
    assertThat(as("author").get("/work?lang=en").body()).doesNotContain(task);
    assertThat(post("legal-officer", holds, hold, "If-Match", "\"2\"").statusCode()).isEqualTo(201);
  }

  private void hold(String role, String below, String body) throws IOException {
    String at = all + "/Q-2026-1/holds" + below;
    String version = "\"" + read("Q-2026-1").path("acts").asInt() + "\"";
    HttpResponse<String> answer = post(role, at, body, "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private List<String> askedToAgree(String reference) {
    String task = "Agree to the lifting of the legal hold " + reference + " on Q-2026-1";
    return officers.keySet().stream()
        .filter(role -> as(role).get("/work?lang=en").body().contains(task))
        .toList();
  }

  @Test
  void the_task_to_agree_to_a_lifting_is_of_whoever_may_and_goes_once_one_agreed()
      throws IOException {
    add("legal-2", List.of("legal-officer"), department);
    add("legal-elsewhere", List.of("legal-officer"), "other");
    recorded("author", QUERY);
    String lifting =
        "{'reference': '%s', 'liftedOn': '2026-11-25', 'ended': 'DECIDED', 'reason': 'Petition"
            + " dismissed'}";
    hold("legal-officer", "", "{'reference': 'WP 7/2026', 'from': '2026-11-24'}");
    hold("legal-officer", "", "{'reference': 'WP 8/2026', 'from': '2026-11-24'}");
    assertThat(askedToAgree("WP 7/2026")).isEmpty();

    hold("records-officer", "/lifting", lifting.formatted("WP 7/2026"));
    assertThat(askedToAgree("WP 7/2026")).containsExactly("legal-officer", "legal-2");
    assertThat(askedToAgree("WP 8/2026")).isEmpty();
    assertThat(as("legal-2").get("/work?lang=en").body()).contains(pages + "/Q-2026-1");

    hold("legal-2", "/lifting", lifting.formatted("WP 8/2026"));
    assertThat(askedToAgree("WP 8/2026")).containsExactly("legal-officer", "records-officer");

    hold("legal-2", "/lifting", lifting.formatted("WP 7/2026"));
    assertThat(askedToAgree("WP 7/2026")).isEmpty();
    hold("legal-officer", "/lifting", lifting.formatted("WP 8/2026"));
    assertThat(askedToAgree("WP 8/2026")).isEmpty();
  }

  @Test
  void the_link_that_lifts_a_hold_fills_in_its_reference() {
    recorded("author", QUERY);
    String hold = "{'reference': 'WP(C) 7/2026 & others', 'from': '2026-11-24'}";
    String holds = all + "/Q-2026-1/holds";
    assertThat(post("legal-officer", holds, hold, "If-Match", "\"0\"").statusCode()).isEqualTo(201);

    People.Browsing officer = as("records-officer");
    Matcher link =
        Pattern.compile("href=\"([^\"]*/holds/lift\\?reference=[^\"]*)\"")
            .matcher(officer.get(pages + "/Q-2026-1?lang=en").body());
    assertThat(link.find()).isTrue();
    assertThat(officer.get(link.group(1)).body()).contains("value=\"WP(C) 7/2026 &amp; others\"");
  }

  @ParameterizedTest
  @CsvSource({"title", "platform", "source"})
  void a_line_has_no_control_character(String member) {
    String given =
        "{'title': 'A', 'platform': 'B', 'source': 'C', 'query': {'receivedAt':"
            + " '2026-11-24T10:00:00+05:30'}}";
    String from = "'" + member + "': '";
    for (String sign : List.of("\u2028", "\\n")) {
      refused(
          post("author", all, given.replace(from, from + "x" + sign + "y")),
          422,
          "/" + member,
          "Control characters");
    }
    assertThat(post("author", all, QUERY.replace("Marked words", "Two\\nlines")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_helpline_of_the_department_is_no_number_of_a_person() throws IOException {
    recorded("author", QUERY);
    String call = REPLY.replace("From ten to five.", "Call 98300 12345.");
    refused(act("author", "Q-2026-1", call), 422, "/text");
    String text =
        "{'act': 'TEXT', 'id': 'call', 'queryCategory': 'routine', '%s': 'Call 9830012345.'}";
    refused(set("nodal-officer", 0, text.formatted("english")), 422, "/english");
    refused(set("nodal-officer", 0, text.formatted("hindi")), 422, "/hindi");
    String listed = "{'act': 'HELPLINES', 'numbers': ['1800 345 6789', '%s']}";
    refused(set("nodal-officer", 0, listed.formatted("none")), 422, "/numbers/1", "033-2214 5555");
    assertThat(set("author", 0, listed.formatted("98300 12345")).statusCode()).isEqualTo(403);
    assertThat(set("nodal-officer", 0, listed.formatted("98300 12345")).statusCode())
        .isEqualTo(200);

    refused(post("author", all, QUERY.replace("Opening hours", "Ask 98300 12346")), 422, "/title");
    recorded("author", QUERY.replace("Opening hours", "Ask 98300 12345 at all hours"));

    assertThat(set("nodal-officer", 1, text.formatted("english")).statusCode()).isEqualTo(200);
    refused(act("author", "Q-2026-1", call.replace("12345", "12346")), 422, "/text");
    done("author", "Q-2026-1", call);
    assertThat(as("auditor").get(pages + "/settings?lang=en").body())
        .contains("1800 345 6789", "98300 12345");
    HttpResponse<String> typed =
        as("nodal-officer")
            .form(pages + "/settings/helplines", "version=2&numbers=" + encoded("1912\n1913"));
    assertThat(typed.statusCode()).as(typed.body()).isEqualTo(303);
    assertThat(as("auditor").get(pages + "/settings?lang=en").body())
        .contains("1913")
        .doesNotContain("1800 345 6789");
    assertThat(
            as("nodal-officer")
                .form(pages + "/settings/helplines?lang=en", "version=3&numbers=x")
                .body())
        .contains("id=\"numbers-e\"");
  }

  @Test
  void a_category_without_a_record_class_is_told_and_gets_one() throws IOException {
    recorded("author", QUERY.replace("routine", "rti").replace("2026", "2024"));
    done("author", "Q-2024-1", CLOSE.replace("2026", "2024"));
    assertThat(as("nodal-officer").get(pages + "/settings?lang=en").body())
        .contains("Categories without a record class", "none; the records are kept");
    String set = "{'act': 'RECORD', 'queryCategory': '%s', 'recordClass': '%s'}";
    refused(
        set("nodal-officer", 0, set.formatted("routine", "ROUTINE_ANSWER")), 422, "/queryCategory");
    refused(set("nodal-officer", 0, set.formatted("rti", "FOREVER")), 422, "/recordClass");
    assertThat(set("nodal-officer", 0, set.formatted("rti", "ROUTINE_ANSWER")).statusCode())
        .isEqualTo(200);
    assertThat(read("Q-2024-1").path("kept").toString()).contains("2027-11-25");
    assertThat(as("nodal-officer").get(pages + "/settings?lang=en").body())
        .contains("routine question and answer");
  }

  @Test
  void what_is_late_goes_up_to_the_next_higher_authority() throws IOException {
    recorded("author", QUERY.replace("11-24T10", "11-20T10"));
    recorded("author", QUERY);
    recorded("legal-officer", ORDER.replace("24T22", "20T22"));
    String route =
        "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'assignedTo': '" + id("author") + "'}";
    done("author", "Q-2026-1", route);
    done("author", "Q-2026-2", route);
    assertThat(as("author").get("/work?lang=en").body()).contains("Answer Q-2026-1 by");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Q-2026-1 was due by 21 November 2026, 10:00")
        .doesNotContain("Q-2026-2", "L-2026-1 was due");
    for (String other : List.of("reviewer", "competent-authority")) {
      assertThat(as(other).get("/work?lang=en").body()).doesNotContain("Q-2026-1");
    }
  }

  @Test
  void levels_of_escalation_are_set_and_followed() throws IOException {
    recorded("author", QUERY.replace("11-24T10", "11-20T10"));
    done(
        "author",
        "Q-2026-1",
        "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'assignedTo': '"
            + id("author")
            + "'}");
    String level = "{'act': 'LEVEL', 'levelRole': '%s', 'levelHours': '%s', 'levelHolder': '%s'}";
    String head = id("competent-authority");
    refused(set("nodal-officer", 0, level.formatted("clerk", "24", head)), 422, "/levelRole");
    refused(
        set("nodal-officer", 0, level.formatted("head-of-department", "soon", head)),
        422,
        "/levelHours");
    refused(
        set("nodal-officer", 0, level.formatted("head-of-department", "24", id("author"))),
        422,
        "/levelHolder");
    assertThat(
            set("nodal-officer", 0, level.formatted("head-of-department", "24", head)).statusCode())
        .isEqualTo(200);
    refused(
        set("nodal-officer", 1, level.formatted("nodal-officer", "24", id("nodal-officer"))),
        422,
        "/levelHours");
    assertThat(
            set("nodal-officer", 1, level.formatted("nodal-officer", "999", id("nodal-officer")))
                .statusCode())
        .isEqualTo(200);
    assertThat(as("auditor").get(pages + "/settings?lang=en").body())
        .contains("Head of department: Person", "hours from the receipt: 24");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Q-2026-1 was due by");
    assertThat(as("nodal-officer").get("/work?lang=en").body()).doesNotContain("was due by");
    assertThat(set("nodal-officer", 2, "{'act': 'LEVEL', 'levelRole': 'nodal-officer'}").body())
        .doesNotContain("999");
  }

  @Test
  void a_calendar_that_is_withdrawn_leaves_the_times_of_what_was_recorded_under_it()
      throws IOException {
    calendar();
    set(
        "nodal-officer",
        0,
        "{'act': 'HOURS', 'opens': '10:00', 'closes': '17:30', 'calendar': 'office'}");
    set(
        "nodal-officer",
        1,
        "{'act': 'TIMES', 'queryCategory': 'routine', 'firstHours': '8', 'closeHours': '16',"
            + " 'clock': 'OFFICE_HOURS', 'published': 'Charter'}");
    recorded("author", QUERY);
    String before = read("Q-2026-1").path("decision").toString();
    assertThat(before).contains("2026-11-25T10:30");
    HttpResponse<String> withdrawn =
        as("nodal-officer")
            .form(
                "/departments/" + department + "/calendars/office/1/withdrawal",
                "version=1&sure=yes&reason=" + encoded("Wrong order"));
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(303);
    assertThat(read("Q-2026-1").path("decision").toString()).isEqualTo(before);
    done("author", "Q-2026-1", REPLY);
    assertThat(read("Q-2026-1").path("decision").toString()).contains("\"firstInTime\":true");

    recorded("author", QUERY);
    assertThat(read("Q-2026-2").path("dueOpen").asBoolean()).isTrue();
  }

  @Test
  void of_the_queries_of_a_year_it_is_told_how_many_are_answered() throws IOException {
    recorded("author", QUERY);
    recorded("author", QUERY);
    recorded("author", QUERY.replace("'queryCategory': 'routine', ", ""));
    recorded("author", QUERY.replace("2026", "2024"));
    recorded("legal-officer", ORDER);
    done("author", "Q-2026-1", REPLY);
    String path = "/api/v1/departments/" + department + "/query-figures";
    JsonNode figures = JSON.readTree(as("auditor").get(path).body());
    assertThat(figures.path("from").asText()).isEqualTo("2025-11-26");
    assertThat(figures.path("owed").asInt()).isEqualTo(2);
    assertThat(figures.path("answered").asInt()).isEqualTo(1);
    assertThat(figures.path("open").asInt()).isEqualTo(1);
    assertThat(figures.path("least").asText()).isEqualTo("33.33");
    assertThat(figures.path("most").asText()).isEqualTo("50.00");
    assertThat(as("buyer").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void who_leaves_is_told_which_queries_wait() throws IOException {
    recorded("author", QUERY);
    done(
        "author",
        "Q-2026-1",
        "{'act': 'ROUTE', 'at': '2026-11-24T11:00:00+05:30', 'assignedTo': '"
            + id("reviewer")
            + "'}");
    String exit = "/departments/" + department + "/people/" + id("reviewer") + "/exit?lang=en";
    String told = as("auditor").get("/api/v1" + exit).body();
    assertThat(told).contains("Query Q-2026-1 waits for this person.", "\"ready\":false");
    assertThat(
            as("auditor")
                .get("/governance/" + department + "/people/" + id("reviewer") + "/exit?lang=en")
                .body())
        .contains("Query Q-2026-1 waits for this person.", pages + "/Q-2026-1");
    done("author", "Q-2026-1", CLOSE);
    assertThat(as("auditor").get("/api/v1" + exit).body()).doesNotContain("Q-2026-1");
  }

  @Test
  void nobody_but_the_portal_says_when_an_act_was_recorded() throws IOException {
    recorded("author", QUERY);
    refused(
        act(
            "author",
            "Q-2026-1",
            REPLY.replace("'at'", "'recordedAt': '2026-11-24T11:00:00Z', 'at'")),
        422,
        "/recordedAt",
        "The portal says when");
  }

  @Test
  void an_act_that_is_recorded_on_a_later_day_says_so() throws IOException {
    recorded("author", QUERY.replace("11-24T10", "11-20T10"));
    done("author", "Q-2026-1", REPLY.replace("11-24T11", "11-20T11"));
    assertThat(as("auditor").get(pages + "/Q-2026-1?lang=en").body())
        .containsSubsequence("Put on record later: ", "25 November 2026, 00:30");
    assertThat(read("Q-2026-1").path("decision").toString())
        .contains("\"firstRecordedLate\":true", "An officer must say whether it was in time")
        .doesNotContain("firstInTime");
  }

  @Test
  void what_is_due_at_a_time_that_is_not_known_is_not_told_as_nothing() throws IOException {
    recorded("author", QUERY);
    recorded("legal-officer", ORDER.replace("'hostingRole': 'INTERMEDIARY', ", ""));
    recorded("legal-officer", ORDER.replace("COURT_ORDER", "GAC_ORDER"));
    recorded("author", QUERY.replace("'queryCategory': 'routine', ", ""));
    recorded("author", QUERY.replace("routine", "off-topic-or-praise"));
    for (String id : List.of("L-2026-1", "L-2026-2", "Q-2026-2")) {
      assertThat(read(id).path("dueOpen").asBoolean()).as(id).isTrue();
      assertThat(as("auditor").get(pages + "/" + id + "?lang=en").body())
          .as(id)
          .contains("not known yet")
          .doesNotContain("nothing is due");
    }
    assertThat(read("Q-2026-3").has("dueOpen")).isFalse();
    assertThat(as("auditor").get(pages + "/Q-2026-3?lang=en").body()).contains("nothing is due");
    assertThat(as("auditor").get(pages + "?format=csv&lang=en").body())
        .containsSubsequence("Q-2026-2", "not known yet", "L-2026-1", "L-2026-2", "Q-2026-1");
    done(
        "author",
        "Q-2026-2",
        "{'act': 'ROUTE', 'at': '2026-11-24T10:05:00+05:30', 'queryCategory': 'routine'}");
    assertThat(read("Q-2026-2").has("dueOpen")).isFalse();
  }

  /** Recorded before lists told whether something is due. */
  @Test
  void what_was_kept_before_is_told_as_due_at_a_time_that_is_not_known() throws IOException {
    String order = ORDER.substring(ORDER.indexOf("{'requestKind"), ORDER.length() - 1);
    String open = order.replace("'hostingRole': 'INTERMEDIARY', ", "");
    before("L", "{'request': " + open + "}");
    before("L", "{'request': " + order + "}");
    before(
        "Q", "{'query': {'queryCategory': 'off-topic-or-praise', 'receivedAt': %s}}".formatted(AT));
    assertThat(read("L-2026-1").path("dueOpen").asBoolean()).isTrue();
    assertThat(read("L-2026-2").has("dueOpen")).isFalse();
    assertThat(read("Q-2026-1").has("dueOpen")).isFalse();
    assertThat(as("auditor").get(pages + "?format=csv&lang=en").body())
        .contains("not known yet", "L-2026-1");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Find out by when legal request L-2026-1 is to be met");

    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued':"
            + " '2026-11-23'}}");
    assertThat(read("L-2026-1").path("dueOpen").asBoolean()).isTrue();
  }

  private void before(String letter, String received) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", letter.equals("Q") ? StoredQuery.QUERY : StoredQuery.LEGAL_REQUEST);
    body.put("category", letter.equals("Q") ? "off-topic-or-praise" : "COURT_ORDER");
    body.putAll(Map.of("title", "Kept " + received.length(), "account", "", "platform", ""));
    body.putAll(Map.of("state", "RECEIVED", "officer", "", "settings", BigDecimal.ZERO));
    body.put("receivedAt", "2026-11-24T16:30:00Z");
    body.put("received", StoredTree.read(received.replace('\'', '"').getBytes(UTF_8)));
    Instant at = clock.instant();
    portal
        .store()
        .write(
            tx ->
                new Queries(tx).record(department, body, at, new Asked("", ""), at, id("author")));
  }

  private HttpResponse<String> set(String role, int version, String body) {
    return post(
        role,
        "/departments/" + department + "/query-desk/acts",
        body,
        "If-Match",
        "\"" + version + "\"");
  }

  @Test
  void published_times_in_office_hours_count_for_queries_that_come_after() throws IOException {
    recorded("author", QUERY);
    refused(
        set(
            "nodal-officer",
            0,
            "{'act': 'HOURS', 'opens': '10:00', 'closes': '17:30', 'calendar': 'none'}"),
        422,
        "/calendar",
        "no such working calendar");
    calendar();
    refused(
        set(
            "nodal-officer",
            0,
            "{'act': 'HOURS', 'opens': '18:00', 'closes': '17:30', 'calendar': 'office'}"),
        422,
        "/closes");
    assertThat(
            set(
                    "nodal-officer",
                    0,
                    "{'act': 'HOURS', 'opens': '10:00', 'closes': '17:30', 'calendar': 'office'}")
                .statusCode())
        .isEqualTo(200);
    String times =
        "{'act': 'TIMES', 'queryCategory': 'routine', 'firstHours': '8', 'closeHours': '16',"
            + " 'clock': 'OFFICE_HOURS', 'published': 'Charter'}";
    refused(set("nodal-officer", 0, times), 412, "Somebody else changed the settings");
    assertThat(set("author", 1, times).statusCode()).isEqualTo(403);
    refused(
        set("nodal-officer", 1, times.replace("'16'", "'4'")),
        422,
        "The time to the close is shorter");
    assertThat(set("competent-authority", 1, times).statusCode()).isEqualTo(200);

    recorded("author", QUERY);
    assertThat(read("Q-2026-1").path("due").asText()).isEqualTo("2026-11-25T10:00+05:30");
    assertThat(read("Q-2026-2").path("due").asText()).isEqualTo("2026-11-25T10:30+05:30");
    assertThat(as("auditor").get(pages + "/settings?lang=en").body())
        .contains("Charter", "office hours", "10:00 to 17:30")
        .doesNotContain("Set times");
  }

  private void calendar() {
    WorkingDays days =
        WorkingDays.fromPlain(
                Map.of(
                    "id",
                    "office",
                    "daysOff",
                    List.of("SATURDAY", "SUNDAY"),
                    "years",
                    List.of(Map.of("year", "2026", "instrument", "Order 1", "holidays", Map.of()))))
            .orThrow();
    portal
        .store()
        .write(
            tx ->
                new WorkingCalendars(tx)
                    .record(
                        department,
                        LocalDate.of(2026, 1, 1),
                        days,
                        TestPortal.CLOCK.instant(),
                        "test"));
  }

  @ParameterizedTest(name = "times by {0}: the office hours are a fact, {1}")
  @CsvSource({"OFFICE_HOURS, true", "CLOCK_HOURS, false"})
  void the_hours_in_which_published_times_run_are_a_fact(String times, boolean told) {
    calendar();
    set(
        "nodal-officer",
        0,
        "{'act': 'HOURS', 'opens': '10:00', 'closes': '17:30', 'calendar': 'office'}");
    set(
        "nodal-officer",
        1,
        "{'act': 'TIMES', 'queryCategory': 'routine', 'firstHours': '8', 'closeHours': '16',"
            + " 'clock': '"
            + times
            + "', 'published': 'Charter'}");
    Map<String, Object> facts =
        portal
            .store()
            .read(tx -> new KeptStandard().of(tx, department, TestPortal.CLOCK.instant()));
    String hours = "officeHours={days=[mon, tue, wed, thu, fri], from=10:00, to=17:30}";
    assertThat(sorted(facts).contains(hours)).as(sorted(facts)).isEqualTo(told);
    assertThat(Facts.fromPlain(facts).orThrow()).isNotNull();
  }

  /** A tree as text, its members in the order of their names. */
  private static String sorted(Object tree) {
    return tree instanceof Map<?, ?> members
        ? members.entrySet().stream()
            .map(one -> one.getKey() + "=" + sorted(one.getValue()))
            .sorted()
            .toList()
            .toString()
            .replaceAll("^\\[(.*)]$", "{$1}")
        : String.valueOf(tree);
  }

  @Test
  void an_approved_standard_text_is_offered_for_its_category_alone() throws IOException {
    recorded("author", QUERY);
    String text =
        "{'act': 'TEXT', 'id': 'hours', 'queryCategory': 'routine', 'english': 'Ten to five.'}";
    refused(
        set("nodal-officer", 0, text.replace("routine", "policy")),
        422,
        "/queryCategory",
        "are not answered by a standard text");
    refused(
        set("nodal-officer", 0, text.replace("}", ", 'approvedOn': '2026-11-24'}")),
        422,
        "/approvedOn");
    refused(set("nodal-officer", 0, "{'act': 'WITHDRAW', 'id': 'hours'}"), 422, "/id");
    assertThat(set("nodal-officer", 0, text).statusCode()).isEqualTo(200);
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Standard text for this category", "Ten to five.");
    assertThat(as("author").get(pages + "/settings?lang=en").body())
        .contains("in use", "Approved by Person nodal-officer");

    HttpResponse<String> withdrawn =
        as("nodal-officer").form(pages + "/settings/withdraw", "version=1&id=hours");
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(303);
    assertThat(as("author").get(pages + "/Q-2026-1?lang=en").body()).doesNotContain("Ten to five.");
    assertThat(
            as("nodal-officer").form(pages + "/settings/text", "version=1&id=other").statusCode())
        .isEqualTo(422);
    assertThat(
            as("nodal-officer")
                .form(
                    pages + "/settings/text",
                    "version=1&id=other&queryCategory=rti&english=" + encoded("File it online."))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void who_answers_is_told_by_name_or_as_a_role_that_nobody_holds() throws IOException {
    recorded("author", QUERY);
    recorded("author", QUERY.replace("routine", "media"));
    assertThat(as("auditor").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Answered by", "Person author");
    assertThat(as("auditor").get(pages + "/Q-2026-2?lang=en").body())
        .contains("Nobody holds this role: press officer");
  }

  @Test
  void a_legal_hold_beats_the_period_and_keeps_what_was_written() throws IOException {
    recorded("author", QUERY);
    done(
        "author",
        "Q-2026-1",
        "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'reason': 'Off the topic'}");
    assertThat(read("Q-2026-1").path("kept").toString()).contains("2027-11-2");
    String hold = "{'reference': 'WP 7/2026', 'from': '2026-11-24'}";
    String holds = all + "/Q-2026-1/holds";
    assertThat(post("author", holds, hold, "If-Match", "\"1\"").statusCode()).isEqualTo(403);
    refused(
        post("legal-officer", holds, hold.replace("2026-11-24", "soon"), "If-Match", "\"1\""),
        422,
        "/from");
    assertThat(post("legal-officer", holds, hold, "If-Match", "\"1\"").statusCode()).isEqualTo(201);
    assertThat(read("Q-2026-1").path("kept").toString()).contains("HOLD");
    String erasure = pages + "/Q-2026-1/erasure";
    refused(as("nodal-officer").form(erasure + "?lang=en", "version=2&sure=yes"), 409, "WP 7/2026");

    assertThat(as("legal-officer").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Keep until the legal hold is lifted, and not before 25 November 2027 is over")
        .doesNotContain("Lift the hold");
    assertThat(as("records-officer").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Lift the hold");
    String lifting = pages + "/Q-2026-1/holds/lift";
    refused(as("legal-officer").get(lifting + "?lang=en"), 403, "");
    assertThat(as("records-officer").get(lifting + "?lang=en").statusCode()).isEqualTo(200);
    assertThat(
            as("records-officer")
                .form(
                    lifting + "?lang=en",
                    "version=2&reference=other&liftedOn=2026-11-25&ended=DECIDED&reason=Dismissed")
                .body())
        .contains("id=\"reference-e\"");
    assertThat(
            as("records-officer")
                .form(
                    lifting,
                    "version=2&reference=WP+7/2026&liftedOn=2026-11-25&ended=DECIDED&reason=Dismissed")
                .statusCode())
        .isEqualTo(303);
    refused(
        as("nodal-officer").form(erasure + "?lang=en", "version=3&sure=yes"),
        409,
        "25 November 2027");
    refused(
        as("records-officer").form(erasure + "?lang=en", "version=3&sure=yes"),
        409,
        "You lifted a legal hold");
    assertThat(as("records-officer").get(pages + "/Q-2026-1?lang=en").body())
        .doesNotContain("Agree to the lifting");
    assertThat(as("legal-officer").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Agree to the lifting");
    assertThat(as("legal-officer").get(lifting + "?lang=en&reference=WP+7/2026").body())
        .contains("value=\"2026-11-25\"");
    String agreed = "version=3&reference=WP+7/2026&liftedOn=2026-11-25&reason=Order+seen";
    refused(
        as("records-officer").form(lifting + "?lang=en", agreed + "&ended=DECIDED"),
        422,
        "No hold of this name");
    refused(
        as("legal-officer").form(lifting + "?lang=en", agreed + "&ended=WITHDRAWN"),
        422,
        "said otherwise");
    assertThat(as("legal-officer").form(lifting, agreed + "&ended=DECIDED").statusCode())
        .isEqualTo(303);
    assertThat(as("auditor").get(pages + "/Q-2026-1?lang=en").body())
        .contains("Agreed to the lifting: ", "Order seen");
    refused(
        as("records-officer").form(erasure + "?lang=en", "version=4&sure=yes"),
        409,
        "25 November 2027");
  }

  @Test
  void a_query_lives_on_its_pages_as_over_the_api() throws IOException {
    HttpResponse<String> made =
        as("author")
            .form(
                pages,
                "what=query&title=Form+17&queryCategory=programme&receivedAt=2026-11-24"
                    + "&receivedAt:time=10:00&platform=X&asked="
                    + encoded("Where is form 17?"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String page = made.headers().firstValue("Location").orElseThrow();
    assertThat(as("author").get(page + "?lang=en").body())
        .contains("Form 17", "Where is form 17?", "Record the answer", "Not answered yet");
    assertThat(as("auditor").get(page + "?lang=en").body()).doesNotContain("Record the answer");
    assertThat(as("author").get(page + "/reply?lang=en").body())
        .contains("value=\"2026-11-25\"", "value=\"00:30\"", "link to a public page")
        .doesNotContain("statement of the minister");

    String reply =
        "version=0&rank=POINTER&responseType=OFFICIAL&does=ANSWERED&link="
            + encoded("https://wb.example.gov.in/17")
            + "&at=2026-11-24&at:time=";
    assertThat(as("author").form(page + "/reply?lang=en", reply + "09:00").body())
        .contains("id=\"at-e\"", "the step before happened then");
    assertThat(as("author").form(page + "/reply", reply + "11:00").statusCode()).isEqualTo(303);
    assertThat(as("author").form(page + "/reply", reply + "11:00&text=again").statusCode())
        .isEqualTo(409);
    assertThat(as("author").get(page + "?lang=hi").body()).contains("उत्तर दिया गया");
    assertThat(as("author").get(page + "/unheard-of").statusCode()).isEqualTo(404);

    assertThat(as("author").form(pages + "?lang=en", "what=query&title=").body())
        .contains("id=\"title-e\"");
  }

  @Test
  void who_entered_an_order_does_not_say_alone_that_it_is_not_met() throws IOException {
    recorded("legal-officer", ORDER);
    String decline = "{'act': 'DECLINE', 'at': '2026-11-24T22:10:00+05:30', 'reason': 'Not ours'}";
    refused(
        act("legal-officer", "L-2026-1", decline), 422, "the head of the department declines it");
    assertThat(as("legal-officer").get(pages + "/L-2026-1?lang=en").body())
        .doesNotContain("/decline");
    done("competent-authority", "L-2026-1", decline);
    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'REOPEN', 'at': '2026-11-24T22:20:00+05:30', 'reason': 'It is ours'}");
  }

  @Test
  void an_order_on_a_user_of_a_platform_is_due_by_the_day_that_it_sets_itself() throws IOException {
    recorded("legal-officer", ORDER.replace("INTERMEDIARY", "USER"));
    assertThat(read("L-2026-1").path("dueOpen").asBoolean()).isTrue();
    assertThat(as("legal-officer").get(pages + "/L-2026-1?lang=en").body())
        .contains("not known yet", "read by when it says", "the day that the order itself sets")
        .doesNotContain("nothing is due");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Find out by when legal request L-2026-1 is to be met");

    done(
        "legal-officer",
        "L-2026-1",
        "{'act': 'EXAMINE', 'at': '2026-11-24T22:10:00+05:30', 'order': {'issued':"
            + " '2026-11-23', 'orderDue': '2026-11-30'}}");

    assertThat(read("L-2026-1").path("dueOpen").asBoolean()).isFalse();
    assertThat(read("L-2026-1").path("due").asText()).startsWith("2026-11-30T");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Act on legal request L-2026-1 by 30 November 2026, 23:59");
    assertThat(as("legal-officer").get(pages + "/L-2026-1?lang=en").body())
        .contains("as the order says");
  }

  @Test
  void the_form_of_a_legal_request_asks_for_the_role_on_which_its_time_depends() {
    String fields =
        "what=legal&title=Order&requestKind=COURT_ORDER&receivedAt=2026-11-24"
            + "&receivedAt:time=22:00";

    assertThat(as("nodal-officer").get(pages + "/new-request?lang=en").body())
        .contains("the time limit is not known without it");
    assertThat(as("nodal-officer").form(pages + "?lang=en", fields).body())
        .contains("href=\"#hostingRole\"", "the time limit depends on it");
    assertThat(as("nodal-officer").form(pages, fields + "&hostingRole=USER").statusCode())
        .isEqualTo(303);
  }

  @Test
  void that_an_order_is_not_met_is_asked_about_first() throws IOException {
    String fields =
        "what=legal&title=Order&requestKind=COURT_ORDER&hostingRole=USER&receivedAt=2026-11-24"
            + "&receivedAt:time=22:00";
    HttpResponse<String> made = as("nodal-officer").form(pages, fields);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String page = made.headers().firstValue("Location").orElseThrow();
    assertThat(as("legal-officer").get(page + "?lang=en").body())
        .contains("No time limit of these rules binds the department");

    String declined = "version=0&at=2026-11-24&at:time=22:30&reason=" + encoded("Not our page");
    assertThat(as("legal-officer").form(page + "/decline?lang=en", declined).body())
        .contains("Record that legal request L-2026-1 is not met?");
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("RECEIVED");
    assertThat(as("legal-officer").form(page + "/decline", declined + "&sure=yes").statusCode())
        .isEqualTo(303);
    assertThat(read("L-2026-1").path("state").asText()).isEqualTo("DECLINED");
  }

  @Test
  void the_desk_is_filtered_sorted_by_what_is_due_and_given_as_a_file() throws IOException {
    recorded("author", QUERY.replace("11-24T10", "11-20T10").replace("Opening", "Late"));
    recorded("author", QUERY);
    recorded("legal-officer", ORDER);
    assertThat(as("auditor").get("/queries?lang=en").body()).contains(pages);
    assertThat(as("auditor").get(pages + "?lang=en").body())
        .containsSubsequence("Q-2026-1", "L-2026-1", "Q-2026-2")
        .contains("overdue", "responder");
    assertThat(as("auditor").get(pages + "?waits=late&format=csv&lang=en").body())
        .contains("Late hours", "2026-11-21T10:00")
        .doesNotContain("Opening hours", "Order on a video", "Marked");
    assertThat(as("auditor").get(pages + "?kind=LEGAL_REQUEST&format=csv").body())
        .contains("Order on a video")
        .doesNotContain("hours");
    assertThat(as("auditor").get(pages + "?category=routine&q=opening&format=csv").body())
        .contains("Opening hours")
        .doesNotContain("Late hours");
    JsonNode page = JSON.readTree(as("auditor").get("/api/v1" + all + "?limit=2").body());
    assertThat(page.path("queries")).hasSize(2);
    assertThat(page.path("next").asText()).isEqualTo("Q-2026-1");
    assertThat(as("buyer").get(pages).statusCode()).isEqualTo(403);
    assertThat(as("elsewhere").get(pages).statusCode()).isEqualTo(404);
  }
}
