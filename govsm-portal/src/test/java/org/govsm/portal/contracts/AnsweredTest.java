package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readings have answered is asked nowhere any more: page, board, list and API agree. */
class AnsweredTest {

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-08-01T06:00:00Z"));
  private final TestPortal portal = TestPortal.at(clock);

  @AfterEach
  void stop() {
    portal.close();
  }

  /** August lacks its reach, and is certified so. */
  @BeforeEach
  void augustIsHeld() {
    Sample.create(portal);
    clock.to(Instant.parse("2026-09-02T12:00:00Z"));
    upload(Sample.line("engagements", "2026-08-01", "2026-09-01", 13_713, "2026-09-02T10:00:00Z"));
    clock.to(Instant.parse("2026-09-20T06:00:00Z"));
    HttpResponse<String> answer = Sample.certify(portal, "2026-08", "2026-09-20");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void upload(String rows) {
    Sample.neutral(portal, Sample.HEADINGS + rows);
  }

  private void reachComes() {
    clock.to(Instant.parse("2026-09-25T06:00:00Z"));
    upload(Sample.line("reach", "2026-08-01", "2026-09-01", 500_480, "2026-09-24T10:00:00Z"));
  }

  private JsonNode line() {
    JsonNode ledger = Sample.json(portal.get(Sample.AT + "/ledger"));
    assertThat(ledger.at("/periods/0/period").asText()).isEqualTo("2026-08");
    return ledger.at("/periods/0");
  }

  private void assertEveryPage(String says, String saysNot) {
    for (String path :
        new String[] {
          "/contracts/" + Sample.ID, "/contracts/" + Sample.ID + "/board", "/contracts"
        }) {
      assertThat(portal.get(path, "Cookie", "lang=en").body())
          .as(path)
          .contains(says)
          .doesNotContain(saysNot);
    }
  }

  @Test
  void before_a_reading_comes_every_page_asks() {
    assertThat(line().get("questions")).isNotEmpty();
    assertThat(line().has("answeredSince")).isFalse();
    assertEveryPage("there is no reading of", "have been answered");
  }

  @Test
  void after_it_no_page_asks_and_each_says_what_the_next_certificate_settles() {
    reachComes();

    assertThat(line().get("questions")).isEmpty();
    assertThat(line().get("answeredSince").asText()).startsWith("2026-09-");
    assertThat(line().get("held").asText()).isNotEqualTo("0.00");
    assertEveryPage("have been answered by what was recorded after", "there is no reading of");
  }

  @Test
  void a_board_names_the_readings_of_a_result_as_the_certificate_does() {
    reachComes();
    clock.to(Instant.parse("2026-10-03T06:00:00Z"));
    upload(
        Sample.line("engagements", "2026-09-01", "2026-10-01", 15_000, "2026-10-02T10:00:00Z")
            + Sample.line("reach", "2026-09-01", "2026-10-01", 500_000, "2026-10-02T10:00:00Z"));
    clock.to(Instant.parse("2026-10-11T06:00:00Z"));
    JsonNode issued = Sample.json(Sample.certify(portal, "2026-09", "2026-10-11"));
    JsonNode board = Sample.json(portal.get(Sample.AT + "/scorecard?period=2026-09"));

    JsonNode digest = issued.at("/certificate/kpis/0/readings/digest");
    assertThat(digest.asText()).startsWith("sha256:");
    assertThat(board.at("/kpis/0/readings/digest")).isEqualTo(digest);
  }
}
