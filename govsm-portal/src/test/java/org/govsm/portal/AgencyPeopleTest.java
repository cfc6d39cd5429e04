package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is of an agency by the facts writes and answers; decisions are an officer's. */
class AgencyPeopleTest {

  private static final String AGENCY = "you work for an agency";
  private static final String AT = "'at': '2026-11-25T00:10:00+05:30'";
  private static final String QUERY =
      "{'title': 'Opening hours', 'platform': 'X', 'query': {'queryCategory': 'routine',"
          + " 'receivedAt': '2026-11-24T10:00:00+05:30'}}";
  private static final String ORDER =
      "{'title': 'Order on a video', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
          + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T22:00:00+05:30'}}";
  private static final String ITEM =
      "{'title': 'Insults of a viewer', 'written': 'Marked words', 'item': {'itemKind': 'COMMENT',"
          + " 'platform': 'X', 'seenAt': '2026-11-25T00:01:00+05:30', 'sentiment': 'NEGATIVE'}}";

  private final Roster roster = new Roster();

  @BeforeEach
  void start() {
    roster.people.add("mod", List.of("reviewer"), List.of("soil"));
    roster.people.add("law", List.of("legal-officer"), List.of("soil"));
    roster.people.add("agent", List.of("author"), List.of("soil"));
    roster.people.add("rev", List.of("reviewer"), List.of("soil"));
  }

  @AfterEach
  void close() {
    roster.close();
  }

  private void agency(String... ids) {
    for (String id : ids) {
      person("{\"id\":\"" + id + "\",\"type\":\"VENDOR\"}");
    }
  }

  private void person(String person) {
    HttpResponse<String> now = roster.get("reader", "/facts");
    ObjectNode facts = (ObjectNode) Roster.tree(now).path("facts");
    ArrayNode people = (ArrayNode) facts.path("people");
    for (int i = people.size() - 1; i >= 0; i--) {
      if (people.get(i).path("id").equals(Roster.tree(person).path("id"))) {
        people.remove(i);
      }
    }
    people.add(Roster.tree(person));
    String tag = now.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known = roster.put("keeper", "/facts", tag, facts.toString());
    assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
  }

  private void recorded(String person, String path, String body) {
    HttpResponse<String> answer = roster.post(person, path, body.replace('\'', '"'));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private HttpResponse<String> act(String person, String thing, String body) {
    return sent(person, thing, "/acts", body);
  }

  private HttpResponse<String> sent(String person, String thing, String below, String body) {
    String acts = Roster.tree(roster.get("reader", thing)).path("acts").asText();
    return roster
        .people
        .signedIn(person)
        .send(
            roster
                .portal
                .request(Roster.AT + thing + below)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + acts + "\"")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains(AGENCY);
  }

  private void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void it_answers_a_query_as_a_responder_and_closes_what_is_answered() {
    agency("agent", "mod");
    recorded("agent", "/queries", QUERY);
    String query = "/queries/Q-2026-1";
    String close = "{'act': 'CLOSE', " + AT + ", 'reason': 'The question was answered'}";
    String reopen = "{'act': 'REOPEN', " + AT + ", 'reason': 'Asked again'}";
    String reply =
        "{'act': 'REPLY', "
            + AT
            + ", 'rank': 'TEMPLATE', 'responseType': 'OFFICIAL', 'does': 'ANSWERED', 'text': 'From"
            + " ten to five.'}";

    refused(act("agent", query, close));
    refused(act("mod", query, reply));
    done(act("agent", query, reply));
    done(act("agent", query, close));
    refused(act("agent", query, reopen));
    refused(act("mod", query, reopen));
    done(act("rev", query, reopen));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "law, \"'act': 'EXAMINE', 'order': {'statesBasis': false}\"",
        "law, \"'act': 'DECLINE', 'reason': 'The order is of another department'\"",
        "law, \"'act': 'MEET', 'did': ['Removed the video'], 'text': 'Removed the video'\"",
        "mod, \"'act': 'ACKNOWLEDGE'\""
      })
  void it_enters_an_order_and_settles_none(String person, String act) {
    agency("law", "mod");
    recorded("law", "/queries", ORDER);

    refused(act(person, "/queries/L-2026-1", "{" + AT + ", " + act + "}"));
  }

  @Test
  void it_records_what_others_wrote_and_an_officer_decides() {
    agency("mod");
    recorded("mod", "/moderation", ITEM);
    String keep = "{'act': 'DECIDE', " + AT + ", 'action': 'KEEP'}";

    refused(act("mod", "/moderation/M-2026-1", keep));
    assertThat(roster.people.signedIn("mod").get("/moderation/soil/M-2026-1?lang=en").body())
        .doesNotContain("/moderation/soil/M-2026-1/decide");
    done(act("rev", "/moderation/M-2026-1", keep));
  }

  private String work(String person) {
    return roster.people.signedIn(person).get("/work?lang=en").body();
  }

  @Test
  void my_work_has_only_what_it_may_do() {
    recorded("agent", "/queries", QUERY);
    recorded("agent", "/queries", ORDER);
    recorded("agent", "/moderation", ITEM);
    assertThat(work("law")).contains("L-2026-1", "M-2026-1");
    agency("agent", "mod", "law");

    assertThat(work("agent")).contains("Answer Q-2026-1");
    assertThat(work("mod")).doesNotContain("M-2026-1", "L-2026-1", "Q-2026-1");
    assertThat(work("law")).doesNotContain("M-2026-1", "L-2026-1", "Q-2026-1");
    assertThat(work("rev")).contains("Decide on M-2026-1");
  }

