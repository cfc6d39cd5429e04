package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file leaves open is asked, and never taken for the firmest or the likeliest. */
class ImportQuestionsTest {

  private static String refused(Imported file) {
    return file.report.refused().map(Message::key).orElse("taken");
  }

  @Nested
  class A_row_without_its_source {

    private static final String HEADINGS = "subject,platform,metric,from,to,value";
    private static final String ROW = "61550000000001,facebook,reach,2026-10-01,2026-11-01,7";

    @Test
    void is_asked_about_once_for_the_whole_file() {
      ImportContext said = ImportContext.of(Imported.TAKEN).done();

      assertThat(refused(Imported.of("govsm.readings.csv", said, HEADINGS, ROW)))
          .isEqualTo("import.source");
      assertThat(refused(Imported.of("govsm.readings.csv", said, HEADINGS + ",source", ROW + ",")))
          .isEqualTo("import.source");
    }

    @Test
    void has_the_source_that_the_officer_names() {
      ImportContext said = ImportContext.of(Imported.TAKEN).source("third-party").done();
      Imported file =
          Imported.of(
              "govsm.readings.csv",
              said,
              HEADINGS + ",source",
              ROW + ",",
              ROW.replace("reach", "views") + ",first-party");

      assertThat(file.only("reach").source()).isEqualTo("third-party");
      assertThat(file.only("views").source()).isEqualTo("first-party");
    }

    @Test
    void is_read_as_it_was_where_the_file_was_taken_in_before() {
      ImportContext before = ImportContext.of(Imported.TAKEN).edition(2).done();

      assertThat(Imported.of("govsm.readings.csv", before, HEADINGS, ROW).only("reach").source())
          .isEqualTo("first-party");
    }
  }

  @Nested
  class A_figure_that_stands_in_two_time_zones {

    private static final String HEADINGS =
        "subject,platform,metric,from,to,value,source,retrievedAt,zone";

    private static Imported read(String figure, String given) {
      String row = "page,facebook,reach,%s,%s,first-party,%s,%s";
      return Imported.of(
          "govsm.readings.csv",
          ImportContext.of(Imported.TAKEN).done(),
          HEADINGS,
          row.formatted(
              "2026-10-01T00:00:00+05:30,2026-11-01T00:00:00+05:30",
              "7",
              "2026-11-02T10:00:00Z",
              "Asia/Kolkata"),
          row.formatted("2026-09-30T18:30:00Z,2026-10-31T18:30:00Z", figure, given, "UTC"));
    }

    @Test
    void counts_once_and_is_said_with_both_lines() {
      Imported file = read("7", "2026-11-02T10:00:00Z");

      assertThat(file.only("reach").zone().getId()).isEqualTo("Asia/Kolkata");
      assertThat(file.report.duplicates()).isEqualTo(1);
      assertThat(file.report.notes())
          .filteredOn(note -> note.key().equals("import.zone-twice"))
          .singleElement()
          .satisfies(
              note ->
                  assertThat(note.values())
                      .containsEntry("line", 3L)
                      .containsEntry("first", 2L)
                      .containsEntry("count", 1L));
    }

    @Test
    void refuses_the_file_where_the_figures_differ() {
      assertThat(refused(read("8", "2026-11-02T10:00:00Z"))).isEqualTo("import.zone-against");
    }

    @Test
    void is_one_where_each_writes_the_same_days_in_its_own_zone() {
      String row = "page,facebook,reach,2026-10-01,2026-11-01,%s,first-party,%s,%s";
      String given = "2026-11-02T10:00:00Z";
      String india = row.formatted("7", given, "Asia/Kolkata");
      for (String figure : List.of("7", "8")) {
        Imported file =
            Imported.of(
                "govsm.readings.csv",
                ImportContext.of(Imported.TAKEN).done(),
                HEADINGS,
                india,
                row.formatted(figure, given, "America/Los_Angeles"));
        assertThat(figure.equals("7") ? "" + file.report.duplicates() : refused(file))
            .isEqualTo(figure.equals("7") ? "1" : "import.zone-against");
      }
    }

