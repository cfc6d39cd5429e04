package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts a period has, and that none of them is left out for want of a figure. */
class PostsOfThePeriodTest {

  private static final LocalDate OUT = Scoring.APRIL.plusDays(1);

  private final Scoring given = new Scoring("facebook");

  private void life(String id, String metric, long value) {
    given.add(given.post(id, metric, OUT, value));
  }

  private void days(String id, String metric, int from, int until, long value) {
    LocalDate first = Scoring.APRIL.plusDays(from - 1L);
    given.add(given.post(id, metric, OUT, first, Scoring.APRIL.plusDays(until - 1L), value));
  }

  @Nested
  class A_post_without_a_figure {

    @Test
    void leaves_a_ratio_undetermined_on_whichever_side_it_lacks() {
      Map<String, Object> ratio =
          Given.tree(
              "kind", "ratio",
              "of", operand("engagements"),
              "per", operand("reach"));
      life("p1", "engagements", 20);
      life("p2", "engagements", 20);
      life("p1", "reach", 1000);
      assertThat(given.reason(ratio, 0, "subject")).isEqualTo("missing.of-post p2");

      life("p2", "reach", 1000);
      assertThat(given.value(ratio, 0)).isEqualTo("2");

      life("p3", "reach", 1000);
      assertThat(given.reason(ratio, 0, "subject")).isEqualTo("missing.of-post p3");
    }

    private static Map<String, Object> operand(String metric) {
      return Given.tree("metrics", List.of(metric), "of", "posts", "across", "sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "sum", "median"})
    void is_withheld_and_not_left_out(String across) {
      life("p1", "reactions", 100);
      life("p2", "comments", 1);

      assertThat(given.reason(Scoring.posts(across, "reactions"), 0, "subject"))
          .isEqualTo("missing.of-post p2");
    }

    @Test
    void counts_as_a_post_with_the_reading_that_shows_it() {
      life("p1", "reactions", 100);
      life("p2", "comments", 1);

      KpiResult count = given.result(Scoring.posts("count", "reactions"), 0);
      assertThat(count.value().orElseThrow().low().shown()).hasToString("2");
      assertThat(count.trail().listed())
          .extracting(Reading::subject)
          .containsExactlyInAnyOrder("p1", "p2");
    }

    @Test
    void of_several_metrics_is_withheld_where_it_has_none_of_them() {
      life("p1", "reactions", 100);
      life("p1", "comments", 10);
      assertThat(given.value(Scoring.posts("sum", "reactions", "comments"), 0)).isEqualTo("110");
      assertThat(given.value(Scoring.posts("median", "reactions", "comments"), 0)).isEqualTo("110");

      life("p2", "reach", 10);
      assertThat(given.reason(Scoring.posts("sum", "reactions", "comments"), 0, "subject"))
          .isEqualTo("missing.of-post p2");
    }

    @Test
    void belongs_to_the_period_although_only_the_weakest_source_knows_it() {
      life("p1", "views", 100);
      given.add(
          given.post("p2", "comments", OUT, 1).source("public-counter", Given.start(Scoring.MAY)));
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("missing.of-post");
    }

    @Test
    void is_no_post_where_only_a_source_that_the_terms_do_not_name_knows_it() {
      life("p1", "views", 100);
      given.add(
          given.post("p2", "comments", OUT, 1).source("third-party", Given.start(Scoring.MAY)));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("100");
    }

    @Test
    void that_is_asked_for_alone_is_not_hidden_by_others() {
      life("p1", "views", 100);
      life("p2", "comments", 1);
      Map<String, Object> one = Scoring.posts("sum", "views");
      one.put("subject", "p1");
      assertThat(given.value(one, 0)).isEqualTo("100");

      one.put("subject", "p2");
      assertThat(given.value(one, 0)).isEqualTo("missing.of-post");
    }
  }

  @Nested
  class A_figure_of_part_of_a_life {

    @Test
    void is_none_and_says_where_it_begins() {
      days("p1", "views", 5, 31, 1);
      life("p2", "views", 150);

      assertThat(given.reason(Scoring.posts("mean", "views"), 0, "from"))
          .isEqualTo("missing.part 2026-04-05");
      assertThat(given.value(Scoring.posts("count", "views"), 0)).isEqualTo("2");
    }

    @Test
    void is_added_up_day_by_day_from_the_day_on_which_the_post_went_out() {
      days("p1", "views", 2, 3, 60);
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("missing.before-end");

      days("p1", "views", 3, 4, 50);
      days("p1", "views", 4, 31, 7);
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("117");
      assertThat(given.result(Scoring.posts("sum", "views"), 0).trail().count()).isEqualTo(3);
    }

    @Test
    void that_leaves_a_day_out_is_withheld_with_the_day() {
      days("p1", "views", 2, 3, 60);
      days("p1", "views", 4, 5, 60);
      assertThat(given.reason(Scoring.posts("sum", "views"), 0, "day"))
          .isEqualTo("missing.post-days 2026-04-03");

      days("p1", "views", 3, 4, 1);
      days("p1", "views", 5, 31, 9);
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("130");
    }

    @Test
    void that_overlaps_what_went_before_is_withheld() {
      days("p1", "views", 2, 10, 60);
      days("p1", "views", 9, 31, 60);

      assertThat(given.reason(Scoring.posts("sum", "views"), 0, "day"))
          .isEqualTo("missing.overlap 2026-04-10");
    }

    @Test
    void of_unique_people_is_not_added_up() {
      days("p1", "reach", 2, 3, 60);
      assertThat(given.value(Scoring.posts("sum", "reach"), 0)).isEqualTo("missing.before-end");

      days("p1", "reach", 3, 31, 60);
      assertThat(given.value(Scoring.posts("sum", "reach"), 0)).isEqualTo("missing.window");

      days("p1", "reach", 2, 31, 70);
      assertThat(given.value(Scoring.posts("sum", "reach"), 0)).isEqualTo("70");
    }

    @Test
    void gives_way_to_a_figure_of_the_whole_life() {
      days("p1", "views", 2, 3, 60);
      days("p1", "views", 4, 31, 60);
      days("p1", "views", 2, 31, 200);

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("200");
    }

    @Test
    void of_the_next_month_adds_nothing() {
      days("p1", "views", 2, 31, 200);
      given.add(given.post("p1", "views", OUT, Scoring.MAY, Scoring.MAY.plusDays(3), 9));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("200");
    }
  }

  @Nested
  class A_figure_that_was_read {

    private ReadingDraft read(LocalDate from, LocalDate until, long value, Instant at) {
      return given.post("p1", "views", OUT, from, until, value).source("platform-export", at);
    }

    @Test
    void before_its_window_was_over_gives_way_to_a_later_one() {
      given.add(read(Scoring.APRIL, Scoring.MAY, 50, Given.start(Scoring.APRIL.plusDays(9))));
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("missing.early");

      LocalDate end = Scoring.MAY.plusDays(2);
      given.add(read(OUT, end, 150, Given.start(end)));
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("150");
    }

    @ParameterizedTest
    @CsvSource({"24, 0, 50", "24, -1, missing.incomplete", "0, -1, missing.early"})
    void counts_when_its_window_is_over_and_the_platform_has_completed_it(
        int hours, int seconds, String value) {
      Instant at = Given.start(Scoring.MAY).plusSeconds(hours * 3600L + seconds);
      given.add(read(OUT, Scoring.MAY, 50, at));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "7, missing.late"})
    void after_the_freeze_does_not_count_and_is_not_left_out(int day, String value) {
      LocalDate end = Scoring.MAY.plusDays(day);
      given.add(read(OUT, end, 1, Given.start(end)));
      given.add(given.post("p2", "views", OUT, 150));

      assertThat(given.value(Scoring.posts("sum", "views"), 0))
          .isEqualTo(value.equals("1") ? "151" : value);
    }
  }