  @Test
  void it_takes_back_no_decision_and_is_not_asked_to() {
    agency("mod");
    recorded("mod", "/moderation", ITEM);
    done(act("rev", "/moderation/M-2026-1", "{'act': 'DECIDE', " + AT + ", 'action': 'KEEP'}"));
    String wrong =
        "{'act': 'TAKE_BACK', " + AT + ", 'number': 1, 'reason': 'It is of another comment'}";
    done(act("rev", "/moderation/M-2026-1", wrong));

    assertThat(work("mod")).doesNotContain("M-2026-1");
    assertThat(work("law")).contains("Say whether an act on M-2026-1");
    refused(act("mod", "/moderation/M-2026-1", wrong));
  }

  @Test
  void it_agrees_to_the_lifting_of_no_hold_and_is_not_asked_to() {
    roster.people.add("rec", List.of("records-officer"), List.of("soil"));
    roster.people.add("law2", List.of("legal-officer"), List.of("soil"));
    recorded("agent", "/queries", QUERY);
    String query = "/queries/Q-2026-1";
    done(sent("law", query, "/holds", "{'reference': 'WP 7/2026', 'from': '2026-11-20'}"));
    String lifting =
        "{'reference': 'WP 7/2026', 'liftedOn': '2026-11-25', 'ended': 'DECIDED', 'reason':"
            + " 'Petition dismissed'}";
    done(sent("rec", query, "/holds/lifting", lifting));
    agency("law");

    assertThat(work("law")).doesNotContain("WP 7/2026");
    assertThat(work("law2")).contains("Agree to the lifting of the legal hold WP 7/2026");
    refused(sent("law", query, "/holds/lifting", lifting));
  }

  @Test
  void it_holds_no_record_and_states_no_rules() {
    agency("law");
    recorded("law", "/queries", QUERY);

    String hold = "{'reference': 'WP 7/2026', 'from': '2026-11-20'}";
    refused(sent("law", "/queries/Q-2026-1", "/holds", hold));
    refused(roster.put("law", "/posting-rules", "\"0\"", "{\"electionPeriods\":[]}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"'type': 'VENDOR'\", 403",
        "\"'type': 'agency'\", 403",
        "\"'role': 'agency editor'\", 403",
        "\"'type': 'OFFICIAL', 'role': 'consultant'\", 201",
        "\"'role': 'moderator'\", 201"
      })
  void who_is_of_an_agency_is_said_by_type_and_else_by_the_role(String said, int status) {
    person(("{'id': 'mod', " + said + "}").replace('\'', '"'));
    recorded("writer", "/moderation", ITEM);
    String keep = "{'act': 'DECIDE', " + AT + ", 'action': 'KEEP'}";

    assertThat(act("mod", "/moderation/M-2026-1", keep).statusCode()).isEqualTo(status);
  }

  @Test
  void nobody_frees_himself_of_the_agency() {
    person("{\"id\":\"rev\",\"role\":\"officer\",\"active\":true}");
    roster.people.add("both", List.of("records-officer", "legal-officer"), List.of("soil"));
    agency("both");
    String official = "{\"people\":[{\"id\":\"both\",\"type\":\"OFFICIAL\"}]}";
    String version = roster.get("reader", "/facts").headers().firstValue("ETag").orElseThrow();
    refused(roster.put("both", "/facts", version, official));
    refused(roster.put("both", "/facts", version, "{}"));
    assertThat(
            roster
                .people
                .signedIn("both")
                .form("/governance/soil/people?lang=en", "version=3&person=both")
                .body())
        .contains(AGENCY);
    refused(roster.put("both", "/posting-rules", "\"0\"", "{\"electionPeriods\":[]}"));

    assertThat(roster.put("keeper", "/facts", version, official).statusCode()).isEqualTo(200);
    assertThat(
            roster.put("both", "/posting-rules", "\"0\"", "{\"electionPeriods\":[]}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_own_word_that_was_recorded_before_counts_for_nothing() {
    agency("law");
    roster.people(Map.of(), Map.of(), "law");

    refused(roster.put("law", "/posting-rules", "\"0\"", "{\"electionPeriods\":[]}"));
  }

  @Test
  void nobody_becomes_one_of_an_agency_by_a_slip() {
    String own = "{\"people\":[{\"id\":\"keeper\",\"type\":\"VENDOR\"}]}";
    HttpResponse<String> slip = roster.put("keeper", "/facts", "\"1\"", own);

    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(slip.body()).contains("facts.own-agency");
  }

  @Test
  void it_drafts_a_pilot_and_approves_none() {
    roster.people.add("pilot", List.of("nodal-officer"), List.of("soil"));
    agency("pilot");

    refused(roster.put("pilot", "/use-table", "\"0\"", "{}"));
    assertThat(roster.post("pilot", "/pilots", "{}").body()).doesNotContain(AGENCY);
  }

  @Test
  void it_reports_a_breach_of_keys_and_takes_no_step_as_an_officer() {
    roster.active();
    agency("admin", "guard");

    refused(roster.step("admin", "x", "startHandover", ""));
    refused(roster.custody("admin", "x", "DELEGATE_ADDED", ",\"toHolder\":\"writer\""));
    assertThat(roster.custody("guard", "x", "COMPROMISE_REPORTED", "").statusCode()).isEqualTo(201);
  }

  @Test
  void it_begins_no_draft_of_a_contract() {
    roster.people.add("buyer", List.of("buyer"), List.of("soil"));
    agency("buyer");

    assertThat(
            roster
                .people
                .signedIn("buyer")
                .form("/contract-drafts?lang=en", "department=soil&do=begin&from=blank")
                .body())
        .contains(AGENCY);
  }
}
