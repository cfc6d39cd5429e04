package org.govsm.portal.assessments;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.Department;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a department records, signs and is assessed by, over HTTP. */
class AssessmentApiTest {

  private static final String VIDEOS =
      "{'posts':[" + Department.GOOD_VIDEO + "," + Department.BAD_VIDEO + "]}";
  private static final String MENDED =
      "{'posts':[" + Department.GOOD_VIDEO + "," + Department.GOOD_VIDEO.replace("V1", "V2") + "]}";
  private static final String SECRET = "hunter2-Zx81!kQ";

  private TestPortal portal;
  private Department department;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing(Department.ID);
    department = new Department(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Nested
  class Facts {

    @Test
    void there_is_version_0_before_any_is_recorded() {
      HttpResponse<String> none = portal.get(Department.AT + "/facts");

      assertThat(none.statusCode()).isEqualTo(200);
      assertThat(none.headers().firstValue("ETag")).contains("\"0\"");
      assertThat(Department.json(none).get("facts")).isEmpty();
    }

    @Test
    void a_document_is_recorded_and_read_as_it_is() {
      HttpResponse<String> recorded = department.record(0, VIDEOS);

      assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
      assertThat(recorded.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(department.get("/facts").at("/facts/posts/1/id").asText()).isEqualTo("V2");
      assertThat(portal.get(Department.AT + "/facts", "If-None-Match", "\"1\"").statusCode())
          .isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "Of Ram ABCPE1234F, 422",
      "Of Ram +91 98765 43210, 422",
      "Desk of the office 011-23456789, 200"
    })
    void remarks_name_nobody_by_a_number(String text, int status) {
      HttpResponse<String> answer = department.record(0, "{'note':'" + text + "'}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      if (status == 422) {
        assertThat(answer.body()).contains("\"/note\"", "text.personal");
        assertThat(department.get("/facts").get("facts")).isEmpty();
      }
    }

    @Test
    void entries_of_one_id_with_words_nobody_knows_are_read_by_every_page() {
      HttpResponse<String> recorded =
          department.record(
              0,
              "{'posts':[{'id':'p1','media':[{'type':'IMAGE'}]},"
                  + "{'id':'p1','media':[{'synthetic':{'labelCoverage':'half of it'}}]}]}");

      assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
      assertThat(
              portal
                  .postJson(Department.AT + "/assessments", "{\"profile\":\"india-2026\"}")
                  .statusCode())
          .isEqualTo(201);
      for (String page : List.of("", "/facts", "/attestations", "/assessments", "/accounts")) {
        HttpResponse<String> answer = portal.get("/governance/" + Department.ID + page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
      }
    }

    @Test
    void null_says_that_there_is_none_and_stays_so() {
      department.record(0, "{'strategy':null}");

      JsonNode facts = department.get("/facts").get("facts");
      assertThat(facts.has("strategy")).isTrue();
      assertThat(facts.get("strategy").isNull()).isTrue();
    }

    @Test
    void what_says_the_same_makes_no_version() {
      department.record(0, VIDEOS);

      assertThat(department.record(1, VIDEOS).headers().firstValue("ETag")).contains("\"1\"");
      assertThat(department.record(1, MENDED).headers().firstValue("ETag")).contains("\"2\"");
      assertThat(department.get("/facts/versions").get("versions")).hasSize(2);
      assertThat(department.get("/facts/versions?limit=1").get("next").asText()).isEqualTo("1");
    }

    @Test
    void whoever_saw_an_older_version_is_refused() {
      department.record(0, VIDEOS);

      assertThat(department.record(0, MENDED).statusCode()).isEqualTo(412);
      HttpResponse<String> blind =
          portal.send(
              portal
                  .request(Department.AT + "/facts")
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString("{}")));
      assertThat(blind.statusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource({
      "accounts, the register of accounts",
      "account, the register of accounts",
      "custody, the custody log",
      "custodyLog, the custody log",
      "attestations, the page of attestations"
    })
    void what_is_kept_elsewhere_is_refused_and_it_is_said_where(String member, String place) {
      HttpResponse<String> refused = department.record(0, "{'" + member + "':[]}");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(Department.faults(refused)).contains("/" + member + " facts.kept-elsewhere");
      assertThat(refused.body()).contains(place);
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() {
      HttpResponse<String> refused =
          department.record(0, "{'accounts':[],'posts':[{'publishedAt':'yesterday'}],'nosuch':1}");

      assertThat(Department.faults(refused))
          .extracting(fault -> fault.split(" ", 2)[0])
          .contains("/accounts", "/posts/0/publishedAt", "/nosuch");
    }

    @Test
    void a_secret_is_refused_and_is_nowhere_afterwards() {
      HttpResponse<String> refused =
          department.record(
              0, "{'strategy':{'password':'" + SECRET + "'},'accounts':[{'token':'a'}]}");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).doesNotContain(SECRET);
      assertThat(Department.faults(refused))
          .contains("/strategy/password secret.name", "/accounts/0/token secret.name");
      assertThat(portal.get(Department.AT + "/events").body()).doesNotContain(SECRET);
    }

    @Test
    void a_chain_of_the_portal_itself_is_no_department() {
      assertThat(portal.get("/api/v1/departments/govsm.users/facts").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Signed_now {

    private List<String> refused(String subject, String expires) {
      HttpResponse<String> refused =
          department.sign(
              "{'control':'GSM-PLA-08','confirmed':true,'subject':'"
                  + subject
                  + "','expires':'"
                  + expires
                  + "'}");
      assertThat(refused.statusCode()).as(refused.body()).isIn(400, 422);
      return Department.faults(refused);
    }

    @Test
    void are_about_what_the_facts_have_and_valid_for_five_years_at_most() {
      assertThat(refused("x", "2027-01-31")).containsExactly("/subject attestation.subject");
      department.record(0, "{'platformDecisions':[{'platform':'Facebook'}]}");

      assertThat(refused("Facebok", "9999-12-31"))
          .containsExactly("/subject attestation.subject", "/expires attestation.term");
      assertThat(refused("\u202efacebook", "2027-01-31")).containsExactly("/subject json.control");
      assertThat(department.get("/attestations").path("attestations")).isEmpty();
    }
  }

  @Nested
  class Assessments {

    @Test
    void what_is_recorded_is_assessed() {
      department.record(0, VIDEOS);

      HttpResponse<String> answer = department.assess("{'profile':'framework-2012'}");

      JsonNode run = Department.json(answer);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Location"))
          .contains(Department.AT + "/assessments/1");
      assertThat(run.get("standing").asText()).isEqualTo("should-failed");
      assertThat(Department.outcomes(run.get("report"), "GSM-CON-06", "V1"))
          .containsExactly("PASS");
      assertThat(Department.outcomes(run.get("report"), "GSM-CON-06", "V2"))
          .containsExactly("FAIL");
      assertThat(department.get("/assessments/1")).isEqualTo(run);
    }

    @Test
    void a_department_that_recorded_nothing_passes_nothing() {
      JsonNode run = department.assessed();

      assertThat(run.get("standing").asText()).isEqualTo("open");
      assertThat(run.get("counts").has("FAIL")).isFalse();
      assertThat(run.at("/counts/UNKNOWN").asInt()).isPositive();
    }

    @Test
    void a_profile_that_there_is_not_and_a_moment_ahead_are_both_told() {
      HttpResponse<String> refused =
          department.assess("{'profile':'none','asOf':'2026-11-25T00:30:01+05:30'}");

      assertThat(Department.faults(refused))
          .containsExactly("/profile runs.profile", "/asOf runs.ahead");
      assertThat(
              Department.faults(
                  department.assess("{'profile':'starter','asOf':'1850-01-01T00:00:00+05:30'}")))
          .containsExactly("/asOf tree.instant");
      assertThat(
              department
                  .assess("{'profile':'starter','asOf':'2026-11-25T00:30:00+05:30'}")
                  .statusCode())
          .isEqualTo(201);
    }

    @Test
    void a_fact_that_lies_ahead_is_named_before_it_is_kept() {
      HttpResponse<String> refused =
          department.record(
              0, "{'posts':[" + Department.GOOD_VIDEO.replace("2026-03", "2026-12") + "]}");

      assertThat(Department.faults(refused)).containsExactly("/posts/0/publishedAt date.ahead");
    }

    @Test
    void what_was_mended_is_told_by_the_trend() {
      department.record(0, VIDEOS);
      department.assessed();
      department.record(1, MENDED);
      department.assessed();

      JsonNode trend = department.get("/assessments/trend").get("assessments");
      assertThat(trend).hasSize(2);
      assertThat(trend.get(0).has("change")).isFalse();
      assertThat(trend.get(1).at("/maturity/communication").asText()).isNotEmpty();
      assertThat(trend.get(1).at("/change/since").asInt()).isEqualTo(1);
      assertThat(trend.get(1).at("/change/mended"))
          .extracting(JsonNode::asText)
          .contains("GSM-CON-06 V2");
    }

    @Test
    void an_assessment_can_be_made_again_to_the_same_bytes() {
      department.record(0, VIDEOS);
      department.assessed();
      department.record(1, MENDED);

      JsonNode again = department.get("/assessments/1/verification");
      assertThat(again.get("same").asBoolean()).isTrue();
      assertThat(again.get("sameFindings").asBoolean()).isTrue();
      assertThat(again.get("sameProfile").asBoolean()).isTrue();
      assertThat(again.get("issued")).isEqualTo(again.get("remade"));
    }

    @Test
    void words_that_changed_since_are_told_apart_from_findings_that_changed() {
      department.record(0, VIDEOS);
      department.assessed();
      AssessmentService inOtherWords =
          new AssessmentService(
              new DepartmentFacts(List.of()),
              List.of(),
              GovernanceMessages.in("hi"),
              Clock.systemUTC());

      RemadeAssessment again =
          portal
              .store()
              .read(tx -> inOtherWords.verify(tx, inOtherWords.find(tx, Department.ID, 1)));
      assertThat(again.same()).isFalse();
      assertThat(again.sameFindings()).isTrue();
    }

    @Test
    void it_is_to_be_had_as_markdown_and_as_text_in_both_languages() {
      department.record(0, VIDEOS);
      department.assessed();
      String path = Department.AT + "/assessments/1";

      assertThat(portal.get(path, "Accept", "text/markdown").body()).startsWith("# ");
      assertThat(portal.get(path + "?lang=hi", "Accept", "text/plain").body())
          .contains("GSM-CON-06 V2")
          .containsPattern("[\u0900-\u097f]");
      assertThat(department.get("/assessments/1?lang=hi").at("/report/explanation").asText())
          .containsPattern("[\u0900-\u097f]");
    }

    @Test
    void as_oscal_it_is_valid_by_the_schema_of_nist_and_the_same_each_time() throws IOException {
      department.record(0, VIDEOS);
      department.sign("{'control':'GSM-VAL-03','confirmed':true,'expires':'2027-01-01'}");
      department.assessed();

      JsonNode results = department.get("/assessments/1/oscal");
      String name = "/schema/json/oscal-ar_schema.json";
      try (InputStream in = requireNonNull(getClass().getResourceAsStream(name))) {
        assertThat(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new ObjectMapper().readTree(in))
                    .validate(results))
            .isEmpty();
      }
      assertThat(department.get("/assessments/1/oscal")).isEqualTo(results);
    }

    @Test
    void there_is_no_assessment_that_was_not_run() {
      assertThat(portal.get(Department.AT + "/assessments/1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_restored_backup_gives_the_same(@TempDir Path folder) throws Exception {
      department.record(0, VIDEOS);
      department.sign("{'control':'GSM-VAL-03','confirmed':true,'expires':'2027-01-01'}");
      department.assessed();
      Path backup = folder.resolve("backup.zip");
      portal.download("/api/v1/export", BodyHandlers.ofFile(backup));

      try (TestPortal other = TestPortal.restored(DatabaseConfig.temporary(), backup)) {
        for (String path :
            List.of(
                "/facts",
                "/facts/versions",
                "/attestations",
                "/assessments/1",
                "/assessments/1/verification")) {
          assertThat(other.get(Department.AT + path).body())
              .as(path)
              .isEqualTo(portal.get(Department.AT + path).body());
        }
        assertThat(other.get(Department.AT + "/assessments/1/verification").body())
            .contains("\"same\":true");
      }
    }
  }

  @Nested
  class Attestations {

    private static final String YES =
        "{'control':'GSM-VAL-03','confirmed':true,'expires':'2026-11-25'}";

    @Test
    void a_signature_holds_up_to_the_last_day_that_the_signer_named() {
      HttpResponse<String> signed = department.sign(YES);

      JsonNode tree = Department.json(signed);
      assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
      assertThat(tree.get("signedAt").asText()).isEqualTo("2026-11-25T00:30+05:30");
      assertThat(tree.get("statement").asText()).isNotBlank();
      assertThat(outcome()).containsExactly("PASS");
    }

    @Test
    void a_later_no_withdraws_it() {
      department.sign(YES);
      department.sign(YES.replace("true", "false"));

      assertThat(department.get("/attestations").get("attestations")).hasSize(2);
      assertThat(outcome()).containsExactly("FAIL");
    }

    private List<String> outcome() {
      return Department.outcomes(department.assessed().get("report"), "GSM-VAL-03", "");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{'control':'GSM-VAL-03','confirmed':true,'expires':'2026-11-24'} | /expires"
              + " sign.expired",
          "{'control':'GSM-COM-11','confirmed':true,'expires':'2027-01-01'} | /control sign.nobody",
          "{'control':'NONE','confirmed':true,'expires':'2027-01-01'} | /control sign.no-control"
        })
    void what_makes_no_sense_is_refused(String order, String fault) {
      assertThat(Department.faults(department.sign(order))).containsExactly(fault);
    }

    @Test
    void neither_yes_nor_no_and_no_term_are_refused() {
      assertThat(Department.faults(department.sign("{'control':'GSM-VAL-03'}")))
          .extracting(fault -> fault.split(" ", 2)[0])
          .containsExactly("/confirmed", "/expires");
    }

    @Test
    void it_is_signed_in_the_language_of_the_signer() {
      HttpResponse<String> signed =
          portal.postJson(Department.AT + "/attestations?lang=hi", Department.quoted(YES));

      assertThat(Department.json(signed).get("statement").asText())
          .containsPattern("[\u0900-\u097f]");
    }
  }

  @Nested
  class Roles {

    private TestPortal closed;
    private People people;
    private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());

    @BeforeEach
    void open() {
      closed = TestPortal.withSignIn(DatabaseConfig.temporary(), clock).knowing(Department.ID);
      people = new People(closed, clock);
      people.add("first", List.of("administrator"), List.of("*"));
      for (String role : List.of("reviewer", "legal-officer", "competent-authority", "auditor")) {
        people.add(role, List.of(role), List.of(Department.ID));
      }
      people.add("other", List.of("nodal-officer"), List.of("another"));
    }

    @AfterEach
    void close() {
      closed.close();
    }

    @ParameterizedTest
    @CsvSource({
      "GSM-VAL-03, reviewer, 201",
      "GSM-VAL-03, legal-officer, 403",
      "GSM-OBJ-06, reviewer, 403"
    })
    void only_the_role_that_the_control_names_may_sign(String control, String role, int status) {
      assertThat(sign(control, role, "en").statusCode()).isEqualTo(status);
    }

    @Test
    void a_refusal_says_who_may_in_both_languages() {
      assertThat(sign("GSM-VAL-03", "legal-officer", "en").body())
          .contains("These roles may sign for GSM-VAL-03: Reviewer. Your role: Legal officer.");
      assertThat(sign("GSM-VAL-03", "legal-officer", "hi").body())
          .contains("GSM-VAL-03 के लिए ये हस्ताक्षर कर सकते हैं:");
    }

    @Test
    void the_person_who_signed_is_the_one_who_called() {
      assertThat(Department.json(sign("GSM-VAL-03", "reviewer", "en")).get("person").asText())
          .isEqualTo("reviewer");
    }

    @Test
    void an_expired_signature_leaves_the_question_open() {
      sign("GSM-VAL-03", "reviewer", "en");
      assertThat(outcome()).containsExactly("PASS");

      clock.turn(Duration.ofDays(40));

      assertThat(outcome()).containsExactly("ATTEST");
    }

    private List<String> outcome() {
      JsonNode run =
          Department.json(post("/assessments", "{'profile':'framework-2012'}", "reviewer", "en"));
      return Department.outcomes(run.get("report"), "GSM-VAL-03", "");
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
      assertThat(people.signedIn("auditor").get(Department.AT + "/facts").statusCode())
          .isEqualTo(200);
      assertThat(post("/assessments", "{'profile':'framework-2012'}", "auditor", "en").statusCode())
          .isEqualTo(403);
    }

    @Test
    void the_facts_of_another_department_are_not_found() {
      assertThat(people.signedIn("other").get(Department.AT + "/facts").statusCode())
          .isEqualTo(404);
    }

    private HttpResponse<String> sign(String control, String role, String language) {
      String order = "{'control':'" + control + "','confirmed':true,'expires':'2026-12-31'}";
      return post("/attestations", order, role, language);
    }

    private HttpResponse<String> post(String path, String body, String role, String language) {
      return people
          .signedIn(role)
          .send(
              closed
                  .request(Department.AT + path + "?lang=" + language)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(Department.quoted(body))));
    }
  }
}
