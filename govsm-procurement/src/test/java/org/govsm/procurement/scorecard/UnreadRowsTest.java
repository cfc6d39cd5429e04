package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.GivenFile;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not read of a file holds the figures that it may belong to, and no others. */
class UnreadRowsTest {

  private static final Instant TAKEN = Instant.parse("2026-06-03T04:00:00Z");
  private static final List<String> HEADINGS =
      List.of("Post ID", "Page ID", "Publish time", "Views", "Reach");

  private static List<String> row(String id, String published, String views) {
    return List.of(id, "61550000000001", published, views, "9");
  }

  private static ReadingBook book(boolean part, List<String> row, SetAside... more) {
    ReadingBook.Draft book = ReadingBook.empty().toDraft();
    ReadingImport run =
        ReadingImport.into(
            Layouts.shipped().find("meta.facebook.csv").orElseThrow(),
            MetricDictionary.shipped(),
            ImportContext.of(TAKEN).lifetime().dayFirst(false).done(),
            book);
    run.row(1, HEADINGS);
    run.row(2, row("122158000000000007", "04/19/2026 09:30", "50"));
    run.row(3, row("122158000000000011", "05/22/2026 09:30", "50"));
    run.row(4, row);
    if (part) {
      run.part();
    }
    run.done().setAside().ifPresent(book::setAside);
    List.of(more).forEach(book::setAside);
    return book.done();
  }

  private static String status(ReadingBook book, Map<String, Object> measure, int month) {
    Map<String, Object> payment = Given.settled();
    payment.put("freezeDays", 90);
    Terms terms =
        Given.terms()
            .set("payment", payment)
            .set("kpis", List.of(Given.kpi("k", measure, "platforms", List.of("facebook"))))
            .done()
            .orThrow();
    KpiResult result =
        Scorecards.upTo(
                terms,
                MetricDictionary.shipped(),
                book,
                terms.periods().get(month),
                Instant.parse("2026-12-31T00:00:00Z"),
                new ValueCache())
            .get(month)
            .results()
            .get(0);
    return result.said().stream()
        .map(Message::key)
        .filter(key -> key.contains("set-aside"))
        .findFirst()
        .orElse(result.statusCode());
  }

  private static final Map<String, Object> VIEWS = Scoring.posts("mean", "views");

  @ParameterizedTest
  @CsvSource({
    "1.22158E+17, 04/22/2026 09:30, 9, missing.set-aside, measured",
    "122158000000000001, 04/32/2026 09:30, 9, missing.set-aside, missing.set-aside",
    "122158000000000001, 04/22/2026 09:30, 1.2K, missing.set-aside-figures, measured",
    "122158000000000001, 04/22/2026 09:30, 9, measured, measured"
  })
  void a_row_holds_the_month_that_it_names_or_each_that_it_may_be_of(
      String id, String published, String views, String april, String may) {
    ReadingBook book = book(false, row(id, published, views));

    assertThat(status(book, VIEWS, 0)).isEqualTo(april);
    assertThat(status(book, VIEWS, 1)).isEqualTo(may);
  }

  @Test
  void a_figure_holds_its_own_metric_only() {
    ReadingBook book = book(false, row("122158000000000001", "04/22/2026 09:30", "1.2K"));

    assertThat(status(book, Scoring.posts("mean", "reach"), 0)).isEqualTo("measured");
  }

  @Test
  void a_page_of_several_holds_every_month() {
    ReadingBook book = book(true, row("122158000000000001", "04/22/2026 09:30", "9"));

    assertThat(status(book, VIEWS, 0)).isEqualTo("missing.set-aside-part");
  }

  @Test
  void a_reason_lets_the_figure_stand_and_is_told() {
    SetAside rows = SetAside.unknown("sha256:" + "ab".repeat(32), 3, 2).leftOut("of a test page");
    ReadingBook book = book(false, row("122158000000000001", "04/22/2026 09:30", "9"), rows);

    assertThat(status(book, VIEWS, 0)).isEqualTo("note.set-aside");
  }

  @Test
  void rows_are_the_same_from_their_tree() {
    ReadingImport run =
        ReadingImport.into(
            Layouts.shipped().find("meta.facebook.csv").orElseThrow(),
            MetricDictionary.shipped(),
            ImportContext.of(TAKEN).lifetime().dayFirst(false).done(),
            reading -> true);
    run.row(1, HEADINGS);
    run.row(2, row("1.22158E+17", "04/22/2026 09:30", "50"));
    SetAside rows = run.done().setAside().orElseThrow();

    assertThat(SetAside.of(rows.toPlain()).toPlain()).isEqualTo(rows.toPlain());
    assertThat(rows.toPlain()).containsEntry("from", "2026-04-22T16:30:00Z");
  }

  @Nested
  class A_whole_file {