    @Test
    void is_restated_where_it_was_given_later() {
      Imported file = read("8", "2026-11-03T03:00:00Z");

      assertThat(refused(file)).isEqualTo("taken");
      assertThat(file.readings).hasSize(2);
      assertThat(file.report.notes()).isEmpty();
    }
  }

  @Nested
  class Dates_that_a_spreadsheet_keeps {

    private static String of(ImportContext said, String... dates) {
      ReadingImport run =
          ReadingImport.into(
              Imported.layout("meta.facebook.csv"),
              MetricDictionary.shipped(),
              said,
              reading -> true);
      run.row(1, List.of("Post ID", "Page ID", "Publish time", "Views"));
      for (int i = 0; i < dates.length; i++) {
        run.row(i + 2, List.of("12215800000000000" + (i + 1), "61550000000001", dates[i], "9"));
      }
      run.datesOfSpreadsheet();
      return run.done().refused().map(Message::key).orElse("taken");
    }

    private static ImportContext.Draft life() {
      return ImportContext.of(Imported.TAKEN).lifetime();
    }

    @Test
    void may_have_day_and_month_exchanged_where_no_day_is_above_twelve() {
      assertThat(of(life().done(), "2026-05-10", "2026-10-09"))
          .isEqualTo("import.sheet-dates-either");
      assertThat(of(life().done(), "2026-05-10T09:30:00")).isEqualTo("import.sheet-dates-either");
    }

    @Test
    void have_not_where_one_day_is_or_they_can_be_read_in_one_way_only() {
      assertThat(of(life().done(), "2026-05-10", "2026-10-22")).isEqualTo("taken");
      assertThat(of(life().done(), "2026-05-05")).isEqualTo("taken");
      assertThat(of(life().done(), "2026-10-12")).isEqualTo("taken");
    }

    @Test
    void are_believed_where_the_officer_compared_one() {
      assertThat(of(life().datesAsShown().done(), "2026-05-10")).isEqualTo("taken");
      assertThat(of(life().dayFirst(true).done(), "2026-05-10"))
          .isEqualTo("import.sheet-dates-either");
    }
  }

  @Nested
  class A_row_of_totals {

    private static Imported file(String total) {
      return Imported.of(
          "youtube.studio.csv",
          "Content,Video publish time,Views,Watch time (hours),Subscribers",
          "Total,," + total,
          "AbCdEfGhIjK,\"Oct 6, 2026\",9120,1.26,-22",
          "AbCdEfGhIjA,\"Oct 7, 2026\",80,1.26,30");
    }

    @Test
    void that_is_the_sum_but_for_what_was_rounded_says_nothing() {
      assertThat(file("9200,2.51,8").report.setAside()).isEmpty();
      assertThat(file("9200,2.53,8").report.notes())
          .extracting(Message::key)
          .containsExactly("import.totals");
    }

    @Test
    void that_is_more_than_the_rows_is_told() {
      Imported file = file("20000,2.52,5");

      assertThat(file.report.setAside()).isEmpty();
      assertThat(file.report.notes())
          .extracting(Message::key)
          .containsExactly("import.total-more", "import.totals");
    }

