package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.CertificateForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Tampering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPagesTest {

  private static final String DEMO = "/contracts/DEMO-SM-2025";

  private static final String HEADINGS =
      "subject,platform,metric,from,to,value,retrievedAt,source,origin";

  private static final String TERMS =
      """
      {
        "id": "ID",
        "title": "TITLE",
        "currency": "INR",
        "buyer": { "id": "demo", "name": "Directorate" },
        "supplier": { "id": "agency", "name": "Agency" },
        "from": "2026-10-01",
        "until": "2027-01-01",
        "period": "month",
        "amounts": [ { "id": "fee", "kind": "fixed", "amount": "100000.00", "clause": "4" } ],
        "kpis": [
          {
            "id": "assets",
            "title": { "en": "Assets accepted", "hi": "\\u0938\\u094d\\u0935\\u0940\\u0915\\u0943\\u0924" },
            "clause": "7",
            "measure": { "kind": "value", "metrics": ["accepted"] },
            "target": { "atLeast": "30" },
            "consequence": { "shape": "gate", "base": "fee", "deduct": "5" }
          }
        ]
      }
      """;

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String terms(String id, String title) {
    return TERMS.replace("ID", id).replace("TITLE", title);
  }

  private static String english(String path) {
    String language = path.contains("lang=") ? "" : (path.contains("?") ? "&" : "?") + "lang=en";
    HttpResponse<String> answer = portal.get(path + language);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String enter(String id, String title) {
    return recorded(terms(id, title));
  }

  private static String recorded(String terms) {
    HttpResponse<String> answer = portal.postJson("/api/v1/contracts", terms);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
  }

  private static HttpResponse<String> drafted(PageForm form) {
    return form.to(portal, "/contract-drafts/document?lang=en");
  }

  @Nested
  class TheFormForTerms {

    @Test
    void has_an_example_that_is_accepted() {
      Matcher text =
          Pattern.compile("<textarea[^>]*>\\n(.*)</textarea>", Pattern.DOTALL)
              .matcher(english("/contracts/new?example=1"));
      assertThat(text.find()).isTrue();
      String example =
          text.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");

      HttpResponse<String> answer =
          drafted(
              new PageForm()
                  .with("terms", example.replace("\"id\" : \"markfed\"", "\"id\" : \"demo\"")));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void shows_every_fault_at_its_line_and_keeps_the_text() {
      String wrong =
          terms("faulty", "Title")
              .replace("\"fixed\"", "\"fixt\"")
              .replace("\"30\"", "\"thirty\"")
              .replace("\"clause\": \"7\",", "");
      HttpResponse<String> answer = drafted(new PageForm().with("terms", wrong));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("href=\"#line-10\"", "id=\"line-10\"", "fixt")
          .contains("href=\"#line-17\"", "/kpis/0/target/atLeast", "/kpis/0/clause")
          .contains("<title>Error: Enter a contract | govsm</title>")
          .contains("thirty");
      assertThat(portal.get("/contracts/faulty").statusCode()).isEqualTo(404);
    }

    @Test
    void says_in_which_line_a_text_is_no_json() {
      HttpResponse<String> answer = drafted(new PageForm().with("terms", "{\n  \"id\": x }"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Line 2", "This is not JSON.", "\"id\": x }</textarea>");
    }

    @Test
    void takes_a_file_in_xml_and_names_the_lines_of_its_faults() {
      String xml = english(DEMO + "/terms.xml").replace("DEMO-SM-2025", "FROM-XML");
      assertThat(
              drafted(new PageForm().with("terms", "").file("file", "terms.xml", xml)).statusCode())
          .isEqualTo(303);
      assertThat(portal.get("/contracts/FROM-XML").statusCode()).isEqualTo(404); // not signed yet

      HttpResponse<String> broken =
          drafted(
              new PageForm()
                  .file("file", "terms.xml", xml.replaceFirst("<supplier [^>]*>", "<supplyer/>")));
      assertThat(broken.statusCode()).isEqualTo(422);
      assertThat(broken.body()).contains("is-wrong", "supplyer");
    }

    @Test
    void shows_markup_quotes_and_devanagari_as_they_are_written() {
      String title = "<script>alert(1)</script> \\\"q\\\" & 'a' \u0928\u092e\u0942\u0928\u093e";
      String contract = enter("ESCAPED", title);

      for (String page : new String[] {contract, "/contracts", contract + "/amend"}) {
        assertThat(english(page))
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
            .contains("\u0928\u092e\u0942\u0928\u093e")
            .doesNotContain("<script");
      }
    }

    @Test
    void does_not_write_over_a_contract_that_is_there() {
      enter("ONCE", "First");

      HttpResponse<String> answer = drafted(new PageForm().with("terms", terms("ONCE", "Second")));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("A contract with the number ONCE already exists.", "Second");
      assertThat(english("/contracts/ONCE")).contains("First");
    }

    @Test
    void of_another_site_is_refused() {
      HttpResponse<String> answer =
          new PageForm()
              .with("terms", terms("FOREIGN", "Foreign"))
              .to(portal, "/contract-drafts/document", "Sec-Fetch-Site", "cross-site");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(portal.get("/contracts/FOREIGN").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class AnAmendment {

    @Test
    void is_a_draft_of_the_version_that_its_author_saw() {
      String contract = enter("AMENDED", "Before");
      changed("AMENDED", "Meanwhile");

      HttpResponse<String> stale = amend("Mine", "version", "1");
      HttpResponse<String> taken = amend("Mine", "version", "1", "take", "2");

      assertThat(stale.statusCode()).isEqualTo(422);
      assertThat(stale.body())
          .contains(
              "Somebody has changed the contract in the meantime; it is now in version 2.",
              "The terms as they are now",
              " → AMENDED: Meanwhile</li>",
              "name=\"take\" value=\"2\"",
              "name=\"version\" value=\"1\"")
          .doesNotContain("#line-1\"");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
      assertThat(taken.headers().firstValue("Location").orElseThrow())
          .startsWith("/contract-drafts/demo/");
      assertThat(english(contract)).contains("<h1>Meanwhile</h1>").doesNotContain("Version 3");
    }

    private HttpResponse<String> amend(String title, String... fields) {
      PageForm form =
          new PageForm().with("amend", "AMENDED").with("terms", terms("AMENDED", title));
      for (int i = 0; i < fields.length; i += 2) {
        form.with(fields[i], fields[i + 1]);
      }
      return drafted(form);
    }

    private void changed(String id, String title) {
      HttpResponse<String> answer =
          portal.send(
              portal
                  .request("/api/v1/contracts/" + id)
                  .header("Content-Type", "application/json")
                  .header("If-Match", "\"1\"")
                  .PUT(HttpRequest.BodyPublishers.ofString(terms(id, title))));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void says_which_periods_have_certificates() {
      assertThat(english(DEMO + "/amend"))
          .contains("Certificates were issued for: November 2025, December 2025");
    }
  }

  @Nested
  class TheTermsInWords {

    @Test
    void say_what_is_measured_promised_and_follows() {
      assertThat(english(DEMO))
          .contains("Likes + Comments + Shares + Saves of all posts of the period, total \u00f7")
          .contains("Missed 3 times in a row: 10 % of bill is deducted.")
          .contains(
              "The contract does not state what is deducted if more periods in a row are missed"
                  + " than the penalty table covers.")
          .contains(
              "If 4 or more periods in a row are missed, the buyer may terminate the contract.")
          .contains("Invented for demonstration");
    }

    @ParameterizedTest
    @CsvSource({
      "target-by-days, and its target is reduced in proportion",
      "whole-period, No KPI counts in a period that has any of these days"
    })
    void say_how_days_count_that_are_left_out(String partly, String said) {
      String id = "PARTLY-" + partly.charAt(0);
      String excluded =
          """
          , "exclusions": [ { "id": "mcc", "reason": "model-code", "partly": "%s",
            "reference": "letter 7", "from": "2026-11-10", "until": "2026-11-20" } ] }
          """
              .formatted(partly);
      String terms = terms(id, "Partly").strip().replaceFirst("}$", "") + excluded;

      assertThat(english(recorded(terms))).contains(said).doesNotContain("No KPI counts:");
    }

    @Test
    void leave_open_what_costs_money_and_say_how_much() {
      assertThat(english(DEMO))
          .contains("What each reading would cost in October 2026")
          .containsPattern(
              "<span class=\"open__sum\">\u20b991,500.00</span>\\s*or\\s*"
                  + "<span class=\"open__sum\">\u20b90.00</span>");
    }
  }

  @Nested
  class AFile {

    @Test
    void is_told_line_by_line() {
      String contract = enter("FILES", "Files");
      String csv =
          HEADINGS
              + "\nshop,contract,accepted,2026-10-01,2026-11-01,31,2026-11-02T10:00:00+05:30,"
              + "first-party,all\n"
              + "<b>shop</b>,contract,accepted,2026-10-01,2026-11-01,<i>many</i>,"
              + "2026-11-02T10:00:00+05:30,first-party,all\n";
      HttpResponse<String> taken = handIn(contract, csv);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
      String report = english(path(taken));

      assertThat(report)
          .contains(
              "Rows were set aside. Errors found: 1", "sha256:", "The readings of all other rows")
          .contains("<th role=\"rowheader\" scope=\"row\" class=\"num\">3</th>")
          .contains("<td role=\"cell\" data-label=\"Column\">value</td>")
          .contains("&lt;i&gt;many&lt;/i&gt;")
          .doesNotContain("<i>many");
      assertThat(english(path(handIn(contract, csv)))).contains("The file contains nothing new");
    }

    @Test
    void that_was_not_chosen_is_asked_for_and_the_form_keeps_what_was_typed() {
      HttpResponse<String> answer =
          new PageForm()
              .with("format", "x.content.csv")
              .with("account", "\"a\" <b>")
              .with("from", "2026-02-30")
              .with("retrieved", "yesterday")
              .to(portal, DEMO + "/readings?lang=en");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Choose a file.", "Enter a time such as", "is not a day between")
          .contains("<option value=\"x.content.csv\" selected>")
          .contains("value=\"&#34;a&#34; &lt;b>\"");
    }

    @Test
    void may_be_downloaded_on_a_whole_minute() {
      String contract = enter("MINUTE", "Minute");
      HttpResponse<String> taken = downloaded(contract, "2026-11-20T10:05");

      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
      assertThat(english(path(taken))).contains("datetime=\"2026-11-20T04:35:00Z\"");
    }

    @Test
    void cannot_be_downloaded_later_than_now() {
      HttpResponse<String> answer = downloaded(enter("LATER", "Later"), "2026-11-26T10:05");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("id=\"retrieved-e\"", "The time of download cannot be in the future.");
    }

    private HttpResponse<String> downloaded(String contract, String time) {
      return new PageForm()
          .file("file", "readings.csv", HEADINGS + "\n")
          .with("format", "govsm.readings.csv")
          .with("retrieved", time)
          .to(portal, contract + "/readings?lang=en");
    }

    @Test
    void that_has_no_rows_is_said_to_have_none() {
      assertThat(english(path(downloaded(enter("NO-ROWS", "No rows"), "2026-11-20T10:05"))))
          .contains("The file has headings but no rows")
          .doesNotContain("The whole file was read", "The file contains nothing new");
    }

    @Test
    void is_one_of_twenty_on_a_page() {
      String first = english(DEMO + "/readings");
      Matcher earlier = Pattern.compile("\\?before=(\\d+)").matcher(first);
      assertThat(earlier.find()).isTrue();

      assertThat(first.split(">Upload \\d", -1)).hasSize(21);
      assertThat(english(DEMO + "/readings?before=" + earlier.group(1)))
          .contains(">Upload " + (Integer.parseInt(earlier.group(1)) - 1) + "<")
          .doesNotContain(">Upload " + earlier.group(1) + "<");
    }

    @Test
    void that_is_no_table_is_refused_as_a_whole() {
      assertThat(handIn(DEMO, "PK\u0003\u0004 workbook").body())
          .contains("What to correct", "id=\"file-e\"");
    }

    private HttpResponse<String> handIn(String contract, String csv) {
      return new PageForm()
          .file("file", "readings.csv", csv)
          .with("format", "govsm.readings.csv")
          .to(portal, contract + "/readings?lang=en");
    }

    private String path(HttpResponse<String> taken) {
      return taken.headers().firstValue("Location").orElseThrow();
    }
  }

  @Nested
  class TheBoard {

    private static final Pattern DETAIL = Pattern.compile("href=\"([^\"]*/board/k-[^\"]*)\"");

    private List<String> details() {
      return DETAIL.matcher(english(DEMO + "/board")).results().map(r -> r.group(1)).toList();
    }

    @Test
    void tells_at_a_glance_how_all_stands_and_what_asks_for_something() {
      String board = english(DEMO + "/board");

      assertThat(board)
          .contains(
              "<span class=\"count__number\">2</span>", "<span class=\"count__number\">10</span>")
          .contains("count--missed", "count--none", "At risk", "Undetermined")
          .contains("October 2026: 4th period missed in a row. From 4 the buyer may terminate.")
          .contains("id=\"p-facebook\"", "id=\"p-instagram\"", "id=\"p-youtube\"", "id=\"p-x\"")
          .contains("id=\"ledger\"")
          .doesNotContain("style=", "October 2026: target met.");
      assertThat(details().stream().distinct()).hasSize(12);
    }

    @Test
    void draws_money_as_the_ledger_has_it() {
      assertThat(english(DEMO + "/board"))
          .contains(
              "<title>June 2026: Certified \u20b99,02,003.00, Held at first, certified later"
                  + " \u20b927,897.00</title>")
          .contains("<title>April 2026: Certified \u20b99,14,150.00</title>")
          .contains(
              "<title>September 2026: Certified \u20b98,18,400.00, Held \u20b918,600.00, Deducted"
                  + " \u20b993,000.00</title>");
      assertThat(english("/contracts"))
          .contains("Money by period: DEMO-SM-2025")
          .contains("<td role=\"cell\" class=\"num\" data-label=\"Held\">\u20b91,00,500.00</td>");
    }

    @Test
    void tells_state_money_and_reasons_of_a_kpi() {
      assertThat(english(DEMO + "/board/k-engagement-instagram-instagram"))
          .contains("October 2026: 4th period missed in a row. From 4 the buyer may terminate.")
          .contains("class=\"chart__target\"", "Previous: ", "Next: ");
      assertThat(english(DEMO + "/board/k-video-views-youtube"))
          .contains("24 August 2026</time> the platform counts differently:", "new counting");
      assertThat(english(DEMO + "/board/k-reach-of-a-post-facebook"))
          .contains("Gap: not known, never counted as zero.", "class=\"chart__gap\"");
      assertThat(english(DEMO + "/board/k-creatives-contract")).contains("\u2212\u20b91,11,600.00");
    }

    @Test
    void says_all_of_a_chart_in_a_title_a_description_and_a_table() {
      for (String detail : details()) {
        String page = portal.get(detail).body();
        assertThat(page.split("<svg class=\"chart__image\"", -1)).as(detail).hasSize(2);
        assertThat(page.split("<desc id=", -1)).hasSize(2);
        assertThat(page.split("<title id=", -1)).hasSize(2);
        assertThat(page).contains(": the figures of the chart").doesNotContain("style=");
      }
    }

    @Test
    void a_kpi_that_there_is_not_is_not_found() {
      assertThat(portal.get(DEMO + "/board/k-none-facebook").statusCode()).isEqualTo(404);
    }

    @Test
    void draws_a_straight_line_for_a_running_period_and_says_that_it_is_none_but_that() {
      String contract = enter("RUNNING", "Running");
      upload(contract, accepted("2026-11-01", "2026-11-16", 12));

      assertThat(english(contract + "/board/k-assets-contract"))
          .contains("Measured up to <time datetime=\"2026-11-15\">15 November 2026</time>")
          .contains("<strong>12</strong>", "<strong>24</strong>")
          .contains("It is not a forecast.");
      assertThat(english(contract + "/board"))
          .as("what is not known of October comes first")
          .contains("count--undetermined\"><span class=\"count__number\">1<");
    }

    @ParameterizedTest
    @CsvSource({"14, at-risk", "15, met"})
    void a_running_period_that_falls_short_of_its_target_at_its_present_rate_is_at_risk(
        int sofar, String standing) {
      String contract = enter("RATE-" + sofar, "Running");
      upload(contract, accepted("2026-10-01", "2026-11-01", 30));
      upload(contract, accepted("2026-11-01", "2026-11-16", sofar));

      assertThat(english(contract + "/board"))
          .contains("count--" + standing + "\"><span class=\"count__number\">1<");
    }

    private static String accepted(String from, String until, int number) {
      return HEADINGS
          + "\nshop,contract,accepted,%s,%s,%d,%sT10:00:00+05:30,first-party,all\n"
              .formatted(from, until, number, until);
    }

    private static void upload(String contract, String csv) {
      new PageForm()
          .file("file", "readings.csv", csv)
          .with("format", "govsm.readings.csv")
          .to(portal, contract + "/readings");
    }
  }

  @Nested
  class ACertificate {

    @Test
    void shows_its_sums_what_is_held_and_that_it_can_be_made_again() {
      assertThat(english(DEMO + "/certificates/2026-10.1"))
          .contains("\u20b98,14,500.00", "\u2212\u20b91,00,500.00")
          .contains("Rupees eight lakh fourteen thousand five hundred only")
          .contains("Settle it by <time datetime=\"2026-12-09\">")
          .contains("They are answered by figures or evidence", "/readings?lang=en\">Upload")
          .contains(
              "Verified: the stored data give the same certificate again.",
              "Finance officer (name, designation, signature, date)");
    }

    @Test
    void says_what_waits_where_no_sum_can_be_named() {
      String media =
          terms("WAITS", "Media")
              .replaceFirst(
                  "\\{ \"id\": \"fee\"",
                  "{ \"id\": \"media\", \"kind\": \"actuals\", "
                      + "\"metric\": \"spend\", \"clause\": \"5\" }, { \"id\": \"fee\"")
              .replaceFirst("(?s),\\s*\"target\".*?\"deduct\": \"5\" }", "");
      Sample.record(portal, media);
      CertificateForm.issue(portal, "/contracts/WAITS", "2026-10.1", "2026-11-25");

      assertThat(english("/contracts/WAITS/certificates/2026-10.1"))
          .contains("The payment for “media” (5) waits until these questions are answered.")
          .doesNotContain("Held until these questions are answered");
    }

    @Test
    void without_a_single_figure_says_so_first_and_is_issued_only_when_that_is_confirmed() {
      String contract = enter("UNMEASURED", "Unmeasured");
      String address = contract + "/certificates/check?period=2026-10.1&asOf=2026-11-25";
      String seen = english(address);
      assertThat(seen).contains("No figure at all was read for this period.");

      String fields = "period=2026-10.1&asOf=2026-11-25&figures=&seen=";
      Matcher digest = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(seen);
      assertThat(digest.find()).isTrue();
      HttpResponse<String> asked =
          portal.postForm(contract + "/certificates?lang=en", fields + digest.group(1));
      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body())
          .contains("No figure at all was read for October 2026.", "Issue without figures");
      assertThat(portal.get(contract + "/certificates/2026-10.1").statusCode()).isEqualTo(404);

      HttpResponse<String> sure =
          portal.postForm(
              contract + "/certificates?lang=en", fields + digest.group(1) + "&sure=yes");
      assertThat(sure.statusCode()).as(sure.body()).isEqualTo(303);
      for (String page : List.of("", "/proof")) {
        assertThat(english(contract + "/certificates/2026-10.1" + page))
            .contains("No figure at all was read for this period.");
      }
    }

    @Test
    void of_a_day_to_come_is_refused() {
      HttpResponse<String> answer =
          portal.get(DEMO + "/certificates/check?lang=en&period=2026-10.2&asOf=2026-11-26");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("certificates rest on what is known on that day");
    }

    @Test
    void is_offered_for_the_periods_that_are_due() {
      assertThat(offered(DEMO)).containsExactly("closing.1", "2026-10.2");
    }

    private String select(String page, String name) {
      String rest = page.substring(page.indexOf(" name=\"" + name + "\""));
      return rest.substring(0, rest.indexOf("</select>"));
    }

    private List<String> offered(String contract) {
      return Pattern.compile("<option value=\"([^\"]*)\">")
          .matcher(select(english(contract), "period"))
          .results()
          .map(option -> option.group(1))
          .toList();
    }

    @Test
    void that_was_made_of_later_knowledge_is_not_shown_on_an_earlier_day() {
      HttpResponse<String> list = portal.get("/contracts?lang=en", "Cookie", "day=2026-03-01");
      HttpResponse<String> contract = portal.get(DEMO + "?lang=en", "Cookie", "day=2026-03-01");

      assertThat(list.body())
          .contains("Contracts as known on <time datetime=\"2026-03-01\">")
          .contains("Payable for January 2026", "Engagement")
          .doesNotContain("February 2026</a>", "October 2026");
      assertThat(contract.body())
          .contains("certificates/2026-01.1")
          .doesNotContain("certificates/2026-02.1");
    }

    @Test
    void of_the_closing_settlement_says_what_it_is_and_shows_no_empty_tables() {
      try (TestPortal other = TestPortal.withDemonstration()) {
        CertificateForm.issue(other, DEMO, "closing.1", "2026-11-25");
        String page = other.get(DEMO + "/certificates/closing.1?lang=en").body();
        String proof = other.get(DEMO + "/certificates/closing.1/proof?lang=en").body();
        String hindi = other.get(DEMO + "/certificates/closing.1/proof?lang=hi").body();

        assertThat(page)
            .contains("<h1>Closing settlement</h1>", "After the last period, which ended on")
            .doesNotContain("31 October 2026</time> to", "1 November 2026</time> to")
            .doesNotContain("in a later certificate", "id=\"ec\"", "id=\"rc\"");
        assertThat(proof).contains("Closing settlement").doesNotContain("in a later certificate");
        assertThat(hindi).contains("अंतिम निपटान").doesNotContain("किसी बाद के प्रमाण-पत्र");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Test
    void has_a_proof_sheet_that_says_the_same_as_text() {
      String html = english(DEMO + "/certificates/2026-10.1/proof");
      String text = english(DEMO + "/certificates/2026-10.1/proof.txt");

      assertThat(html)
          .contains(
              "8,14,500", "13,640", "Verified: the stored data give the same certificate again.");
      assertThat(text).contains("8,14,500", "13,640").doesNotContain("<");
    }
  }

  @Nested
  class TheEventLog {

    @Test
    void says_that_the_chain_is_whole() {
      assertThat(english("/events/demo?verify=1"))
          .contains("Verified: the log is complete and unchanged", "DPI-2027-02");
    }

    @Test
    void names_the_first_event_that_somebody_changed() throws IOException {
      DatabaseConfig database = DatabaseConfig.temporary();
      try (TestPortal other = TestPortal.withDemonstration(database)) {
        Tampering.changeActor(database, "demo", 3);

        assertThat(other.get("/events/demo?verify=1&lang=en").body())
            .contains("The chain is broken at event 3", "role=\"alert\"");
      }
    }

    @Test
    void of_a_department_that_is_not_there_is_not_found() {
      assertThat(portal.get("/events/nobody").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class TheHomePage {

    @Test
    void tells_what_is_payable_held_and_missed_first() {
      String home = english("/");

      assertThat(home.indexOf("\u20b98,14,500.00"))
          .isPositive()
          .isLessThan(home.indexOf("Reasons for amounts held"));
      assertThat(home)
          .contains("4th period missed in a row", "Invented for demonstration")
          .contains(
              "The contract does not state what is deducted if the target is missed more periods in"
                  + " a row");
    }

    @Test
    void asks_first_how_to_buy_where_there_is_no_contract() {
      try (TestPortal empty = TestPortal.start()) {
        assertThat(empty.get("/?lang=en").body())
            .contains("<h1>How may we buy this? – Union of India</h1>")
            .doesNotContain("Contracts as known on");
      }
    }
  }
}
