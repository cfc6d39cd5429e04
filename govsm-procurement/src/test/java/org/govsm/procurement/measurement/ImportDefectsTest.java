package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with files that platforms and spreadsheets give, one by one. */
class ImportDefectsTest {

  private static final String HEADINGS = "Post ID,Page ID,Publish time,Views,Reach";
  private static final String GOOD = "122158000000000001,61550000000001,10/02/2026 09:30,10,9";

  private static Imported facebook(String... lines) {
    List<String> all = new ArrayList<>(List.of(HEADINGS));
    all.addAll(List.of(lines));
    return Imported.of("meta.facebook.csv", all.toArray(String[]::new));
  }

  private static String row(String id, String published, String views) {
    return id + ",61550000000001," + published + "," + views + ",9";
  }

  private static Imported views(String cell) {
    return facebook(row("122158000000000001", "10/02/2026 09:30", cell));
  }

  private static Imported published(String cell) {
    return facebook(row("122158000000000001", cell, "10"));
  }

  @Nested
  class A_total_row {

    @ParameterizedTest
    @ValueSource(strings = {"Total", "TOTAL", " total", "\u200eTotal"})
    void is_not_a_reading(String total) {
      Imported file =
          Imported.of(
              "youtube.studio.csv",
              "Content,Video publish time,Views",
              total + ",,18422",
              "AbCdEfGhIjK,\"Jan 6, 2026\",9120");

      assertThat(file.figures()).containsExactly("AbCdEfGhIjK views 9120");
      assertThat(file.faults()).isEmpty();
      assertThat(file.report.notes())
          .extracting(Message::key)
          .containsExactly("import.total-more", "import.totals");
      assertThat(file.report.rows()).isEqualTo(2);
    }

    @Test
    void in_a_layout_without_totals_is_set_aside() {
      assertThat(facebook("Total,,,10,9").faults()).contains("2 Post ID import.id-form");
    }
  }

  @Nested
  class Marks_of_locale {

    @Test
    void and_byte_order_in_headings_are_not_seen() {
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              "\ufeffPost ID,\u200ePublish\u00a0time\u200f, VIEWS ",
              "122158000000000001,10/02/2026 09:30,10");

      assertThat(file.figures()).containsExactly("122158000000000001 views 10");
      assertThat(file.report.notes()).isEmpty();
    }

