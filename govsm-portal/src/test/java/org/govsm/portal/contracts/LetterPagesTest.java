package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPagesTest {

  private static final String CERTIFICATES = "/contracts/DEMO-SM-2025/certificates/";
  private static final String MISSED = CERTIFICATES + "2026-08.1";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void are_offered_where_the_certificate_gives_reason() {
    assertThat(portal.get(MISSED + "?lang=en").body())
        .contains("/letters/show-cause?", "/letters/warning?", "/letters/deduction?");
  }

  @Test
  void a_deduction_letter_tells_the_sum_of_the_certificate_in_words() {
    assertThat(portal.get(MISSED + "/letters/deduction?lang=en").body())
        .contains("\u20b91,11,600", "Rupees one lakh eleven thousand six hundred only", "9.2");
  }

  @Test
  void a_warning_letter_warns_of_what_the_certificate_makes_due_and_of_nothing_else() {
    String letter = portal.get(MISSED + "/letters/warning?lang=en").body();

    assertThat(letter).contains("Creatives accepted", "a warning notice is due");
    assertThat(letter.split("<tbody", 2)[1].split("</tbody>", 2)[0])
        .doesNotContain("followers", "Followers", "ngagement");
    assertThat(portal.get(MISSED + "/letters/show-cause?lang=en").body())
        .contains("have this consequence", ": a warning notice is due</li>");
  }

  /** The day of these tests is 25 November 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 200, Show cause in writing by <",
    "2026-11-25, 422, Enter a date after today",
    "soon, 422, Enter a date after today",
    "'', 200, Show cause in writing by ____"
  })
  void a_show_cause_notice_asks_for_a_reply_by_a_day_to_come(String day, int status, String told) {
    String query = "/letters/show-cause?lang=en&reply=" + day;
    HttpResponse<String> page = portal.get(MISSED + query);

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(told);
    assertThat(portal.get(MISSED + query.replace("?", "/letter.pdf?")).statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"2026-08.1, praise", "closing.9, warning"})
  void there_is_none_without_reason(String certificate, String kind) {
    assertThat(portal.get(CERTIFICATES + certificate + "/letters/" + kind).statusCode())
        .isEqualTo(404);
  }
}
