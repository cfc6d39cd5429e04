package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The freeze goes by when the portal learnt a figure, whatever a file says of itself. */
class FreezeTest {

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-08-01T06:00:00Z"));
  private final TestPortal portal = TestPortal.at(clock);

  @AfterEach
  void stop() {
    portal.close();
  }

  private void on(String instant) {
    clock.to(Instant.parse(instant));
  }

  private static String august(long engagements, String claimed) {
    return Sample.HEADINGS
        + Sample.line("engagements", "2026-08-01", "2026-09-01", engagements, claimed)
        + Sample.line("reach", "2026-08-01", "2026-09-01", 500_480, claimed);
  }

  private JsonNode certify(String period, String asOf) {
    HttpResponse<String> answer = Sample.certify(portal, period, asOf);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sample.json(answer);
  }

  @Nested
  class A_clock_that_goes_back {

    private HttpResponse<String> at(String instant, long engagements) {
      on(instant);
      return Sample.neutral(portal, august(engagements, "2026-09-02T10:00:00Z"));
    }

    @Test
    void lets_no_file_be_learnt_before_one_that_it_corrects() {
      Sample.create(portal);
      at("2026-09-03T12:00:00Z", 13_713);

      HttpResponse<String> refused = at("2026-09-03T11:00:00Z", 20_000);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("a clock was wrong", "3 September 2026, 17:30");
      assertThat(at("2026-09-03T11:59:00Z", 20_000).statusCode()).isEqualTo(201);
    }

    @Test
    void keeps_nobody_out_once_the_upload_of_the_wrong_time_is_withdrawn() {
      Sample.create(portal);
      assertThat(at("2031-09-03T12:00:00Z", 13_713).statusCode()).isEqualTo(201);
      assertThat(at("2026-09-03T12:00:00Z", 20_000).statusCode()).isEqualTo(409);

      String reason = "{\"reason\": \"The clock was wrong\"}";
      assertThat(portal.postJson(Sample.AT + "/imports/1/withdrawal", reason).statusCode())
          .isEqualTo(201);
      assertThat(at("2026-09-03T12:00:00Z", 13_714).statusCode()).isEqualTo(201);
      assertThat(at("2026-09-03T13:00:00Z", 20_000).statusCode()).isEqualTo(201);
    }
  }

  @Nested
  class A_contract_kept_here_from_its_first_day {

    @Test
    void knows_nothing_of_a_file_that_comes_after_the_freeze_and_claims_a_day_before() {
      Sample.create(portal);
      on("2026-09-02T12:00:00Z");
      Sample.neutral(portal, august(13_713, "2026-09-02T10:00:00Z"));
      on("2026-09-10T06:00:00Z");
      JsonNode first = certify("2026-08", "2026-09-10");

      on("2026-09-20T06:00:00Z");
      Sample.neutral(portal, august(20_000, "2026-09-03T10:00:00Z"));
      JsonNode second = certify("2026-08", "2026-09-20");

      assertThat(first.at("/certificate/status").asText()).isEqualTo("final");
      assertThat(first.get("payable").asText()).isEqualTo("594077.23");
      assertThat(second.get("payable").asText()).isEqualTo("594077.23");

      on("2026-10-10T06:00:00Z");
      JsonNode next = certify("2026-09", "2026-10-10");
      assertThat(next.at("/certificate/adjusted").asText()).isEqualTo("18373.52");
      assertThat(portal.get(Sample.AT + "/certificates/2026-08.2/verification").body())
          .startsWith("{\"same\":true,");
    }

    @Test
    void shows_what_the_file_claims_beside_when_it_was_learnt() {
      Sample.create(portal);
      on("2026-09-20T06:00:00Z");
      Sample.neutral(portal, august(20_000, "2026-09-03T10:00:00Z"));

      JsonNode reading = Sample.json(portal.get(Sample.AT + "/readings")).at("/readings/0");
      assertThat(reading.get("retrievedAt").asText()).isEqualTo("2026-09-03T10:00:00Z");
      assertThat(reading.get("learntAt").asText()).isEqualTo("2026-09-20T06:00:00Z");
    }

    @Test
    void sets_aside_a_figure_that_claims_tomorrow_or_a_year_that_nobody_means() {
      Sample.create(portal);
      on("2026-09-02T06:00:00Z");
      String both =
          august(20_000, "2026-09-03T10:00:00Z")
              + Sample.line("shares", "2026-08-01", "2026-09-01", 5, "9999-12-31T00:00:00Z")
              + Sample.line("shares", "0000-01-01", "2026-09-01", 5, "2026-09-01T10:00:00Z");

      JsonNode problem = Sample.json(Sample.neutral(portal, both));

      assertThat(problem.get("errors").findValuesAsText("code"))
          .containsExactly(
              "import.none-read",
              "import.given-later",
              "import.given-later",
              "reading.year",
              "reading.year");
    }
  }

  @Nested
  class A_contract_that_comes_after_a_month_was_frozen {

    @Test
    void takes_the_word_of_files_for_the_first_final_certificate_and_of_none_after_it() {
      on("2026-11-20T06:00:00Z");
      Sample.create(portal);
      Sample.neutral(portal, august(13_713, "2026-09-02T10:00:00Z"));
      JsonNode first = certify("2026-08", "2026-09-10");

      on("2026-11-21T06:00:00Z");
      Sample.neutral(portal, august(20_000, "2026-09-03T10:00:00Z"));
      JsonNode second = certify("2026-08", "2026-11-21");

      assertThat(first.at("/certificate/status").asText()).isEqualTo("final");
      assertThat(first.get("payable").asText()).isEqualTo("594077.23");
      assertThat(first.at("/basis/claimed").asInt()).isEqualTo(1);
      assertThat(second.get("payable").asText()).isEqualTo("594077.23");
      assertThat(second.at("/basis/claimed").asInt()).isEqualTo(1);
      assertThat(certify("2026-09", "2026-11-21").at("/certificate/adjusted").asText())
          .isEqualTo("18373.52");
    }
  }
}
