package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Xlsx;
import org.govsm.portal.PageForm;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.edge.RequestLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  private static final String STUDIO =
      """
      Content,Video title,Video publish time,Duration,Views,Likes
      Total,,,,18422,57
      AbCdEfGhIjK,"Launch, part 1","Aug 6, 2026",184,"9,120",301
      """;
  private static final String FACEBOOK =
      """
      Post ID,Page ID,Description,Publish time,Views,Reach,Reactions,Comments,Shares
      122158000000000001,61550000000001,"Camp on
       Monday",08/02/2026 09:30,18250,9120,240,18,11
      """;

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

  private HttpResponse<String> upload(String format, String more, String file) {
    return Sample.upload(portal, format, more, file);
  }

  @Test
  void an_account_whose_name_turns_the_order_of_text_is_refused() {
    assertThat(
            portal
                .send(
                    portal
                        .request(Sample.AT + "/readings?account=%E2%80%AEtped")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString("a,b\n1,2\n")))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_file_that_is_no_export_is_named_and_said_to_be_none() {
    String text = "Minutes of the meeting\nHe said \"yes\" to all, and \"no\" to none.\n\"a\"b\n";
    String path = "/contracts/" + Sample.ID + "/readings?lang=";
    for (String language : List.of("en", "hi")) {
      String page =
          new PageForm().file("file", "minutes.txt", text).to(portal, path + language).body();
      assertThat(page)
          .contains("minutes.txt")
          .contains(
              language.equals("en")
                  ? "cannot be read as an export of any platform known here"
                  : "\u0915\u093f\u0938\u0940"
                      + " \u092a\u094d\u0932\u0947\u091f\u092b\u093c\u0949\u0930\u094d\u092e"
                      + " \u0915\u0947 \u0928\u093f\u0930\u094d\u092f\u093e\u0924");
    }
  }

  @Nested
  class Workbooks {

    private static final String[] HEADINGS = {
      "subject", "platform", "metric", "from", "to", "value", "retrievedAt", "source", "origin"
    };

    private static Xlsx twoMonths() {
      List<String> rows = new ArrayList<>(List.of(Xlsx.row(1, HEADINGS)));
      List<String> lines = Sample.twoMonths().lines().skip(1).toList();
      assertThat(Sample.twoMonths().lines().findFirst())
          .contains("subject,platform,metric,from,to,value,retrievedAt,source,origin");
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i).split(",", -1);
        cells[3] = Xlsx.styled(1, serial(cells[3]));
        cells[4] = Xlsx.styled(1, serial(cells[4]));
        cells[5] = Xlsx.number(cells[5]);
        rows.add(Xlsx.row(i + 2, cells));
      }
      return new Xlsx().sheet("Figures", rows.toArray(String[]::new));
    }

    private static String serial(String day) {
      return String.valueOf(
          LocalDate.of(1899, 12, 30).until(LocalDate.parse(day), ChronoUnit.DAYS));
    }

    private HttpResponse<String> send(Xlsx workbook, String more) {
      return Sample.upload(portal, "govsm.readings.csv", more, workbook.bytes());
    }

    @Test
    void give_the_readings_that_the_same_table_as_text_gives() {
      JsonNode report = Sample.json(send(twoMonths(), ""));
      JsonNode text = Sample.json(Sample.neutral(portal, Sample.twoMonths()));

      assertThat(report.get("quarantined").asInt()).as(report.toString()).isZero();
      assertThat(text.get("accepted").asInt()).as(text.toString()).isZero();
      assertThat(text.get("duplicates")).isEqualTo(report.get("accepted"));
      assertThat(report.get("notes").toString()).contains("Sheet read: Figures", "day and month");
    }

    @Test
    void are_read_at_the_one_sheet_that_fits() {
      Xlsx workbook = twoMonths().sheet("Notes", Xlsx.row(1, "Prepared by", "date"));

      assertThat(send(workbook, "").statusCode()).isEqualTo(201);
    }

    @Test
    void that_were_cut_off_are_refused_as_damaged() {
      byte[] file = twoMonths().bytes();
      HttpResponse<String> answer =
          Sample.upload(portal, "govsm.readings.csv", "", Arrays.copyOf(file, file.length - 9));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("table.xlsx-broken");
    }

    @Test
    void of_which_several_sheets_fit_are_asked_about() {
      Xlsx workbook = twoMonths().sheet("Old figures", Xlsx.row(1, HEADINGS));

      HttpResponse<String> asked = send(workbook, "");
      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(asked.body()).contains("table.xlsx-sheets", "Figures", "Old figures");
      assertThat(send(workbook, "&sheet=Figures").statusCode()).isEqualTo(201);
      assertThat(send(workbook, "&sheet=Other").body()).contains("table.xlsx-no-sheet");
    }

    @Test
    void whose_only_id_was_cut_to_fifteen_digits_are_refused() {
      Xlsx workbook =
          new Xlsx()
              .sheet(
                  "Posts",
                  Xlsx.row(1, "Post id", "Date", "Likes"),
                  Xlsx.row(
                      2,
                      Xlsx.number("2.08364117801717E+18"),
                      Xlsx.styled(1, "46236"),
                      Xlsx.number("5")));

      HttpResponse<String> answer =
          Sample.upload(portal, "x.content.csv", "&covers=lifetime", workbook.bytes());
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("import.all-rows", "2.08364117801717E+18");
      assertThat(portal.get(Sample.AT + "/readings").body()).isEqualTo("{\"readings\":[]}");
    }

    @Test
    void of_linkedin_have_a_title_above_their_headings() {
      Xlsx workbook =
          new Xlsx()
              .sheet(
                  "Metrics",
                  Xlsx.row(1, "Aggregated engagement metrics"),
                  Xlsx.row(2, "Date", "Impressions (organic)", "Impressions (total)"),
                  Xlsx.row(3, "08/13/2026", Xlsx.number("3099"), Xlsx.number("3100")))
              .sheet(
                  "All posts",
                  Xlsx.row(1, "Engagement metrics of all posts"),
                  Xlsx.row(2, "Post title", "Post link", "Created date", "Impressions"));

      HttpResponse<String> answer =
          Sample.upload(portal, "linkedin.content.days", "&account=dept", workbook.bytes());
      assertThat(Sample.json(answer).get("accepted").asInt()).as(answer.body()).isEqualTo(1);
    }
  }

  @Nested
  class EachLayout {

    @Test
    void youtube_studio() {
      JsonNode report = Sample.json(upload("youtube.studio.csv", "&covers=lifetime", STUDIO));

      assertThat(report.get("accepted").asInt()).isEqualTo(2);
      assertThat(report.get("total").asInt()).isZero();
      assertThat(report.get("notes").toString()).contains("1");
    }

    @Test
    void meta_business_suite() {
      JsonNode report =
          Sample.json(upload("meta.facebook.csv", "&covers=lifetime&dates=month-first", FACEBOOK));

      assertThat(report.get("accepted").asInt()).isEqualTo(5);
      assertThat(portal.get(Sample.AT + "/readings").body()).contains("122158000000000001");
    }

    @Test
    void x_content() {
      String file =
          "Post id,Date,Post text,Impressions,Likes\n"
              + "1987654321098765432,\"Sun, Aug 2, 2026\",\"Register \"\"now\"\"\",8140,96\n";

      assertThat(Sample.json(upload("x.content.csv", "", file)).get("accepted").asInt())
          .isEqualTo(2);
    }

    @Test
    void x_overview_of_an_account() {
      String file = "Date,Impressions,Likes\n\"Sat, Aug 1, 2026\",20,2\n";

      assertThat(upload("x.overview.csv", "", file).statusCode()).isEqualTo(422);
      assertThat(Sample.json(upload("x.overview.csv", "&account=dept", file)).get("accepted"))
          .hasToString("2");
    }

    @Test
    void youtube_data_api_whose_items_may_come_in_several_answers() {
      String item =
          "{\"kind\":\"youtube#video\",\"id\":\"%s\",\"snippet\":{\"publishedAt\":"
              + "\"2026-08-02T06:30:00Z\",\"tags\":[\"a\"],\"title\":\"t\"},"
              + "\"statistics\":{\"viewCount\":\"104233\"%s}}";
      String one = item.replaceFirst("%s", "AbCdEfGhIjK").replaceFirst("%s", "");
      String other =
          item.replaceFirst("%s", "BbCdEfGhIjK").replaceFirst("%s", ",\"likeCount\":\"7\"");
      String file = "{\"items\":[\n" + one + "]}\n{\"items\":[\n" + other + "]}";
      JsonNode report =
          Sample.json(
              upload("youtube.data-api.videos.json", "&retrievedAt=2026-09-01T00:00:00Z", file));
      JsonNode readings = Sample.json(portal.get(Sample.AT + "/readings")).get("readings");

      assertThat(report.get("total").asInt()).isZero();
      assertThat(readings.findValuesAsText("value")).contains("104233", "7");
      assertThat(readings.findValuesAsText("state")).contains("empty").doesNotContain("0");
    }

    @Test
    void all_are_listed_with_their_headings() {
      JsonNode formats = Sample.json(portal.get("/api/v1/formats")).get("formats");

      assertThat(formats.findValuesAsText("id"))
          .contains("govsm.readings.csv", "youtube.studio.csv", "meta.facebook.csv");
      assertThat(formats.toString()).contains("Video publish time");
    }
  }

  @Nested
  class TheReport {

    @Test
    void says_which_file_it_is_about() {
      JsonNode report = Sample.json(Sample.neutral(portal, Sample.twoMonths()));
      byte[] bytes = Sample.twoMonths().getBytes(UTF_8);

      assertThat(report.at("/file/bytes").asInt()).isEqualTo(bytes.length);
      assertThat("sha256:" + report.at("/file/sha256").asText())
          .isEqualTo(CanonicalForm.digest(bytes));
    }

    @Test
    void names_each_bad_row_and_the_good_rows_live() {
      String bad =
          Sample.twoMonths() + "page,facebook,fame,2026-08-01,2026-09-01,1,,first-party,\n";
      JsonNode report = Sample.json(Sample.neutral(portal, bad));

      assertThat(report.get("accepted").asInt()).isEqualTo(4);
      assertThat(report.get("total").asInt()).isEqualTo(report.get("quarantined").size());
      assertThat(report.at("/quarantined/0/line").asInt()).isEqualTo(6);
      assertThat(report.at("/quarantined/0/column").asText()).isEqualTo("metric");
      assertThat(report.at("/quarantined/0/reason").asText()).isNotBlank();
    }

    @Test
    void of_the_same_file_says_that_all_is_known_and_nothing_is_changed() {
      HttpResponse<String> first = Sample.neutral(portal, Sample.twoMonths());
      HttpResponse<String> again = Sample.neutral(portal, Sample.twoMonths());

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Sample.json(again).get("duplicates").asInt()).isEqualTo(4);
      assertThat(Sample.json(again).get("import").asInt()).isEqualTo(1);
    }

    @Test
    void of_a_file_whose_only_row_cannot_be_read_is_an_error() {
      String row = "page,facebook,reach,2026-08-01,2026-09-01,many,,first-party,organic\n";

      assertThat(Sample.neutral(portal, Sample.HEADINGS + row).statusCode()).isEqualTo(422);
    }

    @Test
    void of_a_first_file_without_rows_is_written_all_the_same() {
      HttpResponse<String> first = Sample.neutral(portal, Sample.HEADINGS);
      HttpResponse<String> again = Sample.neutral(portal, Sample.HEADINGS);

      assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).hasSize(1);
    }

    @Test
    void of_a_file_with_headings_only_says_so() {
      HttpResponse<String> answer =
          Sample.neutral(portal, Sample.HEADINGS, "Accept-Language", "en");

      assertThat(answer.body()).contains("The file has headings but no rows.");
      assertThat(portal.get(Sample.AT + "/imports/1", "Accept-Language", "en").body())
          .contains("The file has headings but no rows.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/readings", "/readings/"})
    void is_given_whichever_way_the_route_is_written(String route) {
      HttpResponse<String> answer = send(Sample.AT + route);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Sample.json(answer).get("accepted").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/readings;a=b", "/readings;a=b/"})
    void is_not_given_where_the_path_has_parameters(String route) {
      HttpResponse<String> answer = send(Sample.AT + route);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("request.parameter-of-path");
    }

    @Test
    void is_not_given_where_the_file_was_not_looked_for() {
      assertThat(send(Sample.AT + "/re%61dings").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String path) {
      return portal.send(
          portal
              .request(path + "?format=govsm.readings.csv")
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofString(Sample.twoMonths())));
    }

    @Test
    void of_the_same_export_of_lifetime_figures_is_no_news_however_late_it_comes() {
      upload("youtube.studio.csv", "&covers=lifetime", STUDIO);

      assertThat(
              Sample.json(upload("youtube.studio.csv", "&covers=lifetime", STUDIO))
                  .get("accepted")
                  .asInt())
          .isZero();
    }

    @Test
    void is_in_the_language_of_the_visitor_also_later() {
      String bad = Sample.HEADINGS + "page,facebook,fame,2026-08-01,2026-09-01,1,,first-party,\n";
      Sample.neutral(portal, bad + Sample.month("2026-08-01", "2026-09-01", 1, 2).strip());

      assertThat(portal.get(Sample.AT + "/imports/1?lang=hi").body())
          .containsPattern("\"reason\":\"[^\"]*[\u0900-\u097f]");
      assertThat(portal.get(Sample.AT + "/imports/1?lang=en").body())
          .doesNotContainPattern("\"reason\":\"[^\"]*[\u0900-\u097f]");
    }

    @Test
    void counts_all_that_is_wrong_and_lists_the_first_thousand() {
      String bad = "page,facebook,fame,2026-08-01,2026-09-01,1,2026-09-02T10:00:00Z,first-party,\n";
      String good = Sample.line("reach", "2026-08-01", "2026-09-01", 1, "2026-09-02T10:00:00Z");
      JsonNode report =
          Sample.json(Sample.neutral(portal, Sample.HEADINGS + bad.repeat(1_003) + good));

      assertThat(report.get("quarantined")).hasSize(1_000);
      assertThat(report.get("total").asInt()).isEqualTo(1_003);
    }

    @Test
    void of_a_file_all_of_whose_rows_fail_for_one_reason_is_that_reason_and_nothing_is_kept() {
      String bad = "page,facebook,fame,2026-08-01,2026-09-01,1,2026-09-02T10:00:00Z,first-party,\n";
      HttpResponse<String> answer = Sample.neutral(portal, Sample.HEADINGS + bad.repeat(1_780));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).get("errors")).hasSize(1);
      assertThat(Sample.json(answer).at("/errors/0/code").asText()).isEqualTo("import.all-rows");
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();
    }

    @Test
    void of_a_file_of_which_no_row_can_be_read_names_each_and_nothing_is_kept() {
      String bad =
          Sample.line("fame", "2026-08-01", "2026-09-01", 1, "2026-09-02T10:00:00Z")
              + Sample.line("reach", "2026-08-01", "soon", 1, "2026-09-02T10:00:00Z");
      HttpResponse<String> answer = Sample.neutral(portal, Sample.HEADINGS + bad);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).get("errors").findValuesAsText("pointer"))
          .containsExactly("", "/lines/2", "/lines/3");
      assertThat(Sample.json(answer).at("/errors/2/message").asText())
          .startsWith("Line 3 (to: soon");
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();
    }

    @Test
    void of_a_file_that_the_store_can_keep_nothing_of_is_a_refusal_too() {
      String file =
          Sample.HEADINGS
              + Sample.line("reach", "2026-08-01", "2026-09-01", 1, "2026-09-02T10:00:00Z");
      HttpResponse<String> answer =
          Sample.neutral(
              portal, file.replace("\npage,facebook", "\n" + "p".repeat(301) + ",facebook"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();
    }

    @Test
    void of_a_file_that_says_nothing_new_is_that_of_the_first_time() {
      Sample.neutral(portal, Sample.twoMonths());
      HttpResponse<String> again = Sample.neutral(portal, Sample.twoMonths());

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Sample.json(again).get("import").asInt()).isEqualTo(1);
    }

    @Test
    void says_what_the_file_was_recognised_to_be_and_keeps_it_with_the_notes() {
      HttpResponse<String> answer =
          portal.send(
              portal
                  .request(
                      Sample.AT
                          + "/readings?from=2026-08-01&until=2026-09-01&account=UCx"
                          + "&retrievedAt=2026-09-05T10:00:00Z")
                  .header("Content-Type", "text/csv")
                  .POST(HttpRequest.BodyPublishers.ofString(STUDIO)));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      for (String lang : new String[] {"en", "hi"}) {
        JsonNode kept = Sample.json(portal.get(Sample.AT + "/imports/1?lang=" + lang));
        assertThat(kept.at("/recognised/format").asText()).isEqualTo("youtube.studio.csv");
        assertThat(kept.at("/recognised/platform").asText()).isEqualTo("youtube");
        assertThat(kept.at("/recognised/kind").asText()).isEqualTo("table");
        assertThat(kept.at("/recognised/granularity").asText()).isEqualTo("window");
        assertThat(kept.at("/recognised/language").asText()).isEqualTo("en");
        assertThat(kept.get("notes")).hasSize(2);
        assertThat(kept.at("/notes/0").asText()).contains("18,422", "9,120");
        assertThat(kept.at("/notes/1").asText())
            .contains(lang.equals("en") ? "Rows of totals" : "1");
      }
      assertThat(portal.get("/contracts/INV-2026-01/readings/1").body())
          .contains("Rows of totals", "the days chosen for the export");
    }

    @Test
    void sets_an_id_aside_that_is_too_long_to_be_kept() {
      String line = Sample.line("reach", "2026-08-01", "2026-09-01", 1, "2026-09-02T10:00:00Z");
      String file =
          Sample.HEADINGS
              + line.replaceFirst("page", "facebook.com/page?x=" + "p".repeat(301))
              + line;
      JsonNode report = Sample.json(Sample.neutral(portal, file));

      assertThat(report.get("total").asInt()).isEqualTo(1);
      assertThat(report.at("/quarantined/0/code").asText()).isEqualTo("import.too-long");
    }
  }

  @Nested
  class Bytes {

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-8, ''", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void of_every_kind_of_unicode_are_read(String charset, String mark) throws IOException {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(HexFormat.of().parseHex(mark));
      file.write(Sample.twoMonths().getBytes(Charset.forName(charset)));
      HttpResponse<String> answer =
          Sample.upload(portal, "govsm.readings.csv", "", file.toByteArray());

      assertThat(Sample.json(answer).get("accepted")).hasToString("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void with_other_separators_are_read(String separator) {
      String file = Sample.twoMonths().replace(",", separator);

      assertThat(Sample.json(Sample.neutral(portal, file)).get("accepted")).hasToString("4");
      assertThat(
              Sample.json(Sample.neutral(portal, "sep=" + separator + "\r\n" + file))
                  .get("duplicates"))
          .hasToString("4");
    }

    @Test
    void without_a_mark_that_are_utf_16_are_refused() {
      for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
        HttpResponse<String> answer =
            Sample.upload(portal, "govsm.readings.csv", "", Sample.twoMonths().getBytes(charset));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("table.utf-16");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "504B0304, table.workbook",
      "D0CF11E0, table.xls",
      "737562FF, table.utf-8",
      "22737562, table.csv",
      "'', import.nothing",
      "0A0A, import.nothing",
      "6F6E65, import.missing"
    })
    void that_are_no_table_are_refused_and_leave_nothing_behind(String bytes, String code) {
      HttpResponse<String> answer =
          Sample.upload(portal, "govsm.readings.csv", "", HexFormat.of().parseHex(bytes));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains(code);
      assertThat(portal.get(Sample.AT + "/imports").body()).isEqualTo("{\"imports\":[]}");
    }

    @Test
    void that_break_off_in_a_quotation_take_back_the_rows_before() {
      HttpResponse<String> answer = Sample.neutral(portal, Sample.twoMonths() + "\"page,x\n");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("line 6");
      assertThat(portal.get(Sample.AT + "/readings").body()).isEqualTo("{\"readings\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"{ | table.json", "[1] | table.json-items", "{} | table.json-items"})
    void that_are_no_answer_of_an_api_are_refused(String file, String code) {
      HttpResponse<String> answer = upload("youtube.data-api.videos.json", "", file);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains(code);
    }
  }

  @Nested
  class WhatIsSaid {

    @Test
    void about_an_unknown_layout_names_those_that_are_known() {
      HttpResponse<String> answer = upload("facebook", "", FACEBOOK);

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("meta.facebook.csv", "youtube.studio.csv");
    }

    @Test
    void is_refused_all_at_once() {
      HttpResponse<String> answer =
          upload("meta.facebook.csv", "&from=2026-08-01&zone=Mars&origin=free", FACEBOOK);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer")).contains("/origin", "/zone");
    }

    @Test
    void names_a_zone_that_is_none_beside_all_that_has_a_wrong_shape() {
      HttpResponse<String> answer =
          upload(
              "meta.facebook.csv",
              "&zone=Mars&from=x&until=2026-08-01&retrievedAt=soon&origin=free",
              FACEBOOK);

      assertThat(Sample.json(answer).findValuesAsText("pointer"))
          .containsExactlyInAnyOrder("/zone", "/from", "/retrievedAt", "/origin");
    }

    @ParameterizedTest
    @CsvSource({
      "from=2026-08-01, /until",
      "until=2026-08-01, /from",
      "from=2026-08-01&until=2026-08-01, /until",
      "zone=Mars, /zone",
      "retrievedAt=2026-11-24T19:00:01Z, /retrievedAt"
    })
    void that_makes_no_sense_is_refused_at_its_place(String said, String pointer) {
      HttpResponse<String> answer = upload("meta.facebook.csv", "&" + said, FACEBOOK);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer")).containsExactly(pointer);
    }

    @Test
    void as_another_media_type_is_refused() {
      HttpRequest.Builder request =
          portal
              .request(Sample.AT + "/readings?format=govsm.readings.csv")
              .header("Content-Type", "application/pdf")
              .POST(HttpRequest.BodyPublishers.ofString(Sample.twoMonths()));

      assertThat(portal.send(request).statusCode()).isEqualTo(415);
    }
  }

  @Nested
  class Limits {

    private static final RequestLimits SMALL =
        new RequestLimits(1_000, Duration.ofSeconds(5), 50_000, Duration.ofSeconds(2));

    private HttpResponse<String> send(TestPortal small, HttpRequest.BodyPublisher body) {
      return small.send(
          small
              .request(Sample.AT + "/readings?format=govsm.readings.csv")
              .header("Content-Type", "text/csv")
              .POST(body));
    }

    @Test
    void of_files_are_other_than_those_of_documents() {
      byte[] most = "x".repeat(50_000).getBytes(UTF_8);
      byte[] more = "x".repeat(50_001).getBytes(UTF_8);
      try (TestPortal small = TestPortal.start(SMALL)) {
        assertThat(send(small, HttpRequest.BodyPublishers.ofByteArray(most)).statusCode())
            .isEqualTo(404);
        assertThat(send(small, HttpRequest.BodyPublishers.ofByteArray(more)).statusCode())
            .isEqualTo(413);
        assertThat(small.postJson(Sample.CONTRACTS, " ".repeat(1_001)).statusCode()).isEqualTo(413);
      }
    }

    @Test
    void hold_for_the_number_of_files_that_come_in_at_once() throws IOException {
      try (TestPortal small = TestPortal.start(SMALL)) {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          slow.add(halfSent(small));
        }
        HttpResponse<String> refused = until(429, small);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        for (Socket one : slow) {
          one.close();
        }
        assertThat(until(404, small).statusCode()).isEqualTo(404);
      }
    }

    private Socket halfSent(TestPortal small) throws IOException {
      Socket socket = small.open();
      String head =
          "POST " + Sample.AT + "/readings HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 9\r\n\r\nx";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return socket;
    }

    /**
     * Asks again, as it is not known when the portal has read what was sent or sees a lost line.
     */
    private HttpResponse<String> until(int wanted, TestPortal small) {
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      HttpResponse<String> answer = send(small, HttpRequest.BodyPublishers.ofString("x"));
      while (answer.statusCode() != wanted && System.nanoTime() < end) {
        answer = send(small, HttpRequest.BodyPublishers.ofString("x"));
      }
      return answer;
    }

    @Test
    void hold_for_a_file_that_does_not_say_its_length() {
      try (TestPortal small = TestPortal.start(SMALL)) {
        assertThat(
                small.raw(
                    "POST "
                        + Sample.AT
                        + "/readings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:"
                        + " chunked\r\n\r\n"
                        + "C351\r\n"
                        + "x".repeat(50_001)
                        + "\r\n0\r\n\r\n"))
            .startsWith("HTTP/1.1 413");
      }
    }

    @Test
    void a_file_that_drips_in_is_refused_in_time_and_leaves_no_file() throws IOException {
      try (TestPortal small = TestPortal.start(SMALL)) {
        long before = temporaryFiles();
        assertThat(
                small.raw(
                    "POST "
                        + Sample.AT
                        + "/readings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx"))
            .startsWith("HTTP/1.1 408");
        assertThat(temporaryFiles()).isLessThanOrEqualTo(before);
      }
    }
  }

  /** Of this process: others may be at work beside it. */
  private static long temporaryFiles() throws IOException {
    String folder = "govsm-uploads-" + System.getProperty("user.name");
    String mine = ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir"), folder))) {
      return files.filter(file -> file.getFileName().toString().startsWith(mine)).count();
    }
  }

  @Nested
  class ThePage {

    private static final String PAGE = "/contracts/INV-2026-01/readings";

    private HttpResponse<String> post(String file, String name, String... fields) {
      String boundary = "----govsm";
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < fields.length; i += 2) {
        body.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, fields[i], fields[i + 1]));
      }
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
              .formatted(boundary, name, file, boundary));
      return portal.send(
          portal
              .request(PAGE)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String hidden(String page, String name) {
      java.util.regex.Matcher field =
          java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
      assertThat(field.find()).as(name).isTrue();
      return field.group(1);
    }

    @Test
    void shows_what_a_file_is_and_takes_it_when_it_is_confirmed() {
      HttpResponse<String> look = post(STUDIO, "Content 2026-08-01_2026-09-01.csv");

      assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
      assertThat(look.body())
          .contains("Check the file", "YouTube Studio: table data", "YouTube")
          .contains("value=\"2026-08-01\"", "value=\"2026-08-31\"", "name of the file");
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();

      HttpResponse<String> taken =
          post(
              "",
              "",
              "confirmed",
              "yes",
              "format",
              hidden(look.body(), "format"),
              "name",
              hidden(look.body(), "name"),
              "content",
              hidden(look.body(), "content"),
              "from",
              "2026-08-01",
              "last",
              "2026-08-31");

      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
      JsonNode report = Sample.json(portal.get(Sample.AT + "/imports/1"));
      assertThat(report.get("accepted").asInt()).isEqualTo(2);
      assertThat(report.at("/context/until").asText()).isEqualTo("2026-09-01");
    }

    @Test
    void offers_no_days_for_a_file_whose_rows_name_their_time() {
      String file = Sample.HEADINGS + Sample.month("2026-08-01", "2026-09-01", 1, 2);
      assertThat(post(file, "readings.csv").body())
          .contains("Check the file", "Each row of this file names its time")
          .doesNotContain("id=\"covers\"", "id=\"from\"");
      assertThat(post(STUDIO, "Table data.csv").body()).contains("id=\"covers\"", "id=\"from\"");
    }

    @Test
    void asks_again_with_the_file_in_hand_where_an_answer_is_missing() {
      HttpResponse<String> asked =
          post(STUDIO, "Table data.csv", "confirmed", "yes", "format", "youtube.studio.csv");

      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(asked.body()).contains("For which days was this file exported?");
      assertThat(hidden(asked.body(), "content")).isNotBlank();
    }

    @Test
    void names_each_line_of_a_file_of_which_nothing_can_be_read() {
      String bad =
          """
          Post ID,Page ID,Publish time,Views
          1.22158E+17,61550000000001,08/22/2026 09:30,9
          122158000000000001,61550000000001,soon,9
          """;
      HttpResponse<String> shown =
          post(
              bad,
              "x.csv",
              "confirmed",
              "yes",
              "format",
              "meta.facebook.csv",
              "covers",
              "lifetime");

      assertThat(shown.statusCode()).isEqualTo(422);
      assertThat(shown.body())
          .contains("No figure of this file can be read")
          .contains("Line 2 (Post ID: 1.22158E+17)", "Line 3 (Publish time: soon)");
    }

    @Test
    void names_the_platform_of_a_file_that_was_taken_for_another() {
      HttpResponse<String> asked = post(FACEBOOK, "x.csv", "format", "meta.instagram.csv");

      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(asked.body()).contains("This file is", "Facebook content", "you chose");
    }
  }
}
