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

  private static final String VIEWS =
      """
      {"id": "ID", "title": {"en": "Views", "hi": "व्यू"}, "clause": "8",
       "period": "quarter", "platforms": ["youtube"],
       "measure": {"kind": "value", "metrics": ["views"], "of": "posts", "across": "sum"},
       "target": {"atLeast": "300000"},
       "consequence": {"shape": "gate", "base": "fee", "deduct": "5"}}\
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
            .with("confirmed", "yes")
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

  /** Posts of April and May, in the certificate of June. */
  @Test
  void figures_of_a_quarter_are_there_in_the_month_in_which_it_ends() {
    String post = "2026-07-02,%s,2026-07-02T06:00:00Z,first-party,organic,%sT10:00:00Z\n";
    String contract =
        enter(
            "QUARTER",
            VIEWS.replace("ID", "views")
                + ","
                + VIEWS.replace("ID", "reach").replace("300000", "240000"),
            "subject,platform,metric,from,to,value,retrievedAt,source,origin,published\n"
                + "dQw4w9WgXcQ,youtube,views,2026-04-10,"
                + post.formatted("200000", "2026-04-10")
                + "aBc4w9WgXcZ,youtube,views,2026-05-10,"
                + post.formatted("50000", "2026-05-10"));

    assertThat(check(contract, "2026-06"))
        .contains("2,50,000", "Posts: 2. Readings that count: 2. Files: 1.")
        .doesNotContain("No figure is on record of");
    assertThat(check(contract, "2026-05"))
        .doesNotContain("No figure is on record of", "Most figures of this period are missing");
  }

  /** Of one metric there is nothing, and of another two figures that contradict each other. */
  @Test
  void what_is_held_for_missing_figures_is_told_from_what_is_held_for_others() {
    String disputed =
        MADE.replace("\"made\"", "\"two\"")
            .replace("accepted", "queries")
            .replace("\"deduct\": \"30\"", "\"deduct\": \"10\"");
    String more = disputed.replace("\"two\"", "\"three\"").replace("queries", "calls");
    String contract =
        enter(
            "DISPUTED",
            MADE.replace("\"deduct\": \"30\"", "\"deduct\": \"5\"")
                + ","
                + disputed
                + ","
                + more.replace("calls", "answered-within-24h"),
            """
            subject,platform,metric,from,to,value,retrievedAt,source,origin
            shop,contract,queries,2026-04-01,2026-05-01,29,2026-05-02T06:00:00Z,first-party,all
            shop,contract,queries,2026-04-01,2026-05-01,31,2026-05-02T06:00:00Z,first-party,all
            """);

    assertThat(check(contract, "2026-04"))
        .contains("No figure is on record of", "₹50,000", "₹30,000.00 of it until they are")
        .doesNotContain("holds ₹50,000.00 until");
  }
}
