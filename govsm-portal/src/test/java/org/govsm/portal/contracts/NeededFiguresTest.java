package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A period most of whose figures are missing is not offered as if it were ready. */
class NeededFiguresTest {

  private static final String PAGE = "/contracts/" + Sample.ID;
  private static final String KPI =
      """
      {"id": "made", "title": {"en": "Creatives"}, "clause": "8.1",
       "measure": {"kind": "value", "metrics": ["accepted"]}, "target": {"atLeast": "55"}},
      """;

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    String terms = Sample.terms().replace("\"kpis\": [", "\"kpis\": [" + KPI);
    assertThat(portal.postJson(Sample.CONTRACTS, terms).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void read(String... metrics) {
    StringBuilder file = new StringBuilder(Sample.HEADINGS);
    for (String metric : metrics) {
      file.append(Sample.line(metric, "2026-10-01", "2026-11-01", 20_000, "2026-11-02T10:00:00Z"));
    }
    assertThat(Sample.neutral(portal, file.toString()).statusCode()).isEqualTo(201);
  }

  @Test
  void where_two_of_three_are_missing_the_pages_name_them_and_lead_to_the_upload() {
    read("reach");

    assertThat(page(PAGE))
        .contains("October 2026: most figures are missing.")
        .contains("No figure is on record of: Counted by the parties (Accepted deliveries);")
        .contains("Facebook (Engagements)", "October 2026, most figures missing")
        .contains("<summary>Certify without the missing figures</summary>");
    assertThat(page(PAGE + "/certificates/check?period=2026-10.1"))
        .contains("Most figures of this period are missing", "A certificate issued now holds")
        .contains("href=\"" + PAGE + "/readings", "Issue this certificate");
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, PAGE + "/certificates/check?period=2026-10.1"})
  void where_one_of_three_is_missing_the_certificate_is_offered(String path) {
    read("reach", "engagements");

    assertThat(page(path))
        .doesNotContain("October 2026: most figures", "October 2026, most figures missing")
        .doesNotContain("Most figures of this period are missing");
  }
}
