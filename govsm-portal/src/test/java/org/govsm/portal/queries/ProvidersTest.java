package org.govsm.portal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of providers: agreements, complaints with their clocks, exports (5.1.3.4). */
class ProvidersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AGREEMENT =
      "{'act': 'AGREEMENT', 'platform': 'x', 'reference': 'Terms of X', 'from': '2026-01-01',"
          + " 'acknowledgeHours': 24, 'resolveHours': 72, 'storage': 'Outside India'}";
  private static final String COMPLAINT =
      "{'act': 'COMPLAINT', 'platform': 'x', 'about': 'A page under our name', 'sentAt':"
          + " '2026-11-23T10:00:00+05:30'}";

  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String api;
  private String page;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void begin() {
    String department = "v" + ++departments;
    api = "/api/v1/departments/" + department + "/providers";
    page = "/queries/" + department + "/providers";
    portal.knowing(department);
    for (String role : List.of("nodal-officer", "author")) {
      people.add(role + "." + department, List.of(role), List.of(department));
      officers.put(role, people.signedIn(role + "." + department));
    }
  }

  private HttpResponse<String> act(String role, int version, String body) {
    return officers
        .get(role)
        .send(
            portal
                .request(api + "/acts?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode done(int version, String body) throws IOException {
    HttpResponse<String> answer = act("nodal-officer", version, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void refused(HttpResponse<String> answer, int status, String... parts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(parts);
  }

  @Test
  void a_complaint_has_the_times_of_the_agreement_and_is_answered() throws IOException {
    done(0, AGREEMENT);
    JsonNode register = done(1, COMPLAINT);
    assertThat(register.at("/complaints/0/id").asText()).isEqualTo("K-1");
    String standing = register.path("decision").toString();
    assertThat(standing)
        .contains(
            "\"acknowledgeBy\":\"2026-11-24T10:00:00+05:30\"",
            "\"acknowledgedInTime\":false",
            "\"resolveBy\":\"2026-11-26T10:00:00+05:30\"",
            "shared-access");
    JsonNode answered =
        done(2, "{'act': 'ANSWER', 'id': 'K-1', 'acknowledgedAt': '2026-11-24T10:00:00+05:30'}");
    assertThat(answered.path("decision").toString())
        .contains("K-1: by its typed time the answer came in time, but it was put on record later")
        .doesNotContain("acknowledgedInTime");
    JsonNode solved =
        done(3, "{'act': 'ANSWER', 'id': 'K-1', 'resolvedAt': '2026-11-24T21:00:00+05:30'}");
    assertThat(solved.path("decision").toString()).contains("\"resolvedInTime\":true");
    assertThat(solved.at("/complaints/0/acknowledgedRecordedAt").asText())
        .isEqualTo("2026-11-25T00:30:00+05:30");
    assertThat(officers.get("author").get(page + "?lang=en").body())
        .contains("K-1", "A page under our name", "26 November 2026, 10:00", "in time")
        .doesNotContain("Record a complaint");
  }

  @Test
  void what_was_due_of_a_complaint_stays_when_an_agreement_is_ended_or_made_later()
      throws IOException {
    done(0, AGREEMENT);
    done(1, COMPLAINT);
    refused(
        act("nodal-officer", 2, "{'act': 'END', 'platform': 'x', 'until': '2026-11-22'}"),
        422,
        "/until",
        "What was due of it stays");
    JsonNode ended = done(2, "{'act': 'END', 'platform': 'x', 'until': '2026-11-23'}");
    assertThat(ended.path("decision").toString())
        .contains("\"acknowledgeBy\":\"2026-11-24T10:00:00+05:30\"");
  }

  @Test
  void the_time_of_an_answer_that_is_on_record_stays() throws IOException {
    done(0, AGREEMENT);
    done(1, COMPLAINT);
    done(2, "{'act': 'ANSWER', 'id': 'K-1', 'acknowledgedAt': '2026-11-24T20:00:00+05:30'}");
    String earlier =
        "{'act': 'ANSWER', 'id': 'K-1', 'acknowledgedAt': '2026-11-23T12:00:00+05:30'}";
    refused(act("nodal-officer", 3, earlier), 422, "/acknowledgedAt", "queries.answered-before");
    JsonNode solved =
        done(3, "{'act': 'ANSWER', 'id': 'K-1', 'resolvedAt': '2026-11-24T21:00:00+05:30'}");
    assertThat(solved.path("decision").toString()).contains("\"acknowledgedInTime\":false");
  }

  @Test
  void a_complaint_that_is_late_waits_in_my_work_until_it_is_solved() throws IOException {
    done(0, AGREEMENT);
    done(1, COMPLAINT);
    String late = "Remind x of complaint K-1: an answer was due by 24 November 2026, 10:00";
    assertThat(officers.get("nodal-officer").get("/work?lang=en").body()).contains(late);
    assertThat(officers.get("author").get("/work?lang=en").body()).doesNotContain("K-1");
    done(2, "{'act': 'ANSWER', 'id': 'K-1', 'resolvedAt': '2026-11-24T20:00:00+05:30'}");
    assertThat(officers.get("nodal-officer").get("/work?lang=en").body()).doesNotContain("K-1");
  }

  @Test
  void an_assessment_reads_the_register() throws IOException {
    done(0, AGREEMENT);
    HttpResponse<String> run =
        officers
            .get("nodal-officer")
            .send(
                portal
                    .request(api.replace("/providers", "/assessments?lang=en"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"profile\":\"framework-2012\"}")));
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    List<String> found = new ArrayList<>();
    JSON.readTree(run.body())
        .at("/report/findings")
        .forEach(
            one -> {
              if (one.path("control").asText().equals("GSM-CON-17")) {
                found.add(one.path("subject").asText() + " " + one.path("outcome").asText());
              }
            });
    assertThat(found).containsExactly("x FAIL");
  }

  @Test
  void an_agreement_ends_before_the_next_begins_and_an_export_is_tested() throws IOException {
    done(0, AGREEMENT);
    refused(
        act("nodal-officer", 1, AGREEMENT.replace("2026-01-01", "2026-06-01")),
        422,
        "/from",
        "holds on the same days");
    String spelt = AGREEMENT.replace("2026-01-01", "2026-06-01").replace("'x'", "'X'");
    refused(act("nodal-officer", 1, spelt), 422, "/from");
    done(1, "{'act': 'END', 'platform': 'x', 'until': '2026-05-31'}");
    done(2, AGREEMENT.replace("2026-01-01", "2026-06-01"));
    JsonNode tested =
        done(
            3,
            "{'act': 'EXPORT', 'platform': 'x', 'formats': ['json'], 'testedOn': '2026-11-01',"
                + " 'result': 'OK'}");
    assertThat(tested.path("decision").toString()).contains("\"exportsDue\":[]");
    JsonNode failed =
        done(4, "{'act': 'EXPORT', 'platform': 'x', 'testedOn': '2026-11-02', 'result': 'FAILED'}");
    assertThat(failed.path("exports")).hasSize(1);
    assertThat(failed.path("decision").toString()).contains("\"exportsDue\":[\"x\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'act': 'COMPLAINT', 'platform': 'x'} | /sentAt",
        "{'act': 'COMPLAINT', 'platform': 'x', 'sentAt': '2026-11-26T10:00:00+05:30'} | /sentAt",
        "{'act': 'EXPORT', 'platform': 'x', 'testedOn': '2026-11-26', 'result': 'OK'} | /testedOn",
        "{'act': 'ANSWER', 'id': 'K-9'} | /id",
        "{'act': 'ANSWER', 'id': 'K-9', 'resolvedRecordedAt': '2026-11-23T10:00:00+05:30'} |"
            + " /resolvedRecordedAt",
        "{'act': 'END', 'platform': 'x', 'until': '2026-11-01'} | /platform",
        "{'act': 'END', 'platform': 'x'} | /until",
        "{'act': 'EXPORT', 'platform': 'x', 'result': 'MAYBE'} | /result",
        "{'act': 'COMPLAINT', 'platform': 'x', 'sentAt': '2026-11-23T10:00:00+05:30', 'about':"
            + " 'Call 98765 43210'} | /about",
      })
  void what_cannot_be_is_refused_at_its_place(String body, String place) {
    refused(act("nodal-officer", 0, body), 422, place);
  }

  @Test
  void only_who_keeps_it_changes_it_and_no_change_is_lost() throws IOException {
    assertThat(act("author", 0, COMPLAINT).statusCode()).isEqualTo(403);
    done(0, COMPLAINT);
    assertThat(act("nodal-officer", 0, COMPLAINT).statusCode()).isEqualTo(412);
    assertThat(act("nodal-officer", 1, "{'act': 'OTHER'}").statusCode()).isEqualTo(404);
  }

  @Test
  void it_is_kept_on_its_pages_as_over_the_api() {
    People.Browsing nodal = officers.get("nodal-officer");
    assertThat(nodal.get(page + "/agreement?lang=en").body())
        .contains("Enter an agreement", "Back to the providers");
    HttpResponse<String> made =
        nodal.form(
            page + "/agreement",
            "version=0&platform=x&from=2026-01-01&resolveHours=72&reference="
                + encoded("Terms of X"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(
            nodal
                .form(
                    page + "/complaint",
                    "version=1&platform=x&sentAt=2026-11-23&sentAt:time=10:00&about=Copy")
                .statusCode())
        .isEqualTo(303);
    assertThat(nodal.get(page + "?lang=hi").body()).contains("K-1", "Terms of X", "Copy");
    assertThat(nodal.form(page + "/complaint?lang=en", "version=2&platform=x").body())
        .contains("id=\"sentAt-e\"");
    assertThat(nodal.form(page + "/complaint", "version=1&platform=x").statusCode()).isIn(409, 422);
    assertThat(nodal.get(page + "/answer?id=K-1&lang=en").body())
        .contains("value=\"K-1\" selected");
  }
}
