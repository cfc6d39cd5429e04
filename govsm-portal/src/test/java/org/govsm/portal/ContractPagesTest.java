package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Tampering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
        "buyer": { "id": "page-test", "name": "Directorate" },
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
    portal = TestPortal.withDemonstration(DatabaseConfig.inMemory());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String terms(String id, String title) {
    return TERMS.replace("ID", id).replace("TITLE", title);
  }

  private static String english(String path) {
    HttpResponse<String> answer = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String enter(String id, String title) {
    HttpResponse<String> answer =
        new PageForm().with("terms", terms(id, title)).to(portal, "/contracts?lang=en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
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
          new PageForm().with("terms", example).to(portal, "/contracts?lang=en");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void shows_every_fault_at_its_line_and_keeps_the_text() {
      String wrong =
          terms("faulty", "Title")
              .replace("\"fixed\"", "\"fixt\"")
              .replace("\"30\"", "\"thirty\"")
              .replace("\"clause\": \"7\",", "");
      HttpResponse<String> answer =
          new PageForm().with("terms", wrong).to(portal, "/contracts?lang=en");

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
      HttpResponse<String> answer =
          new PageForm().with("terms", "{\n  \"id\": x }").to(portal, "/contracts?lang=en");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Line 2", "This is not JSON.", "\"id\": x }</textarea>");
    }

    @Test
    void takes_a_file_in_xml_and_names_the_lines_of_its_faults() {
      String xml = english(DEMO + "/terms.xml").replace("DEMO-SM-2025", "FROM-XML");
      assertThat(
              new PageForm()
                  .with("terms", "")
                  .file("file", "terms.xml", xml)
                  .to(portal, "/contracts?lang=en")
                  .statusCode())
          .isEqualTo(303);

      HttpResponse<String> broken =
          new PageForm()
              .file("file", "terms.xml", xml.replaceFirst("<supplier [^>]*>", "<supplyer/>"))
              .to(portal, "/contracts?lang=en");
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

      HttpResponse<String> answer =
          new PageForm().with("terms", terms("ONCE", "Second")).to(portal, "/contracts?lang=en");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("There is a contract ONCE already.", "Second");
      assertThat(english("/contracts/ONCE")).contains("First");
    }

    @Test
    void of_another_site_is_refused() {
      HttpResponse<String> answer =
          new PageForm()
              .with("terms", terms("FOREIGN", "Foreign"))
              .to(portal, "/contracts", "Sec-Fetch-Site", "cross-site");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(portal.get("/contracts/FOREIGN").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class AnAmendment {

    @Test
    void makes_a_version_of_what_its_author_saw() {
      String contract = enter("AMENDED", "Before");

      HttpResponse<String> first = amend(contract, "1", "After");
      HttpResponse<String> stale = amend(contract, "1", "Too late");

      assertThat(first.statusCode()).isEqualTo(303);
      assertThat(english(contract)).contains("Version 1", "Version 2", "<h1>After</h1>");
      assertThat(stale.statusCode()).isEqualTo(422);
      assertThat(stale.body())
          .contains("The contract was changed meanwhile: it is in version 2.", "Too late");
    }

    private HttpResponse<String> amend(String contract, String version, String title) {
      return new PageForm()
          .with("version", version)
          .with("terms", terms("AMENDED", title))
          .to(portal, contract + "/amend?lang=en");
    }
  }

  @Nested
  class TheTermsInWords {

    @Test
    void say_what_is_measured_promised_and_follows() {
      assertThat(english(DEMO))
          .contains("Likes + Comments + Shares + Saves of all posts of the period, added up \u00f7")
          .contains("Missed 3 times in a row: 10 % of bill is deducted.")
          .contains("What follows the last rung is not stated.")
          .contains("From 4 missed in a row the buyer may terminate.")
          .contains("Invented for demonstration");
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
              "Lines were set aside: 1 fault(s)", "sha256:", "The readings of all other lines")
          .contains("<th role=\"rowheader\" scope=\"row\" class=\"num\">3</th>")
          .contains("<td role=\"cell\" data-label=\"Column\">value</td>")
          .contains("&lt;i&gt;many&lt;/i&gt;")
          .doesNotContain("<i>many");
      assertThat(english(path(handIn(contract, csv)))).contains("The file says nothing new");
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
          .contains("Choose a file.", "This is not a time.", "is not a day between")
          .contains("<option value=\"x.content.csv\" selected>")
          .contains("value=\"&#34;a&#34; &lt;b>\"");
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

    @Test
    void tells_state_money_and_reasons() {
      assertThat(english(DEMO + "/board"))
          .contains("October 2026: 4th period missed in a row. From 4 the buyer may terminate.")
          .contains("24 August 2026</time> the platform counts otherwise:", "counted anew")
          .contains("Gap: not known, never counted as zero.")
          .contains("class=\"chart__gap\"", "class=\"chart__target\"")
          .contains("\u2212\u20b91,11,600.00");
    }

    @Test
    void says_all_of_a_chart_in_a_title_a_description_and_a_table() {
      String board = english(DEMO + "/board");
      int charts = board.split("<svg class=\"chart__image\"", -1).length - 1;

      assertThat(charts).isGreaterThan(5);
      assertThat(board.split("<desc id=", -1)).hasSize(charts + 1);
      assertThat(board.split("<title id=", -1)).hasSize(charts + 1);
      assertThat(board.split(": the figures of the chart", -1)).hasSize(charts + 1);
      assertThat(board).doesNotContain("style=");
    }

    @Test
    void draws_a_straight_line_for_a_running_period_and_says_that_it_is_none_but_that() {
      String contract = enter("RUNNING", "Running");
      String csv =
          HEADINGS
              + "\nshop,contract,accepted,2026-11-01,2026-11-16,12,2026-11-16T10:00:00+05:30,"
              + "first-party,all\n";
      new PageForm()
          .file("file", "readings.csv", csv)
          .with("format", "govsm.readings.csv")
          .to(portal, contract + "/readings");

      assertThat(english(contract + "/board"))
          .contains("Measured up to <time datetime=\"2026-11-15\">15 November 2026</time>")
          .contains("<strong>12</strong>", "<strong>24</strong>")
          .contains("It is not a forecast.");
    }
  }

  @Nested
  class ACertificate {

    @Test
    void shows_its_sums_what_is_held_and_that_it_can_be_made_again() {
      assertThat(english(DEMO + "/certificates/2026-10.1"))
          .contains("\u20b98,14,500.00", "\u20b98.145 lakh", "\u2212\u20b91,19,100.00")
          .contains("To be settled by <time datetime=\"2026-12-09\">")
          .contains("Re-made byte for byte: yes.", "Finance officer (name, signature, date)");
    }

    @Test
    void is_issued_once_for_two_clicks() {
      String contract = enter("CLICKED", "Clicked");
      String form = "period=2026-10.1&asOf=2026-11-25";

      HttpResponse<String> first = portal.postForm(contract + "/certificates?lang=en", form);
      HttpResponse<String> second = portal.postForm(contract + "/certificates?lang=en", form);

      assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
      assertThat(second.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"))
          .hasValueSatisfying(at -> assertThat(at).contains("/certificates/2026-10.1"));
      assertThat(portal.get(contract + "/certificates/2026-10.2").statusCode()).isEqualTo(404);
    }

    @Test
    void of_a_day_to_come_is_refused() {
      HttpResponse<String> answer =
          portal.postForm(DEMO + "/certificates?lang=en", "period=2026-10.2&asOf=2026-11-26");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("is made of what is known on a day up to today");
    }

    @Test
    void that_a_later_one_settled_is_not_issued_again() {
      HttpResponse<String> answer =
          portal.postForm(DEMO + "/certificates?lang=en", "period=2026-09.2&asOf=2026-11-25");

      assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void has_a_proof_sheet_that_says_the_same_as_text() {
      String html = english(DEMO + "/certificates/2026-10.1/proof");
      String text = english(DEMO + "/certificates/2026-10.1/proof.txt");

      assertThat(html).contains("8,14,500", "13,640", "Re-made byte for byte: yes.");
      assertThat(text).contains("8,14,500", "13,640").doesNotContain("<");
    }
  }

  @Nested
  class TheEventLog {

    @Test
    void says_that_the_chain_is_whole() {
      assertThat(english("/events/demo?verify=1"))
          .contains("The chain is whole", "Certificate issued", "DEMO-SM-2025");
    }

    @Test
    void names_the_first_event_that_somebody_changed() throws IOException {
      DatabaseConfig database = DatabaseConfig.inMemory();
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
          .isLessThan(home.indexOf("Held, because"));
      assertThat(home)
          .contains("4th period missed in a row", "Invented for demonstration")
          .contains("The contract does not say what is deducted when more periods in a row");
    }

    @Test
    void asks_first_how_to_buy_where_there_is_no_contract() {
      try (TestPortal empty = TestPortal.start()) {
        assertThat(empty.get("/?lang=en").body())
            .contains("<h1>How may we buy this?</h1>")
            .doesNotContain("Contracts as known on");
      }
    }
  }
}
