package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rows with another time zone never keep the zone of the record without a word. */
class ZonesOnRecordTest {

  private static final String HEADINGS =
      "subject,platform,metric,from,to,value,retrievedAt,source,origin,zone\n";
  private static final String DAYS = "2026-10-01,2026-11-01";
  private static final String INSTANTS = "2026-10-01T00:00:00+05:30,2026-11-01T00:00:00+05:30";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    Sample.create(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String rows(String days, String zone, int more) {
    StringBuilder rows = new StringBuilder(HEADINGS);
    for (String figure : new String[] {"reach,%s,500480", "engagements,%s,20000"}) {
      rows.append("page,facebook,")
          .append(figure.formatted(days))
          .append(",2026-11-02T10:00:00Z,first-party,organic,")
          .append(zone)
          .append('\n');
    }
    for (int i = 0; i < more; i++) {
      rows.append(
          "post-%d,facebook,views,%s,7,2026-11-02T10:00:00Z,first-party,organic,%s%n"
              .formatted(i, days, zone));
    }
    return rows.toString();
  }

  private HttpResponse<String> upload(String rows, String said) {
    return Sample.upload(portal, "govsm.readings.csv", said, rows);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Colombo, '', '" + INSTANTS + "'",
    "'', &zone=Asia/Colombo, '" + INSTANTS + "'",
    "UTC, '', '" + INSTANTS + "'",
    "'', &zone=UTC, '" + INSTANTS + "'",
    "UTC, '', '" + DAYS + "'",
    "'', &zone=UTC, '" + DAYS + "'",
    "'', &zone=Pacific/Auckland, '" + DAYS + "'",
    "'', &zone=America/Los_Angeles, '" + DAYS + "'"
  })
  void they_are_refused_with_what_to_withdraw_and_taken_once_that_is_done(
      String zone, String said, String days) {
    assertThat(upload(rows(days, "", 0), "").statusCode()).isEqualTo(201);
    String corrected = rows(days, zone, 0);

    HttpResponse<String> refused = upload(corrected, said);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    JsonNode error = Sample.json(refused).at("/errors/0");
    assertThat(error.at("/code").asText()).isEqualTo("import.zone-differs");
    assertThat(error.at("/message").asText())
        .contains("Row 2", "upload 1", "Asia/Kolkata", zone.isEmpty() ? said.substring(6) : zone);

    String why = "{\"reason\": \"Wrong time zone\"}";
    assertThat(portal.postJson(Sample.AT + "/imports/1/withdrawal", why).statusCode())
        .isEqualTo(201);
    HttpResponse<String> taken = upload(corrected, said);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(Sample.json(portal.get(Sample.AT + "/readings")).findValuesAsText("zone"))
        .hasSize(2);
  }

  @Test
  void a_large_file_is_refused_as_a_small_one_is() {
    assertThat(upload(rows(INSTANTS, "", 0), "").statusCode()).isEqualTo(201);

    HttpResponse<String> refused = upload(rows(INSTANTS, "Asia/Colombo", 3_000), "");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("import.zone-differs");
    assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'" + INSTANTS + "', UTC", "'" + DAYS + "', America/Los_Angeles"})
  void two_figures_of_one_time_of_giving_are_refused_whatever_their_zones(
      String days, String zone) {
    assertThat(upload(rows(days, "", 1), "").statusCode()).isEqualTo(201);

    HttpResponse<String> refused =
        upload(rows(days, zone, 1).replace("500480", "900").replace("20000", "30000"), "");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("import.zone-other", "Row 2");
  }

  @Test
  void a_figure_that_changed_too_is_a_restatement_and_the_same_zone_is_known() {
    assertThat(upload(rows(INSTANTS, "", 0), "").statusCode()).isEqualTo(201);
    assertThat(upload(rows(INSTANTS, "Asia/Kolkata", 0), "").statusCode()).isLessThan(300);

    String later =
        rows(INSTANTS, "UTC", 0)
            .replace("500480", "500481")
            .replace("20000", "20001")
            .replace("11-02T10", "11-03T10");
    assertThat(upload(later, "").statusCode()).isEqualTo(201);
  }
}
