package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.govsm.portal.Department;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of facts, attestations and assessments, as a browser without JavaScript sees them. */
class GovernancePagesTest {

  private static final String AT = "/governance/" + Department.ID;
  private static final String FACTS =
      Department.quoted("{'posts':[" + Department.GOOD_VIDEO + "," + Department.BAD_VIDEO + "]}");

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing(Department.ID);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> record(int version, String facts) {
    String form = part("version", String.valueOf(version)) + part("facts", facts) + "--x--\r\n";
    return portal.send(
        portal
            .request(AT + "/facts")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String part(String name, String text) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
  }

  private HttpResponse<String> run() {
    return portal.postForm(AT + "/assessments", "profile=framework-2012&asOf=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"govsm.portal", "a%20b", "-x"})
  void no_register_is_kept_under_what_no_department_can_be_called(String department) {
    String account = "{\"id\":\"x\",\"platform\":\"X\",\"handle\":\"Soil\"}";

    assertThat(
            portal
                .postJson("/api/v1/departments/" + department + "/accounts", account)
                .statusCode())
        .isEqualTo(404);
    assertThat(portal.get("/governance/" + department + "/accounts").statusCode()).isEqualTo(404);
  }

  @Test
  void facts_whose_text_turns_the_order_of_its_letters_are_not_recorded() {
    for (String mark : new String[] {"\u202e", "\\u202e"}) {
      HttpResponse<String> answer = record(0, "{\"officialDomains\":[\"" + mark + "ni.vog\"]}");

      assertThat(answer.statusCode()).isBetween(400, 422);
      assertThat(portal.get(AT + "/facts").body()).contains("No facts are recorded yet");
    }
  }

  @Test
  void facts_are_recorded_and_can_be_read_by_section() {
    assertThat(portal.get(AT + "/facts").body()).contains("No facts are recorded yet");

    HttpResponse<String> answer = record(0, FACTS);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(portal.get(AT + "/facts").body()).contains("2 entries");
    assertThat(portal.get(AT + "/facts/posts").body())
        .contains(">V1<span class=\"vh\">", "at=%2Fposts%2F0");
    assertThat(portal.get(AT + "/facts/posts?at=%2Fposts%2F0%2Fmedia").body())
        .contains("Whether a video has captions");
  }

  @Test
  void a_fault_comes_back_at_its_line_with_the_text_as_typed() {
    HttpResponse<String> refused = record(0, "{\n\"nosuch\": 1,\n\"accounts\": []\n}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Line 2",
            "/nosuch",
            "Enter them in the register of accounts",
            "<code>\"nosuch\": 1,</code>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"strategy\":{\"password\":\"hunter2-Zx81!kQ\"}}",
        "{\"accounts\":[{\"token\":\"hunter2-Zx81!kQ\"}]}",
        "{\"strategy\":{\n\"password\":\"hunter2-Zx81!kQ\"\n}, broken"
      })
  void a_secret_does_not_come_back(String text) {
    HttpResponse<String> refused = record(0, text);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is not shown again").doesNotContain("hunter2");
  }

  @Test
  void whoever_began_with_an_older_version_is_asked() {
    record(0, FACTS);

    HttpResponse<String> refused = record(0, "{}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("I have read version 1");
  }

  @Test
  void an_assessment_is_run_shown_filtered_and_made_again() {
    record(0, FACTS);

    HttpResponse<String> answer = run();

    String page = AT + "/assessments/1";
    assertThat(answer.headers().firstValue("Location")).contains(page);
    assertThat(portal.get(page).body())
        .contains("What to do next", ": V2</h3>", "GSM-CON-06", page + "/report.md");
    assertThat(portal.get(page + "?outcome=PASS&q=V2").body()).doesNotContain(": V2</h3>");
    assertThat(portal.get(page + "?again=1").body())
        .contains("Verified: the stored facts give the same findings again.");
    assertThat(portal.get(page + "?lang=hi").body()).contains("आगे क्या करना है");
    assertThat(portal.get(page + "/report.md").body()).startsWith("# ");
    assertThat(portal.get(page + "/report.txt?lang=hi").body()).contains("GSM-CON-06 V2");
  }

  @Test
  void the_list_has_a_chart_and_its_table() {
    run();
    run();

    assertThat(portal.get(AT + "/assessments").body())
        .contains("<svg class=\"chart__image\"", AT + "/assessments/2", "<table");
  }

  @Test
  void a_day_that_is_none_and_one_ahead_are_refused() {
    HttpResponse<String> none =
        portal.postForm(AT + "/assessments", "profile=starter&asOf=2026-02-30");
    HttpResponse<String> ahead =
        portal.postForm(AT + "/assessments", "profile=starter&asOf=2026-11-26");

    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Enter a day, such as 2026-11-30.");
    assertThat(ahead.body()).contains("cannot be in the future");
  }

  @Test
  void a_fact_that_lies_ahead_is_named() {
    HttpResponse<String> refused =
        record(
            0,
            Department.quoted(
                "{'incidents':[{'id':'I1','noticedAt':'2026-12-31T10:00:00+05:30'}]}"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/incidents/0/noticedAt", "This is in the future");
  }

  @Test
  void what_waits_is_signed_and_withdrawn() {
    assertThat(portal.get(AT + "/attestations").body())
        .contains("GSM-VAL-03-expires", "To be signed by: Reviewer");

    HttpResponse<String> signed =
        portal.postForm(
            AT + "/attestations", "control=GSM-VAL-03&subject=&confirmed=yes&expires=2026-12-20");

    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(303);
    assertThat(portal.get(AT + "/attestations").body())
        .contains("Expires within 30 days", "Withdraw", "GSM-VAL-03-expires");
    String withdrawn =
        "control=GSM-VAL-03&subject=&step=withdraw&expires=2026-12-20&person=demo.reviewer";
    assertThat(portal.postForm(AT + "/attestations", withdrawn).body())
        .contains("Withdraw the attestation: ");
    portal.postForm(AT + "/attestations", withdrawn + "&sure=yes");
    assertThat(portal.get(AT + "/attestations").body())
        .contains("replaced by a later one", "withdrawal", "GSM-VAL-03-expires")
        .doesNotContain("value=\"withdraw\"");
  }

  @Test
  void who_signs_in_a_demonstration_is_chosen_where_the_department_lists_people() {
    record(0, Department.quoted("{'people':[{'id':'P1','role':'reviewer','active':true}]}"));
    String form = "control=GSM-VAL-03&subject=&confirmed=yes&expires=2026-12-20&person=";

    HttpResponse<String> refused = portal.postForm(AT + "/attestations", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#GSM-VAL-03-person\"", "choose a person from the list")
        .doesNotContain("is not in any list of people");
    assertThat(portal.postForm(AT + "/attestations", form + "P1").statusCode()).isEqualTo(303);
  }

  @Test
  void a_form_without_yes_no_and_term_says_so_at_its_fields() {
    HttpResponse<String> refused =
        portal.postForm(AT + "/attestations", "control=GSM-VAL-03&subject=&confirmed=&expires=");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#GSM-VAL-03-yes\"", "href=\"#GSM-VAL-03-expires\"", "Choose yes or no.");
  }
}