    private static GivenFile.Draft file(int number, long readings) {
      return GivenFile.of(number, "meta.facebook.csv", TAKEN)
          .about("page", "2026-04-01", "2026-05-01")
          .readings(readings, 0)
          .read(TAKEN.minusSeconds(9), TAKEN);
    }

    private static final GivenFile LACKING =
        file(1, 10).setAside(SetAside.unknown("", 1, 2)).done();

    @Test
    void takes_the_place_of_one_that_lacks_rows() {
      assertThat(file(2, 12).done().replaces(LACKING, () -> 0, List::of)).isTrue();
    }

    @Test
    void must_come_later_have_the_rows_and_the_readings_and_be_whole() {
      assertThat(file(1, 12).done().replaces(LACKING, () -> 0, List::of)).isFalse();
      assertThat(file(2, 11).done().replaces(LACKING, () -> 0, List::of)).isFalse();
      assertThat(file(2, 12).done().replaces(LACKING, () -> 1, List::of)).isFalse();
      assertThat(
              file(2, 12)
                  .setAside(SetAside.unknown("", 2, 1))
                  .done()
                  .replaces(LACKING, () -> 0, List::of))
          .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "p9, 2026-04-22T16:30:00Z, 5, 0, true",
      "p9, 2026-04-23T16:30:00Z, 5, 0, false",
      "p9, 2026-04-22T16:30:00Z, 6, 0, false",
      "p9, 2026-04-22T16:30:00Z, 6, 60, true",
      "p8, 2026-04-22T16:30:00Z, 5, 0, true"
    })
    void must_have_what_the_row_told(
        String post, String published, String views, long later, boolean replaces) {
      Map<String, Object> told =
          Map.of("at", "2026-04-22T16:30:00Z", "figures", Map.of("views", "5"));
      GivenFile lacking =
          file(1, 10).setAside(SetAside.of(Map.of("rows", 1, "told", List.of(told)))).done();
      Reading reading =
          Reading.of(post, "facebook", "views")
              .published(Instant.parse(published))
              .at(TAKEN)
              .figure(Figure.of(new java.math.BigDecimal(views)))
              .source("platform-export", TAKEN)
              .done();
      GivenFile whole =
          GivenFile.of(2, "meta.facebook.csv", TAKEN.plusSeconds(later))
              .about("page", "2026-04-01", "2026-05-01")
              .readings(12, 0)
              .read(TAKEN.minusSeconds(9), TAKEN)
              .done();

      assertThat(whole.replaces(lacking, () -> 0, () -> List.of(reading))).isEqualTo(replaces);
    }

    /** Its rows say whose they are, and those that were not read are among them. */
    @ParameterizedTest
    @CsvSource({"p9, 2026-04-01, true", "p9, 2026-04-02, false", "p8, 2026-04-01, false"})
    void may_name_no_account_where_it_has_the_very_rows(
        String told, String from, boolean replaces) {
      Map<String, Object> row = Map.of("subject", told, "at", "2026-04-22T16:30:00Z");
      GivenFile lacking =
          file(1, 10).setAside(SetAside.of(Map.of("rows", 1, "told", List.of(row)))).done();
      Reading reading =
          Reading.of("p9", "facebook", "views")
              .published(Instant.parse("2026-04-22T16:30:00Z"))
              .at(TAKEN)
              .figure(Figure.of(java.math.BigDecimal.TEN))
              .source("platform-export", TAKEN)
              .done();
      GivenFile whole = file(2, 12).about("", from, "2026-05-01").done();

      assertThat(whole.replaces(lacking, () -> 0, () -> List.of(reading))).isEqualTo(replaces);
      assertThat(whole.replaces(LACKING, () -> 0, List::of)).isFalse();
    }

    @Test
    void must_be_of_the_same_account_and_days() {
      assertThat(
              file(2, 12)
                  .about("other", "2026-04-01", "2026-05-01")
                  .done()
                  .replaces(LACKING, () -> 0, List::of))
          .isFalse();
      assertThat(
              file(2, 12)
                  .about("page", "2026-04-01", "2026-04-30")
                  .done()
                  .replaces(LACKING, () -> 0, List::of))
          .isFalse();
    }

    @Test
    void must_have_the_time_of_which_rows_were_not_read() {
      Instant may = Instant.parse("2026-05-09T00:00:00Z");
      SetAside april =
          SetAside.of(
              Map.of("rows", 1, "from", "2026-04-22T16:30:00Z", "until", "2026-04-22T16:30:00Z"));
      GivenFile lacking = file(1, 0).setAside(april).done();

      assertThat(file(2, 5).read(may, may).done().replaces(lacking, () -> 0, List::of)).isFalse();
      assertThat(file(2, 5).read(Instant.EPOCH, may).done().replaces(lacking, () -> 0, List::of))
          .isTrue();
    }
  }
}
