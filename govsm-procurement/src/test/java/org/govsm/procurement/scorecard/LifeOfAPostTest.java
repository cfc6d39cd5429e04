package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the life of a post: when they are complete, and which cannot hold together. */
class LifeOfAPostTest {

  private static final LocalDate OUT = Scoring.APRIL.plusDays(5);
  private static final LocalDate READ = Scoring.MAY.plusDays(2);

  private final Scoring facebook = new Scoring("facebook");

  private ReadingDraft life(String metric, LocalDate until, long value) {
    return window(metric, OUT, until, value);
  }

  private ReadingDraft window(String metric, LocalDate from, LocalDate until, long value) {
    return facebook
        .post("p", metric, OUT, from, until, value)
        .source("platform-export", Given.start(until));
  }

  private String sum(String metric) {
    return facebook.value(Scoring.posts("sum", metric), 0);
  }

  @Nested
  class A_count_that_falls {

    @ParameterizedTest
    @CsvSource({"5000, 0, missing.fall", "5000, 4999, missing.fall", "5000, 5000, 5000", "0, 7, 7"})
    void is_held_even_where_it_falls_to_nothing(long before, long after, String value) {
      facebook.add(life("views", Scoring.APRIL.plusDays(19), before));
      facebook.add(life("views", READ, after));

      assertThat(sum("views")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
      "52, 51, atLeast, 40, MET, missing.fall",
      "52, 51, atLeast, 60, MISSED, missing.fall",
      "52, 51, atMost, 52, MET, missing.fall",
      "52, 51, atLeast, 52, UNDETERMINED, missing.fall",
      "52, 0, atLeast, 40, UNDETERMINED, missing.fall"
    })
    void is_held_only_where_the_two_figures_decide_otherwise(
        long before, long after, String side, String bound, KpiResult.Status status, String key) {
      facebook.add(life("reactions", Scoring.APRIL.plusDays(11), before));
      facebook.add(life("reactions", READ, after));

      for (String across : List.of("sum", "mean", "median")) {
        KpiResult result =
            facebook.judged(Scoring.posts(across, "reactions"), Given.tree(side, bound));
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reasons().get(0).key()).isEqualTo(key);
        assertThat(result.value().isPresent()).isEqualTo(status != KpiResult.Status.UNDETERMINED);
      }
    }

    @Test
    void is_settled_by_the_first_figure_as_corrected_for_the_same_days() {
      facebook.add(life("reactions", Scoring.APRIL.plusDays(11), 52));
      facebook.add(life("reactions", READ, 51));
      facebook.add(
          life("reactions", Scoring.APRIL.plusDays(11), 51)
              .source("platform-export", Given.start(READ)));

      assertThat(sum("reactions")).isEqualTo("51");
    }

    @Test
    void and_came_back_is_what_it_came_to() {
      facebook.add(life("views", Scoring.APRIL.plusDays(19), 5000));
      facebook.add(life("views", Scoring.APRIL.plusDays(22), 0));
      facebook.add(life("views", READ, 5200));

      assertThat(sum("views")).isEqualTo("5200");
    }