  @Nested
  class The_day_on_which_a_post_went_out {

    private ReadingDraft said(LocalDate out, LocalDate until, String source, int day) {
      return given
          .post("p1", "views", out, out, until, 150)
          .source(source, Given.start(until.plusDays(day)));
    }

    @Test
    void is_what_the_firmest_source_said_last_over_all_its_readings() {
      given.add(said(Scoring.APRIL.plusDays(9), Scoring.MAY, "first-party", 1));
      assertThat(given.value(Scoring.posts("count", "views"), 0)).isEqualTo("1");

      given.add(said(Scoring.MAY.plusDays(9), Scoring.JUNE, "first-party", 1));
      assertThat(given.value(Scoring.posts("count", "views"), 0)).isEqualTo("missing.posts");
      assertThat(given.value(Scoring.posts("sum", "views"), 1)).isEqualTo("150");
    }

    @Test
    void is_what_was_known_then() {
      given.add(said(Scoring.APRIL.plusDays(9), Scoring.MAY, "first-party", 1));
      given.add(said(Scoring.MAY.plusDays(9), Scoring.JUNE, "first-party", 1));
      given.knownBy(Given.start(Scoring.JUNE));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("150");
    }

    @Test
    void may_be_corrected_by_a_reading_of_another_metric() {
      given.add(said(Scoring.APRIL.plusDays(9), Scoring.MAY, "first-party", 1));
      given.add(
          given
              .post("p1", "comments", Scoring.MAY.plusDays(9), 3)
              .source("first-party", Given.start(Scoring.JUNE)));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("missing.posts");
      assertThat(given.value(Scoring.posts("sum", "views"), 1)).isEqualTo("missing.of-post");
    }

    @Test
    void is_taken_from_another_source_where_the_firmest_figure_does_not_say_it() {
      given.add(said(OUT, Scoring.MAY, "platform-export", 1));
      given.add(
          given
              .account("p1", "views", OUT, Scoring.MAY, 400)
              .source("first-party", Given.start(Scoring.MAY.plusDays(1))));

      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("400");
    }

