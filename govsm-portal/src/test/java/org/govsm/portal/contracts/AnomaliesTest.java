package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is unusual in the figures of a period is told on a page and over the API. */
class AnomaliesTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-09-20T06:00:00Z"));
  private final TestPortal portal = TestPortal.at(clock);

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String days(int count) {
    StringBuilder file = new StringBuilder(Sample.HEADINGS);
    for (int i = 0; i < count; i++) {
      LocalDate day = AUGUST.plusDays(i);
      file.append(
          Sample.line(
              "reach",
              day.toString(),
              day.plusDays(1).toString(),
              50_480,
              day.plusDays(1) + "T10:00:00Z"));
    }
    return file.toString();
  }

  private JsonNode told(String period) {
    return Sample.json(portal.get(Sample.AT + "/anomalies?period=" + period));
  }

  private String check() {
    return portal.get("/contracts/" + Sample.ID + "/certificates/check?period=2026-08").body();
  }

  @Test
  void one_figure_on_five_days_is_told_with_a_harmless_cause() {
    Sample.create(portal);
    Sample.neutral(portal, days(4));
    assertThat(told("2026-08").get("anomalies")).isEmpty();
    assertThat(check()).doesNotContain("Unusual figures in this period");

    Sample.neutral(portal, days(5));
    JsonNode anomaly = told("2026-08").at("/anomalies/0");

    assertThat(anomaly.get("code").asText()).isEqualTo("plausibility.repeated");
    assertThat(anomaly.get("weight").asText()).isEqualTo("WARNING");
    assertThat(told("2026-09").get("anomalies")).isEmpty();
    String page = portal.get("/contracts/" + Sample.ID + "/anomalies?period=2026-08").body();
    assertThat(page).contains("50,480 on each of 5 days", "Harmless causes:");
    assertThat(check()).contains("Unusual figures in this period: 1.");
  }

  @Test
  void a_period_that_the_contract_lacks_is_refused() {
    Sample.create(portal);

    assertThat(portal.get(Sample.AT + "/anomalies?period=2031-01").statusCode()).isEqualTo(422);
    assertThat(portal.get("/contracts/" + Sample.ID + "/anomalies?period=x").statusCode())
        .isEqualTo(422);
  }
}