    /** Rows that are cut from a file, wherever the row of totals stands, leave this trace. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void tells_of_each_row_that_was_cut_seed(long seed) {
      Random random = new Random(seed);
      List<String> rows = new ArrayList<>();
      long sum = 0;
      for (int i = 0; i < 2 + random.nextInt(8); i++) {
        long views = 1L + random.nextInt(5000);
        sum += views;
        rows.add("AbCdEfGhI" + (10 + i) + ",\"Oct 6, 2026\"," + views);
      }
      String total = "Total,," + sum;
      rows.add(random.nextInt(rows.size() + 1), total);
      assertThat(noted(rows)).doesNotContain("import.total-more", "import.total-less");

      List<String> cut = new ArrayList<>(rows);
      cut.remove(cut.get(0).equals(total) ? 1 : 0);
      assertThat(noted(cut)).contains("import.total-more");
    }

    private static List<String> noted(List<String> rows) {
      List<String> lines = new ArrayList<>(List.of("Content,Video publish time,Views"));
      lines.addAll(rows);
      return Imported.of("youtube.studio.csv", lines.toArray(String[]::new)).report.notes().stream()
          .map(Message::key)
          .toList();
    }

    @Test
    void that_is_less_than_the_rows_sets_the_metric_aside_and_says_so() {
      Imported file = file("500,2.51,8");

      assertThat(file.report.notes())
          .extracting(Message::key)
          .containsExactly("import.total-less", "import.totals");
      assertThat(file.report.setAside().orElseThrow().toPlain())
          .containsEntry("figures", List.of("views"));
    }
  }

  @Nested
  class Two_columns_of_one_figure {

    private static Imported x(String shown, String own) {
      return Imported.of(
          "x.api.posts",
          "id,created_at,public_metrics.like_count,public_metrics.impression_count,"
              + "non_public_metrics.impression_count",
          "1987654321098765433,2026-10-22T06:30:00.000Z,96," + shown + "," + own);
    }

    @ParameterizedTest
    @CsvSource({"5000,5000", "5000,''", "'',5000"})
    void that_say_the_same_are_one(String shown, String own) {
      Imported file = x(shown, own);

      assertThat(file.faults()).isEmpty();
      assertThat(file.only("impressions").figure()).hasToString("5000");
    }

    @Test
    void that_differ_are_none() {
      Imported file = x("5000", "8");

      assertThat(file.figures()).containsExactly("1987654321098765433 likes 96");
      assertThat(file.report.setAside().orElseThrow().toPlain())
          .containsEntry("figures", List.of("impressions"));
    }
  }

  @Nested
  class Figures_by_more_than_the_day {

    @ParameterizedTest
    @ValueSource(strings = {"country", "video", "deviceType", "insightTrafficSourceType"})
    void are_not_those_of_the_channel(String dimension) {
      ImportContext channel = ImportContext.of(Imported.TAKEN).account("UCx").done();

      assertThat(
              refused(
                  Imported.of(
                      "youtube.analytics.days",
                      channel,
                      "day," + dimension + ",views",
                      "2026-10-01,IN,5")))
          .isEqualTo("import.split");
    }

    @Test
    void of_the_studio_are_not_either() {
      ImportContext channel = ImportContext.of(Imported.TAKEN).account("UCx").done();

      assertThat(
              refused(
                  Imported.of(
                      "youtube.studio.days.csv",
                      channel,
                      "Date,Geography,Views",
                      "2026-10-01,IN,5")))
          .isEqualTo("import.split");
    }
  }

  @Nested
  class Rows_of_days {

    private static Imported days(String first, String second) {
      ImportContext account =
          ImportContext.of(Imported.TAKEN)
              .account("UCx")
              .window(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
              .done();
      return Imported.of(
          "youtube.studio.days.csv", account, "Date,Views", first + ",5", second + ",6");
    }

    @Test
    void that_are_a_week_apart_are_of_weeks() {
      assertThat(refused(days("2026-10-01", "2026-10-08"))).isEqualTo("import.not-days");
      assertThat(refused(days("2026-10-01", "2026-10-02"))).isEqualTo("taken");
    }
  }

  @Test
  void a_file_of_one_row_that_cannot_be_read_is_refused() {
    Imported file =
        Imported.of(
            "meta.facebook.csv",
            "Post ID,Page ID,Publish time,Views",
            "1.22158E+17,61550000000001,10/22/2026 09:30,9");

    assertThat(refused(file)).isEqualTo("import.all-rows");
  }

  @Test
  void a_reason_of_the_whole_row_names_no_column() {
    Imported file =
        Imported.of("meta.facebook.csv", "Post ID,Page ID,Publish time,Views", "1,2,3,4,5", "1,2");

    assertThat(ProcurementLaw.messages("en").say(file.report.refused().orElseThrow()))
        .contains("First in line 2. The row has 5 cells");
  }

  @Test
  void a_row_that_waited_for_the_others_is_named_before_them() {
    String headings = "Post ID,Page ID,Publish time,Views";
    String waits = "122158000000000000,61550000000001,soon,x";
    Imported same =
        Imported.of(
            "meta.facebook.csv",
            headings,
            waits,
            "122158000000000001,61550000000001,soon,9",
            "122158000000000003,61550000000001,soon,9");
    Imported none =
        Imported.of(
            "meta.facebook.csv",
            headings,
            waits,
            "122158000000000001,61550000000001,soon,9",
            "1.22158E+17,61550000000001,10/22/2026 09:30,9");

    assertThat(ProcurementLaw.messages("en").say(same.report.refused().orElseThrow()))
        .contains("First in line 2, Publish time: soon.");
    assertThat(refused(none)).isEqualTo("import.none-read");
    assertThat(none.report.quarantined()).extracting(Quarantined::line).isSorted().contains(2L);
  }

  @Test
  void a_file_that_was_taken_in_before_lists_its_rows_in_the_order_of_then() {
    ImportContext before = ImportContext.of(Imported.TAKEN).lifetime().edition(7).done();
    Imported file =
        Imported.of(
            "meta.facebook.csv",
            before,
            "Post ID,Page ID,Publish time,Views",
            "122158000000000000,61550000000001,soon,9",
            "122158000000000001,61550000000001,soon,9",
            "122158000000000003,61550000000001,10/22/2026 09:30,9");

    assertThat(file.report.quarantined()).extracting(Quarantined::line).containsExactly(3L, 2L, 2L);
  }

  @Nested
  class A_file_of_which_no_row_can_be_read {

    private static final String[] TWO_REASONS = {
      "Post ID,Page ID,Publish time,Views",
      "1.22158E+17,61550000000001,10/22/2026 09:30,9",
      "122158000000000001,61550000000001,soon,9"
    };

    @Test
    void is_refused_for_whatever_reasons_and_names_each() {
      Imported file = Imported.of("meta.facebook.csv", TWO_REASONS);

      assertThat(refused(file)).isEqualTo("import.none-read");
      assertThat(file.report.quarantined())
          .extracting(one -> ProcurementLaw.messages("en").say(one.toFault().text()))
          .satisfiesExactly(
              first -> assertThat(first).startsWith("Line 2 (Post ID: 1.22158E+17): A spreadsheet"),
              second -> assertThat(second).startsWith("Line 3 (Publish time: soon): This is not"));
    }

    @Test
    void is_taken_where_somebody_says_why_it_does_not_count() {
      ImportContext seen = ImportContext.of(Imported.TAKEN).lifetime().leftOut().done();

      assertThat(refused(Imported.of("meta.facebook.csv", seen, TWO_REASONS))).isEqualTo("taken");
    }

    @Test
    void is_read_as_it_was_where_a_former_version_took_it() {
      ImportContext fifth = ImportContext.of(Imported.TAKEN).lifetime().edition(5).done();

      assertThat(refused(Imported.of("meta.facebook.csv", fifth, TWO_REASONS))).isEqualTo("taken");
    }

    @Test
    void is_none_where_its_figures_were_known() {
      ReadingImport again =
          ReadingImport.into(
              Imported.layout("meta.facebook.csv"),
              MetricDictionary.shipped(),
              Imported.said(Imported.layout("meta.facebook.csv")),
              known -> false);
      again.row(1, List.of("Post ID", "Publish time", "Views"));
      again.row(2, List.of("122158000000000001", "10/22/2026 09:30", "9"));
      again.row(3, List.of("1.22158E+17", "10/22/2026 09:30", "9"));

      assertThat(again.done().refused()).isEmpty();
    }
  }

  @Nested
  class What_is_said_of_a_file {

    private static final String ROW =
        "17900000000000002,17841400000000001,instagram,views,2026-10-01,2026-11-01,5,first-party,"
            + "2026-10-01T06:30:00Z,Asia/Kolkata";

    private static Imported file(ImportContext.Draft said) {
      return Imported.of(
          "govsm.readings.csv",
          said.done(),
          "subject,account,platform,metric,from,to,value,source,published,zone",
          ROW);
    }

    private static ImportContext.Draft said() {
      return ImportContext.of(Imported.TAKEN);
    }

    private static LocalDate day(int month) {
      return LocalDate.of(2026, month, 1);
    }

    @Test
    void is_held_against_what_each_row_says() {
      assertThat(refused(file(said().source("public-counter")))).isEqualTo("import.said-source");
      assertThat(refused(file(said().account("17841400000000009"))))
          .isEqualTo("import.said-account");
      assertThat(refused(file(said().window(day(9), day(10))))).isEqualTo("import.said-days");
      assertThat(refused(file(said().zone(ZoneId.of("America/Los_Angeles")))))
          .isEqualTo("import.said-zone");
      Imported wide =
          Imported.of(
              "meta.facebook.csv",
              said().lifetime().account("61550000000009").done(),
              "Post ID,Page ID,Publish time,Views",
              "122158000000000007,61550000000001,10/19/2026 09:30,25000");
      assertThat(refused(wide)).isEqualTo("import.said-account");
    }

    @Test
    void may_be_what_each_row_says() {
      assertThat(refused(file(said().source("first-party")))).isEqualTo("taken");
      assertThat(refused(file(said().account("17841400000000001")))).isEqualTo("taken");
      assertThat(refused(file(said().account("soil_directorate")))).isEqualTo("taken");
      assertThat(refused(file(said().window(day(9), day(12))))).isEqualTo("taken");
      assertThat(refused(file(said().zone(ZoneId.of("Asia/Calcutta"))))).isEqualTo("taken");
    }

    @Test
    void was_not_held_against_rows_by_former_rules() {
      assertThat(refused(file(said().source("public-counter").edition(6)))).isEqualTo("taken");
    }
  }

  @Nested
  class What_is_said_to_be_counted {

    private static Imported file(String layout, String... lines) {
      ImportContext paid =
          ImportContext.of(Imported.TAKEN).source("first-party").origin("paid").done();
      return Imported.of(layout, paid, lines);
    }

    private static Imported neutral(String origin) {
      return file(
          "govsm.readings.csv",
          "subject,platform,metric,from,to,value,origin",
          "AbCdEfGhIjK,youtube,views,2026-10-01,2026-11-01,5," + origin);
    }

    @Test
    void is_held_against_what_each_row_says() {
      assertThat(refused(neutral("organic"))).isEqualTo("import.origin");
      assertThat(refused(neutral("all"))).isEqualTo("import.origin");
      assertThat(refused(neutral("paid"))).isEqualTo("taken");
      assertThat(neutral("").readings).extracting(Reading::origin).containsExactly("paid");
    }

    @Test
    void is_held_against_what_a_column_counts() {
      Imported media =
          file(
              "meta.instagram.api.media",
              "id,timestamp,insights.likes",
              "17900000000000001,2026-10-02T06:30:00+0000,5");

      assertThat(refused(media)).isEqualTo("import.origin-column");
    }
  }

  @Test
  void a_part_of_a_hundred_may_have_its_sign() {
    String heading = "Content,Video publish time,Views,Impressions click-through rate (%)";
    for (String rate : List.of("4.9", "4.9%", "4.9 %", "4.9000%")) {
      Imported file =
          Imported.of("youtube.studio.csv", heading, "AbCdEfGhIjK,\"Oct 6, 2026\",9120," + rate);
      assertThat(file.only("click-through-rate").figure()).as(rate).hasToString("4.9");
    }
  }
}
