package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** One contract that cannot be computed closes neither itself nor the lists in which it stands. */
class ShownLedgerTest {

  private static final String PAGE = "/contracts/" + Sample.ID;

  /** With nine lakh crore rupees an engagement besides. */
  private static String terms() {
    return Sample.terms()
        .replace(
            "\"kpis\": [",
            """
            "kpis": [{"id": "unit", "title": {"en": "Engagements"}, "clause": "8.1",
             "platforms": ["facebook"],
             "measure": {"kind": "value", "metrics": ["engagements"], "origin": "organic"},
             "missing": "hold",
             "consequence": {"shape": "unit-rate", "rates": [{"rate": "9000000000000"}]}},
            """);
  }

  @Test
  void pages_show_the_certificates_and_lead_to_the_uploads_until_the_wrong_one_is_withdrawn() {
    try (TestPortal portal = TestPortal.start()) {
      assertThat(portal.postJson(Sample.CONTRACTS, terms()).statusCode()).isEqualTo(201);
      assertThat(Sample.certify(portal, "2026-08", "2026-10-20").statusCode()).isEqualTo(201);
      String figures = Sample.month("2026-08-01", "2026-09-01", 9_000_000_000L, 9_000_000_000L);
      assertThat(Sample.neutral(portal, Sample.HEADINGS + figures).statusCode()).isEqualTo(201);

      HttpResponse<String> refused = portal.get(Sample.AT + "/ledger");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      assertThat(refused.body()).contains("certificate.too-large");
      for (String page : new String[] {PAGE, PAGE + "/board", "/contracts"}) {
        HttpResponse<String> shown = portal.get(page + "?lang=en");
        assertThat(shown.statusCode()).as(page).isEqualTo(200);
        assertThat(shown.body())
            .as(page)
            .contains("The amounts are too large to be paid", "href=\"" + PAGE + "/readings?");
      }
      for (String page :
          new String[] {
            "/", "/work", PAGE + "/readings", PAGE + "/readings/1", PAGE + "/certificates/2026-08.1"
          }) {
        assertThat(portal.get(page + "?lang=en").statusCode()).as(page).isEqualTo(200);
      }

      portal.postJson(Sample.AT + "/imports/1/withdrawal", "{\"reason\": \"Wrong figures\"}");
      assertThat(portal.get(Sample.AT + "/ledger").statusCode()).isEqualTo(200);
      assertThat(portal.get(PAGE + "?lang=en").body()).doesNotContain("too large to be paid");
    }
  }
}
