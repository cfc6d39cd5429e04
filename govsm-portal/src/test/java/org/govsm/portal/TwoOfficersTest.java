package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first word of two officers counts as long as its author was of no agency, and had not left
 * the post when it was given: else it is said anew, and another officer confirms that.
 */
class TwoOfficersTest {

  private static final String NONE = "does not count any more";
  private static final String BEFORE = "'leftPostAt': '2026-11-20'";
  private static final String QUERY =
      "{'twice': 'OTHER', 'title': 'Opening hours', 'platform': 'X', 'query': {'queryCategory':"
          + " 'routine', 'receivedAt': '2026-11-24T10:00:00+05:30'}}";
  private static final String ORDER =
      "{'title': 'Order on a video', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
          + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T22:00:00+05:30'}}";

  private final Roster roster = new Roster();

  @BeforeEach
  void start() {
    roster.people.add("law", List.of("legal-officer"), List.of("soil"));
    roster.people.add("multi", List.of("nodal-officer", "legal-officer"), List.of("soil"));
    roster.people.add("clerk", List.of("records-officer", "legal-officer"), List.of("soil"));
  }

  @AfterEach
  void close() {
    roster.close();
  }

  /** What the facts say of one person from now on, by another officer. */
  private void say(String person, String said) {
    String facts = "{'people': [{'id': '%s', %s}]}".formatted(person, said).replace('\'', '"');
    roster
        .portal
        .store()
        .write(
            tx -> {
              FactsVersions all = new FactsVersions(tx);
              int version = all.newest("soil").orElseThrow().version();
              Map<String, Object> tree = Json.readObject(facts.getBytes(UTF_8));
              return all.record("soil", version, tree, roster.clock.instant(), "test");
            });
  }

  private HttpResponse<String> sent(String person, String method, String path, String body) {
    String version =
        roster
            .get("multi", path.replaceFirst("/(acts|holds.*|erasure)$", ""))
            .headers()
            .firstValue("ETag")
            .orElse("\"0\"");
    HttpRequest.Builder request =
        roster
            .portal
            .request(Roster.AT + path + "?lang=en")
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    return roster.people.signedIn(person).send(request);
  }

