package org.govsm.portal.rti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was typed wrong in a request, today the 25th of November 2026. */
@DisplayName("What was typed wrong in an information request is put right by two officers")
class RtiCorrectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/departments/demo/rti";
  private static final String RECORDED =
      "{'received': '2026-11-20', 'subjectKind': 'contract', 'subject': 'DEMO-CREATOR-2026',"
          + " 'title': 'Bills of the creator', 'fee': 'PAID', 'applicant': {'name':"
          + " 'Marked Applicant', 'contact': '7 Marked Street', 'asked': 'Marked words'}}";
  private static final String CONFIRMED = "{'act': 'correction-confirmed'}";

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
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

  private HttpResponse<String> act(String role, String request, String body) {
    String version = portal.get("/api/v1" + request).headers().firstValue("ETag").orElseThrow();
    return post(role, request + "/acts", body, "If-Match", version);
  }

  private void done(String role, String request, String body) {
    HttpResponse<String> answer = act(role, request, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    return JSON.readTree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  private String recorded(String body) throws IOException {
    HttpResponse<String> answer = post("records-officer", ALL, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  private static String received(String day) {
    return RECORDED.replace("2026-11-20", day);
  }

  private static String corrected(String members) {
    return "{'act': 'corrected', 'reason': 'The stamp was misread.', " + members + "}";
  }

  private JsonNode finding(String request) throws IOException {
    String id = request.substring(request.lastIndexOf('/') + 1);
    HttpResponse<String> run =
        post("nodal-officer", "/departments/demo/assessments", "{'profile': 'india-2026'}");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    for (JsonNode one : JSON.readTree(run.body()).at("/report/findings")) {
      if (one.path("subject").asText().equals(id)
          && one.path("control").asText().equals("LAW-RT-02")) {
        return one;
      }
    }
    throw new AssertionError("LAW-RT-02 judges " + id);
  }

  private String page(String role, String request, String language) {
    return as(role).get(request.replace(ALL, "/rti/demo") + "?lang=" + language).body();
  }

  @Test
  void a_day_of_receipt_is_entered_by_one_and_counts_once_another_confirms_it()
      throws IOException, InterruptedException {
    String request = recorded(received("2026-10-19"));
    done("records-officer", request, corrected("'received': '2026-11-20'"));
    assertThat(read(request).path("deemedRefusedSince").asText())
        .as("not confirmed")
        .isEqualTo("2026-11-19");
    assertThat(read(request).at("/correction/entry/received").asText()).isEqualTo("2026-11-20");
    assertThat(act("records-officer", request, CONFIRMED).body())
        .contains("You entered this correction");
    assertThat(page("records-officer", request, "en"))
        .contains("Until another officer confirms it")
        .doesNotContain("/correction-confirmed\"");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("Another officer corrected the entry");

    done("legal-officer", request, CONFIRMED);
    JsonNode now = read(request);
    assertThat(now.path("received").asText()).isEqualTo("2026-11-20");
    assertThat(now.path("due").asText()).isEqualTo("2026-12-20");
    assertThat(now.has("deemedRefusedSince")).isFalse();
    assertThat(now.at("/entered/received").asText()).as("both stay").isEqualTo("2026-10-19");
    assertThat(now.path("log").toString()).contains("The stamp was misread.");
    assertThat(act("legal-officer", request, CONFIRMED).body()).contains("No correction waits");
    assertThat(as("auditor").get("/rti/demo?lang=en&format=csv").body()).contains("2026-11-20");
  }

  @Test
  void a_third_officer_is_asked_where_the_time_was_over_by_what_was_typed_first()
      throws IOException, InterruptedException {
    String late = recorded(received("2026-10-19"));
    done("records-officer", late, corrected("'received': '2026-11-20'"));
    assertThat(finding(late).path("outcome").asText()).as("not confirmed").isEqualTo("FAIL");
    done("legal-officer", late, CONFIRMED);
    assertThat(finding(late).path("outcome").asText()).isEqualTo("ATTEST");
    assertThat(page("auditor", late, "en")).contains("must sign for that");

    String slip = recorded(received("2026-11-18"));
    done("legal-officer", slip, corrected("'received': '2026-11-20'"));
    done("records-officer", slip, CONFIRMED);
    assertThat(finding(slip).path("outcome").asText())
        .as("nothing was over by what was typed")
        .isEqualTo("WARN");
  }

  @Test
  void a_transfer_that_was_late_by_what_was_typed_first_is_asked_too()
      throws IOException, InterruptedException {
    String request = recorded(received("2026-11-10"));
    done(
        "records-officer",
        request,
        "{'act': 'transferred', 'on': '2026-11-25', 'to': 'Directorate of Health', 'reason':"
            + " 'The letter lay with another section.'}");
    done("legal-officer", request, "{'act': 'transfer-confirmed'}");
    assertThat(finding(request).path("outcome").asText()).isEqualTo("FAIL");
    done("records-officer", request, corrected("'received': '2026-11-23'"));
    done("legal-officer", request, CONFIRMED);

    assertThat(finding(request).path("outcome").asText()).isEqualTo("ATTEST");
  }

  @Test
  void an_hour_that_was_forgotten_makes_it_48_hours_and_one_typed_wrong_goes()
      throws IOException, InterruptedException {
    String request = recorded(received("2026-11-24"));
    assertThat(
            act("records-officer", request, corrected("'urgentAt': '2026-11-20T09:00:00+05:30'"))
                .body())
        .as("on the day of receipt")
        .contains("/urgentAt");
    done("records-officer", request, corrected("'urgentAt': '2026-11-24T09:00:00+05:30'"));
    done("legal-officer", request, CONFIRMED);
    assertThat(read(request).path("dueAt").asText()).startsWith("2026-11-26T09:00");

    String both = corrected("'notUrgent': 'YES', 'urgentAt': '2026-11-24T09:00:00+05:30'");
    assertThat(act("records-officer", request, both).body()).contains("/notUrgent");
    done("legal-officer", request, corrected("'notUrgent': 'YES'"));
    done("records-officer", request, CONFIRMED);
    assertThat(read(request).has("dueAt")).isFalse();
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-24");
    assertThat(page("auditor", request, "hi"))
        .contains("पहले क्या लिखा गया था", "प्रविष्टि ठीक की, पुष्टि शेष");
  }

  @Test
  void of_another_subject_the_case_is_gathered_anew_and_an_answered_one_keeps_its_subject()
      throws IOException, InterruptedException {
    String request = recorded(RECORDED);
    done("records-officer", request, "{'act': 'gathered'}");
    done("records-officer", request, corrected("'subject': 'DEMO-FILM-2026', 'fee': 'EXEMPT'"));
    done("legal-officer", request, CONFIRMED);
    JsonNode now = read(request);
    assertThat(now.path("subject").asText()).isEqualTo("DEMO-FILM-2026");
    assertThat(now.path("fee").asText()).isEqualTo("EXEMPT");
    assertThat(now.path("documents")).isEmpty();
    assertThat(as("auditor").get("/rti/demo?lang=en&q=DEMO-FILM-2026").body())
        .contains(request.substring(request.lastIndexOf('/') + 1));

    String answered = ALL + "/RTI-2026-1";
    assertThat(act("records-officer", answered, corrected("'subject': 'DEMO-FILM-2026'")).body())
        .contains("/subject", "rti.correct-closed");
    assertThat(act("records-officer", request, corrected("'subject': 'NONE'")).body())
        .contains("/subject", "rti.no-subject");
  }

  @Test
  void nothing_was_done_before_the_receipt_and_a_correction_corrects_something()
      throws IOException, InterruptedException {
    String request = recorded(received("2026-11-10"));
    done("records-officer", request, "{'act': 'fee-asked', 'on': '2026-11-12', 'amount': '40'}");
    assertThat(act("records-officer", request, corrected("'received': '2026-11-13'")).body())
        .contains("/received", "rti.received-after", "12 November 2026");
    assertThat(act("records-officer", request, corrected("'received': '2026-11-10'")).body())
        .contains("rti.same");
    String blank = "{'act': 'corrected', 'received': '2026-11-11', 'reason': '.'}";
    assertThat(act("records-officer", request, blank).body()).contains("\"/reason\"");
    assertThat(act("auditor", request, corrected("'received': '2026-11-11'")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_page_corrects_and_confirms_as_the_api_does() throws IOException, InterruptedException {
    String request = recorded(received("2026-10-19"));
    String at = request.replace(ALL, "/rti/demo");
    assertThat(page("records-officer", request, "en")).contains("name=\"received-corrected\"");
    String typed =
        "version=0&received-corrected=2026-11-20&reason-corrected=The+stamp+was+misread.";
    assertThat(as("records-officer").form(at + "/corrected", typed).statusCode()).isEqualTo(303);
    assertThat(as("legal-officer").form(at + "/correction-confirmed", "version=1").statusCode())
        .isEqualTo(303);
    assertThat(read(request).path("received").asText()).isEqualTo("2026-11-20");
    assertThat(page("auditor", request, "en"))
        .contains("As it was typed first", "19 October 2026", "20 November 2026");
    String wrong = "version=2&received-corrected=2026-11-30&reason-corrected=The+stamp.";
    assertThat(as("records-officer").form(at + "/corrected?lang=en", wrong).body())
        .contains("href=\"#received-corrected\"");
  }
}
