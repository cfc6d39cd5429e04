package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Page and certificate tell new figures and changed terms apart, by the versions of the terms. */
class ReasonsTest {

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-08-01T06:00:00Z"));
  private final TestPortal portal = TestPortal.at(clock);

  @AfterEach
  void stop() {
    portal.close();
  }

  /** August is missed by 2.74 against 3 and certified. */
  @BeforeEach
  void augustIsCertified() {
    Sample.create(portal);
    clock.to(Instant.parse("2026-09-02T12:00:00Z"));
    august(13_713, "2026-09-02T10:00:00Z");
    clock.to(Instant.parse("2026-11-20T06:00:00Z"));
    certify("2026-08");
  }

  private void august(long engagements, String learnt) {
    Sample.neutral(
        portal,
        Sample.HEADINGS
            + Sample.line("engagements", "2026-08-01", "2026-09-01", engagements, learnt)
            + Sample.line("reach", "2026-08-01", "2026-09-01", 500_480, learnt));
  }

  private JsonNode certify(String period) {
    HttpResponse<String> answer = Sample.certify(portal, period, "2026-11-20");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sample.json(answer);
  }

  private void correct(String target) {
    String terms = Sample.terms().strip();
    String body =
        terms
                .substring(0, terms.length() - 1)
                .replace("atLeast\": \"3\"", "atLeast\": \"" + target + "\"")
            + """
            , "corrections": [{"on": "2026-11-20", "of": ["kpis/rate"], "reason": "Mistyped",
              "reference": "Agreement, page 4"}]}\
            """;
    HttpResponse<String> answer = portal.send(Sample.put(portal, body).header("If-Match", "\"1\""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String page() {
    return portal.get("/contracts/" + Sample.ID, "Cookie", "lang=en").body();
  }

  private List<String> why() {
    return certify("closing").at("/certificate/adjustments/0/why").findValuesAsText("code");
  }

  @Test
  void a_correction_that_moves_nothing_is_no_reason_beside_a_new_figure() {
    correct("2.9");
    august(20_000, "2026-11-20T05:00:00Z");

    assertThat(page())
        .contains("the figures have changed. The payment changes")
        .doesNotContain("the terms were changed");
    assertThat(why()).containsExactly("adjustment.changed");
  }

  @Test
  void a_correction_that_moves_the_payment_is_the_reason_where_no_figure_came_in() {
    correct("2.7");

    assertThat(page())
        .contains("the terms were changed. The payment changes")
        .doesNotContain("the figures have changed");
    assertThat(why()).containsExactly("terms.corrected");
  }

  @Test
  void an_upload_that_was_withdrawn_is_named_and_is_no_new_figure() {
    HttpResponse<String> answer =
        portal.postJson(Sample.AT + "/imports/1/withdrawal", "{\"reason\": \"Wrong page\"}");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);

    assertThat(page())
        .contains("was withdrawn <time", "after the newest certificate. Reason: Wrong page")
        .doesNotContain("new figures");
    certify("closing");
    assertThat(page()).doesNotContain("after the newest certificate");
  }
}