    @Test
    void that_nobody_gives_is_asked_for() {
      given.add(said(OUT, Scoring.MAY, "platform-export", 1));
      given.add(given.account("p2", "views", OUT, Scoring.MAY, 400));
      assertThat(given.value(Scoring.posts("sum", "views"), 0)).isEqualTo("150");

      given.add(given.account("p3", "views", OUT, Scoring.MAY, 400).account("page"));
      assertThat(given.reason(Scoring.posts("sum", "views"), 0, "subject"))
          .isEqualTo("missing.published p3");
    }

    @Test
    void that_nobody_gives_for_any_post_is_asked_for() {
      given.add(given.account("p2", "views", OUT, Scoring.MAY, 400));

      assertThat(given.reason(Scoring.posts("sum", "views"), 0, "subject"))
          .isEqualTo("missing.published p2");
      assertThat(given.value(Scoring.posts("sum", "views"), 1)).isEqualTo("missing.posts");
    }
  }

  @Nested
  class A_day_of_another_zone {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Scoring youtube = new Scoring("youtube");
    private final Map<String, Object> count = Scoring.posts("count", "views");

    private void studio(LocalDate out) {
      Instant day = out.atStartOfDay(PACIFIC).toInstant();
      youtube.add(
          youtube
              .window("v", "views", day, Given.start(Scoring.JUNE.plusDays(2)), 9)
              .published(day)
              .zone(PACIFIC));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-29, 0, 0", "2026-04-30, 0, 1", "2026-05-01, 1, 0"})
    void counts_as_it_is_written_and_says_where_it_may_be_another(
        LocalDate out, int month, int notes) {
      studio(out);

      assertThat(youtube.value(count, month)).isEqualTo("1");
      assertThat(youtube.value(count, 1 - month)).isEqualTo("missing.posts");
      assertThat(youtube.result(count, month).said()).hasSize(notes);
    }

    @Test
    void is_told_by_a_source_that_names_the_instant() {
      studio(Scoring.MAY.minusDays(1));
      assertThat(youtube.result(count, 0).said())
          .extracting(Message::key)
          .containsExactly("note.edge");

      Instant out = Instant.parse("2026-04-30T20:30:00Z");
      youtube.add(
          youtube
              .window("v", "views", out, Given.start(Scoring.MAY.plusDays(2)), 8)
              .published(out)
              .zone(ZoneId.of("UTC"))
              .source("public-counter", Given.start(Scoring.MAY.plusDays(2))));
      assertThat(youtube.value(count, 0)).isEqualTo("missing.posts");
      assertThat(youtube.value(count, 1)).isEqualTo("1");
      assertThat(youtube.result(count, 1).said()).isEmpty();
      assertThat(youtube.value(Scoring.posts("sum", "views"), 1)).isEqualTo("9");
    }

    @Test
    void is_not_told_by_a_source_that_names_another_day() {
      studio(Scoring.MAY.minusDays(1));
      Instant out = Instant.parse("2026-05-01T07:00:01Z");
      youtube.add(
          youtube
              .window("v", "views", out, Given.start(Scoring.MAY.plusDays(2)), 8)
              .published(out)
              .source("public-counter", Given.start(Scoring.MAY.plusDays(2))));

      assertThat(youtube.value(count, 0)).isEqualTo("1");
    }
  }

  @Nested
  class Growth_of_posts {

    private final Map<String, Object> growth =
        Scoring.growth("percent", Scoring.posts("mean", "reach"));

    @Test
    void is_the_mean_of_this_period_against_that_of_the_one_before() {
      life("p1", "reach", 1000);
      life("p2", "reach", 2000);
      given.add(given.post("p3", "reach", Scoring.MAY, 1800));

      assertThat(given.value(growth, 1)).isEqualTo("20");
    }

    @Test
    void in_the_first_period_is_undetermined_without_posts_before_the_contract() {
      life("p1", "reach", 1000);
      assertThat(given.reason(growth, 0, "period")).isEqualTo("missing.posts 2026-03");

      given.add(given.post("p0", "reach", Scoring.APRIL.minusDays(9), 500));
      assertThat(given.value(growth, 0)).isEqualTo("100");
    }
  }

  @Nested
  class Two_figures_of_one_instant {

    @Test
    void of_which_one_stands_twice_still_contradict() {
      ReadingContradictions contradictions = new ReadingContradictions();
      Reading kept = in("a", 50).done();
      for (String file : List.of("b", "c")) {
        kept = contradictions.later(kept, in(file, 150).done());
      }

      assertThat(contradictions.figure(kept).value()).isEmpty();
    }

    private ReadingDraft in(String file, long value) {
      return given
          .post("p1", "views", OUT, value)
          .evidence(Evidence.of("sha256:" + file.repeat(64), 1));
    }
  }
}
