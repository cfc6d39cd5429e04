package org.govsm.portal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings of a department: records, needs, work, and the assessment that judges them. */
class TrainingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of("author", "nodal-officer", "account-administrator", "auditor", "buyer");

  private static final TurnedClock CLOCK = new TurnedClock(TestPortal.CLOCK.instant());

  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String department;
  private String all;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), CLOCK);
    people = new People(portal, CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void begin() {
    department = "d" + ++departments;
    all = "/departments/" + department + "/trainings";
    portal.knowing(department);
    ROLES.forEach(
        role -> {
          people.add(role + "." + department, List.of(role), List.of(department));
          officers.put(role, people.signedIn(role + "." + department));
        });
  }

  private static LocalDate today() {
    return Moments.day(CLOCK.instant());
  }

  private HttpResponse<String> send(
      String method, String role, String path, String body, String... headers) {
    var request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return officers.get(role).send(request);
  }

  private String training(String role, String topic, LocalDate day, String more) {
    return "{'person': '"
        + role
        + "."
        + department
        + "', 'topic': '"
        + topic
        + "', 'completedOn': '"
        + day
        + "', 'provider': 'State institute', 'evidenceKind': 'CERTIFICATE', 'evidence':"
        + " 'Certificate 7'"
        + more
        + "}";
  }

  private String recorded(String by, String body) throws IOException {
    HttpResponse<String> answer = send("POST", by, all, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return all + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(
        officers.get("auditor").send(portal.request("/api/v1" + path + "?lang=en").GET()).body());
  }

  private String page(String role, String path) {
    HttpResponse<String> answer =
        officers
            .get(role)
            .send(portal.request(path + (path.contains("?") ? "&" : "?") + "lang=en").GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_training_is_recorded_read_listed_and_withdrawn_with_its_reason() throws IOException {
    String one = recorded("nodal-officer", training("author", "assigned-task", today(), ""));
    assertThat(read(one).path("state").asText()).isEqualTo("KEPT");
    assertThat(read(one).path("lapsesOn").asText()).isEqualTo(today().plusMonths(12).toString());
    assertThat(read(all).path("trainings")).hasSize(1);

    assertThat(send("POST", "nodal-officer", one + "/withdrawal", "{}").statusCode())
        .isEqualTo(422);
    HttpResponse<String> gone =
        send("POST", "nodal-officer", one + "/withdrawal", "{'reason': 'Another officer'}");
    assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
    assertThat(read(one).path("reason").asText()).isEqualTo("Another officer");
    assertThat(
            send("POST", "nodal-officer", one + "/withdrawal", "{'reason': 'Again'}").statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "nodal-officer, nodal-officer, 0, '', /person",
    "nodal-officer, buyer, 0, '', /person",
    "nodal-officer, author, 1, '', /completedOn",
    "nodal-officer, author, 0, ', \"validUntil\": \"2020-01-01\"', /validUntil",
    "nodal-officer, author, 0, ', \"validUntil\": \"2099-01-01\"', /validUntil",
    "nodal-officer, author, 0, ', \"title\": \"Course of 98765 43210\"', /title"
  })
  void what_cannot_be_is_refused_at_its_place(
      String by, String trained, int days, String more, String pointer) throws IOException {
    HttpResponse<String> answer =
        send("POST", by, all, training(trained, "moderation", today().plusDays(days), more));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).path("errors").path(0).path("pointer").asText())
        .isEqualTo(pointer);
    assertThat(read(all).path("trainings")).isEmpty();
  }

  @Test
  void the_digest_of_a_file_is_no_secret_and_an_other_text_there_is_refused() throws IOException {
    String digest = "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0";
    recorded(
        "nodal-officer", training("author", "moderation", today(), ", 'sha256': '" + digest + "'"));
    HttpResponse<String> other =
        send(
            "POST",
            "nodal-officer",
            all,
            training("author", "assigned-task", today(), ", 'sha256': 'Ring 98765 43210'"));
    assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
  }

  @Test
  void nobody_withdraws_a_record_of_the_own_training() throws IOException {
    String one =
        recorded("account-administrator", training("nodal-officer", "moderation", today(), ""));
    HttpResponse<String> own =
        send("POST", "nodal-officer", one + "/withdrawal", "{'reason': 'Wrong person'}");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(read(one).path("state").asText()).isEqualTo("KEPT");
  }

  @Test
  void the_same_training_twice_or_after_the_person_left_is_refused() throws IOException {
    String body = training("author", "assigned-task", today(), "");
    String one = recorded("nodal-officer", body);
    HttpResponse<String> twice = send("POST", "account-administrator", all, body);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("/completedOn", one.substring(one.lastIndexOf('/') + 1));

    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': 'author."
                + department
                + "', 'leftPostAt': '"
                + today().minusDays(5)
                + "'}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    assertThat(
            send("POST", "nodal-officer", all, training("author", "records", today(), ""))
                .statusCode())
        .isEqualTo(422);
    recorded("nodal-officer", training("author", "records", today().minusDays(5), ""));
  }

  @Test
  void nobody_records_an_own_training_in_other_letters() throws IOException {
    String own = "NODAL-OFFICER." + department;
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': '" + own + "'}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    String body =
        training("author", "assigned-task", today(), "").replace("author." + department, own);
    HttpResponse<String> answer = send("POST", "nodal-officer", all, body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/person", "Another officer records your training");
    recorded("account-administrator", body);
  }

  @Test
  void a_record_without_evidence_is_refused() throws IOException {
    String body = training("author", "assigned-task", today(), "");
    for (String said : List.of("none", "Certificate will follow")) {
      HttpResponse<String> answer =
          send("POST", "nodal-officer", all, body.replace("Certificate 7", said));
      assertThat(answer.statusCode()).as(said).isEqualTo(422);
      assertThat(answer.body()).contains("/evidence");
    }
  }

  @Test
  void only_who_keeps_the_records_writes_them() {
    String body = training("author", "assigned-task", today(), "");
    assertThat(send("POST", "author", all, body).statusCode()).isEqualTo(403);
    assertThat(send("POST", "auditor", all, body).statusCode()).isEqualTo(403);
    assertThat(send("GET", "buyer", all, "").statusCode()).isEqualTo(403);
  }

  @Test
  void needs_follow_from_roles_and_stand_as_the_records_say() throws IOException {
    recorded("nodal-officer", training("author", "assigned-task", today().minusMonths(13), ""));
    String needs = "/departments/" + department + "/training-needs";
    List<String> found = new ArrayList<>();
    for (JsonNode one : read(needs).path("standings")) {
      found.add(
          one.path("person").asText().split("\\.")[0]
              + " "
              + one.path("topic").asText()
              + " "
              + one.path("outcome").asText());
    }
    assertThat(found)
        .contains(
            "author assigned-task LAPSED",
            "author responding MISSING",
            "nodal-officer moderation MISSING",
            "account-administrator account-security MISSING")
        .doesNotContain("auditor assigned-task MISSING", "author moderation MISSING");
    assertThat(read(needs).path("metByNobody").toString()).contains("assigned-task", "responding");
    assertThat(page("auditor", "/training/" + department + "/needs"))
        .contains("Lapsed", "GSM-RES-06", "Met by nobody");
  }

  @Test
  void what_lapses_waits_for_the_keeper_and_for_the_person_and_a_need_of_nobody_for_the_keeper()
      throws IOException {
    assertThat(work("nodal-officer")).isEmpty();
    recorded(
        "nodal-officer",
        training("author", "assigned-task", today().minusMonths(12).plusDays(31), ""));
    assertThat(work("author")).isEmpty();
    recorded(
        "nodal-officer",
        training("account-administrator", "assigned-task", today().minusMonths(12), ""));

    assertThat(work("nodal-officer")).contains("training-lapses", "training-nobody");
    assertThat(work("account-administrator"))
        .contains("training-lapses", "training-own", "training-nobody");
    assertThat(work("author")).isEmpty();
  }

  @Test
  void what_has_lapsed_is_not_told_of_as_current() throws IOException {
    recorded(
        "nodal-officer",
        training(
            "account-administrator", "assigned-task", today().minusMonths(12).minusDays(1), ""));

    assertThat(work("account-administrator"))
        .contains("training-lapses-over", "training-own-over")
        .doesNotContain("training-lapses", "training-own");
  }

  private List<String> work(String role) throws IOException {
    List<String> kinds = new ArrayList<>();
    HttpResponse<String> answer =
        officers.get(role).send(portal.request("/api/v1/work?lang=en").GET());
    for (JsonNode one : JSON.readTree(answer.body()).path("items")) {
      String kind = one.path("kind").asText();
      if (kind.startsWith("training-")) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  @Test
  void pages_have_a_form_a_list_with_filters_and_a_file_and_ask_before_a_withdrawal() {
    String path = "/training/" + department;
    assertThat(page("nodal-officer", path)).contains("No training is on record");
    String form =
        "person="
            + encoded("author." + department)
            + "&topic=assigned-task&completedOn="
            + today()
            + "&provider=Institute&evidenceKind=ATTENDANCE_SHEET&evidence=Sheet";
    assertThat(
            officers
                .get("nodal-officer")
                .form(path + "?lang=en", form.replace("Sheet", ""))
                .statusCode())
        .isEqualTo(422);
    String all = "topic=assigned-task&completedOn=" + today().plusDays(1) + "&person=";
    assertThat(
            officers
                .get("nodal-officer")
                .form(path + "?lang=en", all + encoded("nodal-officer." + department))
                .body())
        .contains(
            "href=\"#provider\"",
            "href=\"#evidence\"",
            "href=\"#completedOn\"",
            "href=\"#person\"");
    HttpResponse<String> made = officers.get("nodal-officer").form(path + "?lang=en", form);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String one = made.headers().firstValue("Location").orElseThrow().split("\\?")[0];
    one = one.substring(one.indexOf("/training/"));

    assertThat(page("auditor", one)).contains("Current", "Sheet").doesNotContain("Withdraw");
    assertThat(page("auditor", path + "?standing=LAPSED")).doesNotContain("href=\"" + one);
    assertThat(page("auditor", path + "?standing=CURRENT&topic=assigned-task")).contains(one);
    assertThat(page("auditor", path + "?format=csv")).contains("Institute");

    String asked =
        officers
            .get("nodal-officer")
            .form(one + "/withdrawal" + "?lang=en", "reason=A+mistake")
            .body();
    assertThat(asked).contains("Withdraw TR-");
    assertThat(page("auditor", one)).contains("Current");
    assertThat(
            officers
                .get("nodal-officer")
                .form(one + "/withdrawal", "reason=A+mistake&sure=yes")
                .statusCode())
        .isEqualTo(303);
    assertThat(page("auditor", one)).contains("Withdrawn", "A mistake");
    assertThat(page("auditor", path + "?standing=WITHDRAWN")).contains(one);
  }

  @Test
  void an_assessment_judges_the_records_and_is_made_again_after_one_was_withdrawn()
      throws IOException {
    String person = "author." + department;
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': '"
                + person
                + "', 'active': true, 'accessGrantedAt': '"
                + today()
                + "'}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    JsonNode first = run();
    assertThat(outcome(first, "GSM-RES-06")).isEqualTo("UNKNOWN");
    String shown = "/governance/" + department + "/assessments/" + first.path("number").asInt();
    assertThat(page("nodal-officer", shown)).contains("href=\"/training/" + department);

    String one =
        recorded("nodal-officer", training("author", "assigned-task", today().minusDays(1), ""));
    JsonNode judged = run();
    assertThat(outcome(judged, "GSM-RES-07")).isEqualTo("PASS");
    assertThat(judged.path("records").path("counts").toString()).contains("training");
    HttpResponse<String> alone =
        send("POST", "nodal-officer", one + "/withdrawal", "{'reason': 'Wrong person'}");
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("Another officer than who recorded it");
    officers.put("account-administrator", people.signedIn("account-administrator." + department));
    assertThat(
            send("POST", "account-administrator", one + "/withdrawal", "{'reason': 'Wrong person'}")
                .statusCode())
        .isEqualTo(200);
    String number = "/departments/" + department + "/assessments/" + judged.path("number").asInt();
    assertThat(read(number + "/verification").path("same").asBoolean()).isTrue();
    assertThat(outcome(run(), "GSM-RES-07")).isEqualTo("UNKNOWN");
  }

  @Test
  void the_evidence_of_a_training_that_was_recorded_late_is_signed_by_another() throws IOException {
    String person = "author." + department;
    String known =
        "{'people': [{'id': '%1$s', 'active': true, 'accessGrantedAt': '%2$s'}, {'id':"
                .formatted(person, today().minusDays(1))
            + " 'nodal-officer.%1$s', 'active': true}, {'id': 'competent-authority.%1$s',"
                .formatted(department)
            + " 'active': true}]}";
    assertThat(
            send(
                    "PUT",
                    "nodal-officer",
                    "/departments/" + department + "/facts",
                    known,
                    "If-Match",
                    "\"0\"")
                .statusCode())
        .isLessThan(300);
    recorded("nodal-officer", training("author", "assigned-task", today().minusDays(3), ""));
    assertThat(outcome(run(), "GSM-RES-06")).isEqualTo("ATTEST");

    String order =
        "{'control': 'GSM-RES-06', 'subject': '%s', 'expires': '%s', 'confirmed': true}"
            .formatted(person, today().plusMonths(3));
    String signatures = "/departments/" + department + "/attestations";
    HttpResponse<String> own = send("POST", "nodal-officer", signatures, order);
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("put it on record");
    String head = "competent-authority";
    people.add(head + "." + department, List.of(head), List.of(department));
    officers.put(head, people.signedIn(head + "." + department));
    String page =
        "/governance/%s/attestations?control=GSM-RES-06&for=%s".formatted(department, person);
    assertThat(page(head, page)).contains("id=\"GSM-RES-06\"");
    HttpResponse<String> signed = send("POST", head, signatures, order);
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    assertThat(outcome(run(), "GSM-RES-06")).isEqualTo("PASS");
  }

  private JsonNode run() throws IOException {
    CLOCK.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer =
        send(
            "POST",
            "nodal-officer",
            "/departments/" + department + "/assessments",
            "{'profile': 'framework-2012'}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static String outcome(JsonNode run, String control) {
    for (JsonNode one : run.path("report").path("findings")) {
      if (one.path("control").asText().equals(control)) {
        return one.path("outcome").asText();
      }
    }
    return "";
  }
}
