package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govsm.portal.CertificateForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a certificate says, its pages and its document say: damages, and KPIs of a quarter. */
class ShownCertificateTest {

  private static final String TERMS =
      """
      {"id": "ID", "title": "Videos", "currency": "INR",
       "buyer": {"id": "shown-test", "name": "Directorate"},
       "supplier": {"id": "agency", "name": "Agency"},
       "from": "2026-04-01", "until": "2026-07-01", "period": "month",
       "amounts": [{"id": "fee", "kind": "fixed", "amount": "200000.00", "clause": "4"}],
       "kpis": [KPI],
       "payment": {"stacking": "gross", "rounding": "half-up", "roundingPer": "line",
         "freezeDays": 7, "holdDays": 30, "sources": ["first-party"]}}
      """;

  private static final String MADE =
      """
      {"id": "made", "title": {"en": "Assets", "hi": "सामग्री"}, "clause": "7",
       "treatment": "damages", "measure": {"kind": "value", "metrics": ["accepted"]},
       "target": {"atLeast": "30"},
       "consequence": {"shape": "gate", "base": "fee", "deduct": "30"}}\
      """;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.at(new TurnedClock(Instant.parse("2026-07-20T06:00:00Z")));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private static String enter(String id, String kpis, String rows) {
    HttpResponse<String> made =
        portal.postJson(
            "/api/v1/contracts", TERMS.replace("\"ID\"", "\"" + id + "\"").replace("KPI", kpis));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    HttpResponse<String> read =
        new PageForm()
            .file("file", "readings.csv", rows)
            .with("format", "govsm.readings.csv")
            .to(portal, "/contracts/" + id + "/readings?lang=en");
    assertThat(read.statusCode()).as(read.body()).isEqualTo(303);
    return "/contracts/" + id;
  }

  private static String check(String contract, String period) {
    return page(contract + "/certificates/check?period=" + period + "&asOf=2026-07-20");
  }

  @Test
  void damages_are_set_off_from_a_value_that_stays_on_every_paper()
      throws IOException, InterruptedException {
    String contract =
        enter(
            "DAMAGES",
            MADE,
            """
            subject,platform,metric,from,to,value,retrievedAt,source,origin
            shop,contract,accepted,2026-04-01,2026-05-01,29,2026-05-02T06:00:00Z,first-party,all
            """);
    String[] said = {
      "GST is due on", "not on the payable amount", "2,00,000", "60,000", "1,40,000", "set off"
    };
    String seen = check(contract, "2026-04");
    assertThat(seen).contains(said);
    CertificateForm.issue(portal, contract, seen);
    String address = contract + "/certificates/2026-04.1";
    String shown = page(address);
    assertThat(shown).contains(said);
    Matcher code = Pattern.compile("/d/([0-9a-z-]{16,})").matcher(shown);
    assertThat(code.find()).isTrue();
    assertThat(page("/d/" + code.group(1))).contains(said);
    byte[] pdf =
        portal
            .download(address + "/certificate.pdf?lang=en", HttpResponse.BodyHandlers.ofByteArray())
            .body();
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " ")).contains(said);
    }
  }
}