    @Test
    void in_cells_are_not_seen() {
      assertThat(
              facebook(
                      "\u202a122158000000000001\u202c,\u20661\u2069,10/02/2026\u202f09:30,10\u00a0,9")
                  .faults())
          .containsExactly("2 Page ID import.id-form");
      assertThat(
              facebook("\u202a122158000000000001\u202c,,10/02/2026\u202f09:30,10\u00a0,9")
                  .figures())
          .containsExactly("122158000000000001 views 10", "122158000000000001 reach 9");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1221580\u202e00000000001",
          "\u202e122158000000000001",
          "12215\u20668000000000001\u2069"
        })
    void that_turn_letters_within_an_id_set_the_row_aside(String id) {
      Imported file = facebook(row(id, "10/02/2026 09:30", "10"), GOOD);

      assertThat(file.faults()).containsExactly("2 Post ID import.turned");
      assertThat(file.report.quarantined().get(0).cell()).contains("\ufffd");
      assertThat(file.figures()).hasSize(2);
    }

    @Test
    void that_stand_for_a_space_group_digits_only_where_the_layout_says_so() {
      assertThat(views("12\u202f400").faults()).containsExactly("2 Views import.number");
    }
  }

  @Nested
  class An_id {

    @ParameterizedTest
    @ValueSource(strings = {"1.22158E+17", "1.22158e17", "\"1,22158E+17\"", "122158000000000000.0"})
    void damaged_by_a_spreadsheet_is_set_aside_with_advice(String id) {
      Imported file = facebook(row(id, "10/02/2026 09:30", "10"), GOOD);

      assertThat(file.faults()).containsExactly("2 Post ID import.id-damaged");
      assertThat(file.figures()).hasSize(2);
      assertThat(ProcurementLaw.messages("en").say(file.report.quarantined().get(0).reason()))
          .contains("without opening it in a spreadsheet");
    }

    @Test
    void greater_than_any_exact_binary_fraction_is_kept_as_text() {
      assertThat(
              facebook(row("9007199254740993", "10/02/2026 09:30", "1")).readings.get(0).subject())
          .isEqualTo("9007199254740993");
      assertThat(
              facebook(row("0012215800000000000001", "10/02/2026 09:30", "1"))
                  .readings
                  .get(0)
                  .subject())
          .isEqualTo("0012215800000000000001");
    }

    @Test
    void of_another_platform_or_missing_is_set_aside() {
      assertThat(facebook(row("AbCdEfGhIjK", "10/02/2026 09:30", "10")).faults())
          .containsExactly("2 Post ID import.id-form");
      assertThat(facebook(row("", "10/02/2026 09:30", "10")).faults())
          .containsExactly("2 Post ID import.id-missing");
    }

    @Test
    void of_an_account_may_be_missing_but_not_damaged() {
      assertThat(facebook("122158000000000001,6.155E+13,10/02/2026 09:30,10,9").faults())
          .containsExactly("2 Page ID import.id-damaged");
      assertThat(facebook("122158000000000001,,10/02/2026 09:30,10,9").readings.get(0).account())
          .isEmpty();
    }
  }

  @Nested
  class A_number {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "0|0",
          "12400|12400",
          "'\"12,400\"'|12400",
          "'\"1,24,000\"'|124000",
          "12.0|12",
          "'\"1,234,567\"'|1234567",
          "9999999999999|9999999999999",
        })
    void may_be_grouped(String cell, String figure) {
      Imported file =
          Imported.ofRows(
              Imported.layout("meta.facebook.csv"),
              ImportContext.of(Imported.TAKEN).lifetime().dayFirst(false).done(),
              Imported.rows(',', HEADINGS, row("122158000000000001", "10/02/2026 09:30", cell)));

      assertThat(file.only("views").figure()).hasToString(figure);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "-1|reading.negative",
          "\u22121|reading.negative",
          "1.5|reading.fraction",
          "12.400|reading.fraction",
          "1.2E+4|import.number-scientific",
          "'\"12,40\"'|import.number",
          "'\"1,2400\"'|import.number",
          "'\",400\"'|import.number",
          "12k|import.number",
          "\u0967\u0968|import.number",
          "10000000000000|reading.large",
          "99999999999999999999|reading.large",
          "999999999999999999999|import.number",
          "NaN|import.number",
        })
    void that_is_not_certain_is_set_aside(String cell, String code) {
      Imported file = views(cell);

      assertThat(file.faults()).containsExactly("2 Views " + code);
      assertThat(file.readings).extracting(Reading::metric).containsExactly("reach");
    }

    @Test
    void that_is_blank_is_empty_and_not_zero() {
      assertThat(views("").only("views").figure()).isEqualTo(Figure.empty());
      assertThat(views(" ").only("views").figure()).isEqualTo(Figure.empty());
      assertThat(views("0").only("views").figure().value().orElseThrow()).isZero();
    }
  }

  @Nested
  class A_date {

    @ParameterizedTest
    @CsvSource({
      "02/29/2026 09:30, import.no-such-date",
      "13/13/2026 09:30, import.no-such-date",
      "32/02/2026 09:30, import.no-such-date",
      "00/02/2026 09:30, import.no-such-date",
      "10/02/2026 24:30, import.no-such-date",
      "02-10-2026, import.date",
      "yesterday, import.date",
      "'', import.date-missing",
      "11/02/2026 20:01, import.date-future",
    })
    void that_is_none_is_set_aside(String cell, String code) {
      assertThat(published(cell).faults()).containsExactly("2 Publish time " + code);
    }

    @Test
    void of_the_instant_at_which_the_file_was_taken_is_accepted() {
      assertThat(published("11/02/2026 20:00").faults()).isEmpty();
      assertThat(published("02/28/2026 09:30").faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "'Tue, Jul 14, 2026', 2026-07-14",
      "'sat, jul 4, 2026', 2026-07-04",
      "'Sun, Sept 6, 2026', 2026-09-06",
      "'Sun, September 6, 2026', 2026-09-06",
    })
    void with_commas_and_names_is_read_without_the_machines_locale(String cell, LocalDate day) {
      Imported file =
          Imported.of(
              "x.content.csv", "Post id,Date,Likes", "1987654321098765432,\"" + cell + "\",1");

      assertThat(file.only("likes").published())
          .contains(day.atStartOfDay(ZoneId.of("UTC")).toInstant());
    }

    @Test
    void with_a_month_that_no_table_has_is_set_aside() {
      Imported file =
          Imported.of("x.content.csv", "Post id,Date,Likes", "1987654321,\"Tue, Joy 14, 2026\",1");

      assertThat(file.faults()).containsExactly("2 Date import.date");
    }
  }

  @Nested
  class The_day {

    @Test
    void is_cut_where_the_import_says() {
      ImportContext context =
          ImportContext.of(Imported.TAKEN)
              .dayFirst(false)
              .zone(Reading.INDIA)
              .window(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
              .done();
      Reading views = Imported.of("meta.facebook.csv", context, HEADINGS, GOOD).only("views");

      assertThat(views.zone()).isEqualTo(Reading.INDIA);
      assertThat(views.from()).isEqualTo("2026-09-30T18:30:00Z");
      assertThat(views.published().orElseThrow()).isEqualTo("2026-10-02T04:00:00Z");
    }

    @Test
    void may_have_an_hour_less_or_more_in_a_zone_with_summer_time() {
      ImportContext context =
          ImportContext.of(Imported.TAKEN)
              .dayFirst(false)
              .window(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02"))
              .done();
      Reading views = Imported.of("meta.facebook.csv", context, HEADINGS, GOOD).only("views");

      assertThat(views.from()).isEqualTo("2026-11-01T07:00:00Z");
      assertThat(views.to()).isEqualTo("2026-11-02T08:00:00Z");
    }

    @Test
    void window_without_a_day_is_refused() {
      LocalDate day = LocalDate.parse("2026-11-01");
      ImportContext.Draft draft = ImportContext.of(Imported.TAKEN);

      assertThatThrownBy(() -> draft.window(day, day)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class A_duplicate {

    @Test
    void in_the_file_is_counted_and_changes_nothing() {
      Imported file = facebook(GOOD, GOOD);

      assertThat(file.report.accepted()).isEqualTo(2);
      assertThat(file.report.duplicates()).isEqualTo(2);
      assertThat(file.faults()).isEmpty();
    }

    @Test
    void with_another_figure_stands_beside_the_first() {
      Imported file = facebook(GOOD, row("122158000000000001", "10/02/2026 09:30", "11"));

      assertThat(file.report.accepted()).isEqualTo(3);
      assertThat(ReadingBook.of(file.readings).size()).isEqualTo(3);
    }
  }

  @Nested
  class Columns {

    @Test
    void that_are_not_known_are_said_once() {
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              HEADINGS + ",Hearts,Claps",
              GOOD + ",1,2",
              "122158000000000002,,10/02/2026 09:30,10,9,x,\u0007");

      assertThat(file.report.notes())
          .containsExactly(
              Message.of("import.unknown").with("columns", List.of("Hearts", "Claps")));
      assertThat(file.report.accepted()).isEqualTo(4);
    }

    @Test
    void that_must_be_there_and_are_not_refuse_the_file() {
      Imported file = Imported.of("meta.facebook.csv", "Views;Reach", "10;9");

      assertThat(file.report.refused())
          .contains(
              Message.of("import.missing")
                  .with(
                      "expected",
                      List.of(
                          "Post ID",
                          "Publish time",
                          "Views",
                          "Impressions",
                          "Reach",
                          "Reactions",
                          "Comments",
                          "Shares",
                          "3-second video views",
                          "1-minute video views"))
                  .with("found", List.of("Views;Reach")));
      assertThat(file.report.rows()).isZero();
    }

    @Test
    void of_metrics_may_be_missing_but_for_one() {
      assertThat(Imported.of("meta.facebook.csv", "Post ID,Publish time,Reach").report.refused())
          .isEmpty();
      assertThat(Imported.of("meta.facebook.csv", "Post ID,Publish time").report.refused())
          .isPresent();
    }

    @Test
    void that_stand_twice_refuse_the_file() {
      assertThat(
              Imported.of(
                      "youtube.studio.csv",
                      "Content,Video publish time,Impressions,Thumbnail impressions")
                  .report
                  .refused())
          .contains(Message.of("import.twice").with("columns", List.of("Thumbnail impressions")));
      assertThat(
              Imported.of("meta.facebook.csv", "Post ID,Post ID,Publish time,Views")
                  .report
                  .refused())
          .contains(Message.of("import.twice").with("columns", List.of("Post ID")));
      assertThat(
              Imported.of("meta.facebook.csv", "Post ID,Publish time,Views,Title,Title")
                  .report
                  .refused())
          .isEmpty();
    }

    @Test
    void may_stand_in_any_order() {
      assertThat(
              Imported.of(
                      "meta.facebook.csv",
                      "Reach,Publish time,Views,Post ID",
                      "9,10/02/2026 09:30,10,122158000000000001")
                  .figures())
          .containsExactly("122158000000000001 reach 9", "122158000000000001 views 10");
    }
  }

  @Nested
  class A_row {

    @Test
    void with_too_few_or_too_many_cells_is_set_aside() {
      Imported file = facebook("122158000000000001,1", GOOD + ",", GOOD);

      assertThat(file.faults()).containsExactly("2  import.cells", "3  import.cells");
      assertThat(file.report.accepted()).isEqualTo(2);
    }

    @Test
    void that_is_blank_is_passed_over() {
      Imported file = facebook("", ",,,,", GOOD);

      assertThat(file.faults()).isEmpty();
      assertThat(file.report.rows()).isEqualTo(1);
    }

    @Test
    void with_a_control_character_is_set_aside() {
      assertThat(facebook("122158000\u0000000000001,,10/02/2026 09:30,10,9").faults())
          .contains("2 Post ID import.control");
      assertThat(views("1\u00070").faults()).contains("2 Views import.control");
    }

    @Test
    void is_set_aside_whole_with_everything_that_is_wrong() {
      Imported file = facebook("1.22158E+17,1,02/30/2026 09:30,-1,1.5");

      assertThat(file.faults())
          .containsExactly(
              "2 Post ID import.id-damaged",
              "2 Publish time import.no-such-date",
              "2 Page ID import.id-form",
              "2 Views reading.negative",
              "2 Reach reading.fraction");
      assertThat(file.report.quarantinedRows()).isEqualTo(1);
      assertThat(file.report.faults()).isEqualTo(5);
      assertThat(file.readings).isEmpty();
    }

    @Test
    void is_shown_by_the_beginning_of_its_cell() {
      String cell =
          views("x".repeat(39) + "\ud83d\ude00" + "tail").report.quarantined().get(0).cell();

      assertThat(cell).isEqualTo("x".repeat(39) + "\u2026");
    }
  }

  @Nested
  class The_report {

    @Test
    void lists_no_more_than_it_says_and_counts_all() {
      String[] bad = new String[ImportReport.LISTED + 1];
      java.util.Arrays.fill(bad, row("x", "10/02/2026 09:30", "10"));
      Imported file = facebook(bad);

      assertThat(file.report.quarantined()).hasSize(ImportReport.LISTED);
      assertThat(file.report.faults()).isEqualTo(ImportReport.LISTED + 1L);
    }

    @Test
    void is_a_tree_in_both_languages() {
      Imported file = facebook(row("1.22158E+17", "10/02/2026 09:30", "10"), GOOD);

      for (String language : List.of("en", "hi")) {
        Messages words = ProcurementLaw.messages(language);
        assertThat(file.report.toPlain(words).keySet())
            .containsExactly(
                "rows",
                "accepted",
                "duplicates",
                "quarantinedRows",
                "faults",
                "quarantined",
                "notes");
        assertThat(file.report.quarantined().get(0).toPlain(words))
            .containsEntry("column", "Post ID")
            .containsEntry("cell", "1.22158E+17")
            .containsEntry("reason", words.say("import.id-damaged"));
      }
    }

    @Test
    void of_a_file_with_nothing_in_it_is_a_refusal() {
      assertThat(Imported.of("meta.facebook.csv").report.refused())
          .contains(Message.of("import.nothing"));
      assertThat(facebook().report.refused()).isEmpty();
    }

    @Test
    void does_not_change_with_the_import() {
      ReadingImport run =
          ReadingImport.into(
              Imported.layout("meta.facebook.csv"),
              MetricDictionary.shipped(),
              ImportContext.of(Imported.TAKEN).lifetime().dayFirst(false).done(),
              reading -> true);
      run.row(1, Imported.rows(',', HEADINGS).get(0));
      ImportReport before = run.done();
      run.row(2, Imported.rows(',', GOOD).get(0));

      assertThat(before.accepted()).isZero();
      assertThat(run.done().accepted()).isEqualTo(2);
      assertThat(run.isRefused()).isFalse();
    }
  }

  @Nested
  class An_origin {

    @Test
    void is_what_the_import_says() {
      ImportContext paid =
          ImportContext.of(Imported.TAKEN).lifetime().dayFirst(false).origin("paid").done();

      assertThat(Imported.of("meta.facebook.csv", paid, HEADINGS, GOOD).only("views").origin())
          .isEqualTo("paid");
      assertThat(facebook(GOOD).only("views").origin()).isEqualTo("all");
    }

    @Test
    void that_nobody_knows_is_refused_at_once() {
      ImportContext bought =
          ImportContext.of(Imported.TAKEN).lifetime().dayFirst(false).origin("bought").done();

      assertThatThrownBy(() -> Imported.of("meta.facebook.csv", bought, HEADINGS))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