  private JsonNode done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    return Roster.tree(answer);
  }

  private static void dead(HttpResponse<String> answer, String by) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("What " + by + " said first " + NONE);
  }

  private JsonNode rules(String person, boolean apart) {
    return done(
        sent(person, "PUT", "/posting-rules", "{'policy': {'separationOfDuties': " + apart + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {BEFORE, "'active': false", "'type': 'VENDOR'", "'role': 'agency editor'"})
  void rules_are_not_loosened_by_the_word_of_somebody_who_was_no_officer(String said) {
    rules("nodal", true);
    assertThat(rules("multi", false).path("proposed").path("counts").asBoolean()).isTrue();
    say("multi", said);
    JsonNode waits = Roster.tree(roster.get("head", "/posting-rules"));
    assertThat(waits.path("proposed").path("counts").asBoolean()).isFalse();
    assertThat(roster.people.signedIn("head").get("/posts/soil/rules?lang=en").body())
        .contains(NONE, "Propose these rules anew")
        .doesNotContain("Confirm these rules");

    JsonNode anew = rules("head", false);
    assertThat(anew.path("rules").path("policy").path("separationOfDuties").asBoolean()).isTrue();
    assertThat(anew.path("proposed").path("by").asText()).isEqualTo("head");
    assertThat(rules("law", false).has("proposed")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25", "2026-12-31"})
  void who_leaves_after_the_word_was_given_gave_a_good_one(String last) {
    rules("nodal", true);
    rules("multi", false);
    say("multi", "'leftPostAt': '" + last + "'");

    assertThat(rules("head", false).has("proposed")).isFalse();
  }

  @Test
  void a_title_is_proposed_anew() {
    done(sent("writer", "POST", "/queries", QUERY));
    String title = "/titles/Q-2026-1";
    done(sent("multi", "POST", title, "{'title': 'Hours of the office'}"));
    say("multi", BEFORE);
    assertThat(roster.people.signedIn("head").get("/titles/soil/Q-2026-1?lang=en").body())
        .contains(NONE, "Propose this title anew");

    JsonNode anew = done(sent("head", "POST", title, "{'title': 'Hours of the office'}"));
    assertThat(anew.path("title").asText()).isEqualTo("Opening hours");
    assertThat(anew.path("proposed").path("by").asText()).isEqualTo("head");
    JsonNode now = done(sent("law", "POST", title, "{'title': 'Hours of the office'}"));
    assertThat(now.path("title").asText()).isEqualTo("Hours of the office");
  }

  @Test
  void a_query_is_closed_as_another_one_by_two_whose_words_count() {
    done(sent("writer", "POST", "/queries", QUERY));
    done(sent("writer", "POST", "/queries", QUERY));
    String query = "/queries/Q-2026-2";
    String same =
        "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'sameAs': 'Q-2026-1', 'reason': 'The"
            + " person asked twice'}";
    done(sent("multi", "POST", query + "/acts", same));
    say("multi", BEFORE);
    assertThat(
            sent("second", "POST", query + "/acts", same.replaceFirst("\\{", "{'anew': false, "))
                .body())
        .contains("/anew");

    done(sent("second", "POST", query + "/acts", same));
    assertThat(Roster.tree(roster.get("reader", query)).path("state").asText())
        .isNotEqualTo("CLOSED");
    done(sent("writer", "POST", query + "/acts", same));
    assertThat(Roster.tree(roster.get("reader", query)).path("state").asText()).isEqualTo("CLOSED");
  }

  @ParameterizedTest
  @CsvSource({"Q-2026-1, second, writer", "L-2026-1, law, head"})
  void a_correction_is_entered_anew(String id, String other, String third) {
    done(sent("law", "POST", "/queries", id.startsWith("Q") ? QUERY : ORDER));
    String acts = "/queries/" + id + "/acts";
    String correct =
        "{'act': 'CORRECT', 'at': '2026-11-24T22:30:00+05:30', 'receivedAt':"
            + " '2026-11-24T09:00:00+05:30', 'reason': 'A slip of the pen'}";
    String confirm = "{'act': 'CONFIRM', 'at': '2026-11-24T22:31:00+05:30'}";
    done(sent("multi", "POST", acts, correct));
    say("multi", "'type': 'VENDOR'");

    dead(sent(third, "POST", acts, confirm), "multi");
    done(sent(other, "POST", acts, correct));
    done(sent(third, "POST", acts, confirm));
  }

  @Test
  void what_one_is_sure_of_is_recorded_anew() {
    roster.people.add("mod", List.of("reviewer"), List.of("soil"));
    done(sent("writer", "POST", "/queries", ORDER));
    String order = "/queries/L-2026-1";
    String sure =
        "{'act': 'MEET', 'sure': true, 'at': '2026-11-24T22:30:00+05:30', 'did': 'REMOVED', 'text':"
            + " 'Half of the comments were removed.', 'copyDigest': '"
            + "a".repeat(64)
            + "'}";
    done(sent("multi", "POST", order + "/acts", sure));
    say("multi", BEFORE);

    done(sent("law", "POST", order + "/acts", sure));
    assertThat(Roster.tree(roster.get("reader", order)).path("state").asText())
        .isEqualTo("RECEIVED");
    done(sent("mod", "POST", order + "/acts", sure));
    assertThat(Roster.tree(roster.get("reader", order)).path("state").asText()).isEqualTo("MET");
  }

  @Test
  void a_hold_whose_lifting_does_not_count_is_lifted_anew_and_nothing_is_erased() {
    done(
        sent(
            "writer", "POST", "/queries", QUERY.replaceFirst("\\{", "{'asked': 'Marked words', ")));
    String query = "/queries/Q-2026-1";
    done(
        sent(
            "writer",
            "POST",
            query + "/acts",
            "{'act': 'REPLY', 'at': '2026-11-24T11:00:00+05:30', 'rank': 'TEMPLATE',"
                + " 'responseType': 'OFFICIAL', 'does': 'ANSWERED', 'text': 'From ten to five.'}"));
    done(
        sent(
            "writer",
            "POST",
            query + "/acts",
            "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'reason': 'Answered in full'}"));
    String holds = query + "/holds";
    done(sent("law", "POST", holds, "{'reference': 'WP 7/2026', 'from': '2026-11-24'}"));
    String lifting =
        "{'reference': 'WP 7/2026', 'liftedOn': '2026-11-25', 'ended': 'DECIDED', 'reason':"
            + " 'Petition dismissed'}";
    done(sent("multi", "POST", holds + "/lifting", lifting));
    say("multi", BEFORE);
    dead(sent("keeper", "POST", query + "/erasure", "{}"), "multi");

    done(sent("keeper", "POST", holds + "/lifting", lifting));
    assertThat(roster.get("reader", query).body())
        .contains("\"liftedBy\":\"keeper\"")
        .doesNotContain("agreedBy");
    done(sent("law", "POST", holds + "/lifting", lifting));
    assertThat(roster.get("reader", query).body()).contains("\"agreedBy\":\"law\"");
  }

  @Test
  void a_policy_of_a_draft_that_does_not_count_is_drafted_anew() {
    String policy =
        "{'published': 'https://soil.example.gov.in/comments', 'appealDays': 30, 'decideDays': 15,"
            + " 'ratioLimit': '1.5', 'clauses': [{'clause': '4.1', 'ground': 'ABUSE'}]}";
    String path = "/moderation-policy";
    done(post("multi", path, policy, "0"));
    say("multi", BEFORE);

    dead(post("head", path + "/approval", "{}", "1"), "multi");
    done(post("law", path, policy, "1"));
    done(post("head", path + "/approval", "{}", "2"));
  }

  private HttpResponse<String> post(String person, String path, String body, String version) {
    return roster
        .people
        .signedIn(person)
        .send(
            roster
                .portal
                .request(Roster.AT + path + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  /** The acts of a new request for information. */
  private String requested() {
    roster.active();
    JsonNode made =
        done(
            sent(
                "keeper",
                "POST",
                "/rti",
                "{'received': '2026-11-20', 'subjectKind': 'account', 'subject': 'x', 'title':"
                    + " 'Posts of the account', 'fee': 'PAID', 'applicant': {'name': 'Marked"
                    + " Applicant', 'contact': '7 Marked Street', 'asked': 'Marked words'}}"));
    return "/rti/" + made.path("id").asText() + "/acts";
  }

  @Test
  void a_transfer_that_does_not_count_is_taken_back_and_done_anew() {
    String acts = requested();
    String transfer = "{'act': 'transferred', 'on': '2026-11-21', 'to': 'Directorate of Health'}";
    String confirm = "{'act': 'transfer-confirmed'}";
    done(sent("clerk", "POST", acts, transfer));
    say("clerk", BEFORE);

    dead(sent("law", "POST", acts, confirm), "clerk");
    String back = "{'act': 'transfer-withdrawn', 'reason': 'Its author had left the office.'}";
    done(sent("law", "POST", acts, back));
    done(sent("law", "POST", acts, transfer));
    done(sent("keeper", "POST", acts, confirm));
  }

  @Test
  void a_correction_of_a_request_for_information_is_entered_anew() {
    String acts = requested();
    String correct =
        "{'act': 'corrected', 'received': '2026-11-19', 'reason': 'The stamp was misread.'}";
    String confirm = "{'act': 'correction-confirmed'}";
    done(sent("clerk", "POST", acts, correct));
    say("clerk", BEFORE);

    dead(sent("law", "POST", acts, confirm), "clerk");
    done(sent("law", "POST", acts, correct));
    done(sent("keeper", "POST", acts, confirm));
  }
}
