package org.govsm.portal.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of policies as pages and files, of which nothing is kept. */
class PolicyTextPagesTest {

  private static final String SOME =
      "policy=MODERATION&department.en=Directorate&department.hi=%E0%A4%A8%E0%A4%BF&grounds=ABUSE"
          + "&grounds=SPAM&appealDays=30&hostsOthers=no";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MODERATION", "PRIVACY", "RESPONSE", "PERSONAL_CAPACITY", "RETENTION"})
  void a_policy_of_which_nothing_is_known_lists_first_what_is_missing(String policy) {
    String page = portal.get("/policy-texts?policy=" + policy + "&lang=en").body();

    assertThat(page).contains("Still to be filled in", "Name of the department", "<mark>");
    assertThat(page.indexOf("Still to be filled in")).isLessThan(page.indexOf("<mark>"));
  }

  @ParameterizedTest
  @CsvSource({"en, Department: Directorate., abuse", "hi, विभाग: नि।, अपशब्द"})
  void what_was_typed_stands_in_the_text_of_either_language(
      String language, String said, String ground) {
    String page = portal.get("/policy-texts?" + SOME + "&lang=" + language).body();

    assertThat(page).contains(said, ground, "GSM-CON-09").doesNotContain("LAW-IT-07");
  }

  @ParameterizedTest
  @CsvSource({"2027-05-12, false", "2027-05-13, true"})
  void the_day_of_the_policy_can_be_another_than_today(String day, boolean stands) {
    String page = portal.get("/policy-texts?policy=PRIVACY&asOf=" + day + "&lang=en").body();

    assertThat(page.contains("LAW-DP-02")).isEqualTo(stands);
    assertThat(page).contains("value=\"" + day + "\"");
    assertThat(portal.get("/policy-texts?policy=PRIVACY&asOf=soon&lang=en").body())
        .contains("href=\"#asOf\"");
  }

  @Test
  void what_is_wrong_is_told_at_its_field() {
    assertThat(portal.get("/policy-texts?" + SOME.replace("=30", "=soon") + "&lang=en").body())
        .contains("href=\"#appealDays\"", "value=\"soon\"")
        .doesNotContain("policy.docx");
    assertThat(portal.get("/policy-texts?policy=PRIVACY&department.en=Only&lang=en").body())
        .contains("href=\"#department.hi\"");
  }

  /** What everybody reads has no number or mail of a person; those of an office may stand. */
  @ParameterizedTest
  @CsvSource({
    "'Ram Kumar, 98765 43210', 422",
    "'Ram Kumar, ram@gmail.com', 422",
    "'Deputy Director, 0674-2391234, grievance@soil.gov.in', 200"
  })
  void a_number_of_a_person_is_not_published(String officer, int status) {
    String body =
        "{\"policy\": \"RESPONSE\", \"grievanceOfficer\": {\"en\": \"%s\", \"hi\": \"%s\"}}"
            .formatted(officer, officer);
    HttpResponse<String> answer = portal.postJson("/api/v1/decisions/policy-text", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 422) {
      assertThat(answer.body())
          .contains("/grievanceOfficer/en", "text.personal")
          .doesNotContain("43210");
      String typed = URLEncoder.encode(officer, UTF_8);
      assertThat(
              portal
                  .get(
                      "/policy-texts?policy=RESPONSE&lang=en&grievanceOfficer.en="
                          + typed
                          + "&grievanceOfficer.hi="
                          + typed)
                  .body())
          .contains("href=\"#grievanceOfficer.en\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_word_document_has_the_text_with_its_blanks(String language) throws Exception {
    HttpResponse<byte[]> answer =
        portal.download(
            "/policy-texts/policy.docx?" + SOME + "&lang=" + language, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      String text = "";
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          text = new String(zip.readAllBytes(), UTF_8);
        }
      }
      assertThat(text).contains(language.equals("en") ? "[enter the number]" : "[संख्या लिखें]");
    }
  }

  @Test
  void the_pdf_is_one_and_without_a_policy_there_is_none() throws Exception {
    HttpResponse<byte[]> answer =
        portal.download(
            "/policy-texts/policy.pdf?" + SOME + "&lang=hi", BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), 0, 5, UTF_8)).isEqualTo("%PDF-");
    assertThat(portal.get("/policy-texts/policy.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void the_question_answers_both_languages_and_names_what_is_missing() {
    HttpResponse<String> answer =
        portal.postJson(
            "/api/v1/decisions/policy-text",
            "{\"policy\": \"RETENTION\", \"asOf\": \"2026-11-24\", \"union\": true}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"missing\":[\"department\"", "\"en\":\"No record is destroyed", "Public Records");
  }
}