    @Test
    void is_none_where_the_platform_takes_off_what_is_taken_back() {
      Scoring youtube = new Scoring("youtube");
      for (LocalDate until : List.of(Scoring.APRIL.plusDays(19), Scoring.MAY.plusDays(5))) {
        youtube.add(
            youtube.post("v", "likes", OUT, OUT, until, until.getMonthValue() == 5 ? 9 : 10));
      }

      assertThat(youtube.value(Scoring.posts("sum", "likes"), 0)).isEqualTo("9");
    }
  }

  @Nested
  class Windows_beside_the_whole {

    private void at(LocalDate from, LocalDate until, long value, int day) {
      facebook.add(
          window("views", from, until, value)
              .source("platform-export", Given.start(Scoring.MAY.plusDays(day))));
    }

    @ParameterizedTest
    @CsvSource({"7000, 9000, 16000", "5000, 4000, missing.parts", "12000, 9000, missing.parts"})
    void that_leave_no_gap_add_up_to_it(long first, long second, String value) {
      LocalDate cut = Scoring.APRIL.plusDays(19);
      at(OUT, cut, first, 4);
      at(cut, Scoring.MAY, second, 4);
      at(OUT, Scoring.MAY, 16000, 4);

      assertThat(sum("views")).isEqualTo(value);
    }

    @Test
    void are_none_of_them_more_than_it() {
      at(Scoring.APRIL.plusDays(9), Scoring.APRIL.plusDays(19), 20000, 4);
      at(OUT, Scoring.MAY, 16000, 4);

      assertThat(sum("views")).isEqualTo("missing.parts");
    }

    @Test
    void that_were_learnt_before_it_are_put_right_by_it() {
      at(Scoring.APRIL.plusDays(9), Scoring.APRIL.plusDays(19), 20000, 3);
      at(OUT, Scoring.MAY, 16000, 4);

      assertThat(sum("views")).isEqualTo("16000");
    }

    @Test
    void of_unique_people_may_add_up_to_more_and_none_is_more() {
      facebook.add(window("reach", OUT, Scoring.APRIL.plusDays(9), 60));
      facebook.add(window("reach", Scoring.APRIL.plusDays(9), Scoring.APRIL.plusDays(19), 60));
      facebook.add(life("reach", READ, 70));
      assertThat(sum("reach")).isEqualTo("70");

      facebook.add(
          window("reach", Scoring.APRIL.plusDays(19), Scoring.APRIL.plusDays(29), 71)
              .source("platform-export", Given.start(READ)));
      assertThat(sum("reach")).isEqualTo("missing.parts");
    }
  }

  @Nested
  class A_count_that_was_read_too_early {

    private KpiResult.Status status(Map<String, Object> target, Map<String, Object> measure) {
      return result(target, measure).status();
    }

    private KpiResult result(Map<String, Object> target, Map<String, Object> measure) {
      return facebook.judged(measure, target);
    }

    @ParameterizedTest
    @CsvSource({
      "atLeast, 900, MET",
      "above, 899, MET",
      "atLeast, 901, UNDETERMINED",
      "atMost, 1000, UNDETERMINED",
      "atMost, 899, UNDETERMINED"
    })
    void proves_a_promise_of_so_much_and_nothing_else(
        String side, String bound, KpiResult.Status status) {
      facebook.add(life("views", Scoring.APRIL.plusDays(9), 900));
      KpiResult result = result(Given.tree(side, bound), Scoring.posts("sum", "views"));

      assertThat(result.status()).isEqualTo(status);
      assertThat(result.reasons())
          .extracting(reason -> reason.key())
          .contains("missing.before-end")
          .first()
          .isEqualTo(status == KpiResult.Status.MET ? "note.at-least" : "missing.before-end");
    }

    @Test
    void says_nothing_as_the_lower_side_of_a_rate() {
      facebook.add(life("engagements", READ, 30));
      facebook.add(life("impressions", OUT.plusDays(1), 100));
      Map<String, Object> rate = rate("engagements", "impressions");

      assertThat(status(Given.tree("atLeast", "3"), rate)).isEqualTo(KpiResult.Status.UNDETERMINED);
    }

    @Test
    void is_not_judged_by_another_source_that_is_softer() {
      facebook.add(life("views", Scoring.APRIL.plusDays(9), 900));
      facebook.add(life("views", READ, 5000).source("public-counter", Given.start(READ)));

      assertThat(status(Given.tree("atLeast", "1000"), Scoring.posts("sum", "views")))
          .isEqualTo(KpiResult.Status.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"youtube, shares, 72", "instagram, shares, 48", "facebook, clicks, 24"})
    void is_one_that_the_platform_has_not_completed(String platform, String metric, int hours) {
      for (int early : List.of(0, 1)) {
        Scoring given = new Scoring(platform);
        Instant read = Given.start(Scoring.MAY).plusSeconds(hours * 3600L - early);
        given.add(
            given.account("a", metric, Scoring.APRIL, Scoring.MAY, 50).source("first-party", read));
        Map<String, Object> figure = Scoring.account(metric);

        assertThat(given.judged(figure, Given.tree("atLeast", "50")).status())
            .isEqualTo(KpiResult.Status.MET);
        assertThat(given.judged(figure, Given.tree("atLeast", "51")).status())
            .isEqualTo(early == 0 ? KpiResult.Status.MISSED : KpiResult.Status.UNDETERMINED);
      }
    }
  }

  private static Map<String, Object> rate(String of, String per) {
    return Given.tree(
        "kind", "ratio",
        "of", Given.tree("metrics", List.of(of), "of", "posts", "across", "sum", "asCounted", true),
        "per",
            Given.tree("metrics", List.of(per), "of", "posts", "across", "sum", "asCounted", true));
  }

  @Nested
  class The_sides_of_a_rate {

    @ParameterizedTest
    @CsvSource({"0, 10", "24, 10", "25, missing.apart", "-25, missing.apart"})
    void are_read_within_a_day_of_each_other(int hours, String value) {
      Instant at = Given.start(READ);
      Instant other = at.plusSeconds(hours * 3600L);
      facebook.add(
          facebook.window("p", "reactions", Given.start(OUT), at, 10).published(Given.start(OUT)));
      facebook.add(
          facebook.window("p", "reach", Given.start(OUT), other, 100).published(Given.start(OUT)));

      assertThat(facebook.value(rate("reactions", "reach"), 0)).isEqualTo(value);
    }
  }
}
