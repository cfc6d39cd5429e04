package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has the knowledge of a day to come, so that no result is worked out as of one. */
class KnownDayTest {

  private static final LocalDate AHEAD = Sample.today().plusYears(1);
  private static final String COOKIE = "day=" + AHEAD;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
    assertThat(portal.postJson(Sample.CONTRACTS, running()).statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** The contract goes on for months of which nobody knows anything yet. */
  private static String running() {
    return Sample.terms().replace("\"until\": \"2026-11-01\"", "\"until\": \"2027-08-01\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scorecard?period=2026-12&asOf=", "ledger?asOf=", "lint?period=2026-12&asOf="})
  void no_result_of_a_contract_is_worked_out_as_of_a_day_to_come(String path) {
    HttpResponse<String> ahead = portal.get(Sample.AT + "/" + path + AHEAD);

    assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(422);
    assertThat(ahead.body()).contains("\"/asOf\"", "certificate.future", "25 November 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate", "contract-lint"})
  void no_result_of_what_is_sent_along_either(String question) {
    String body =
        "{\"terms\":%s,\"readings\":[],\"period\":\"2026-12\",\"asOf\":\"%s\"}"
            .formatted(running(), AHEAD);
    HttpResponse<String> ahead = portal.postJson("/api/v1/decisions/" + question, body);

    assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(422);
    assertThat(ahead.body()).contains("\"/asOf\"", "certificate.future");
  }

  @Test
  void an_api_that_is_asked_on_a_day_to_come_answers_as_of_today() {
    JsonNode card =
        Sample.json(portal.get(Sample.AT + "/scorecard?period=2026-12", "Cookie", COOKIE));

    assertThat(card.get("asOf").asText()).isEqualTo(Sample.today().toString());
    assertThat(card.get("over").asBoolean()).isFalse();
    assertThat(portal.get(Sample.AT + "/ledger", "Cookie", COOKIE).body())
        .isEqualTo(portal.get(Sample.AT + "/ledger").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contracts/" + Sample.ID, "/contracts/" + Sample.ID + "/board"})
  void a_page_of_a_day_to_come_shows_what_is_known_today_and_says_so(String path) {
    String now = portal.get(path).body();
    String ahead = portal.get(path, "Cookie", COOKIE).body();

    assertThat(ahead).contains("as known today");
    assertThat(now).doesNotContain("as known today");
    assertThat(money(ahead)).isEqualTo(money(now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contracts", "/"})
  void a_list_does_likewise(String path) {
    assertThat(portal.get(path, "Cookie", COOKIE).body()).contains("as known today");
  }

  private static String money(String page) {
    return page.substring(page.indexOf("class=\"tabs"), page.indexOf("</main>"));
  }
}
