package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings that stand against each other are held, whatever the terms say of missing ones. */
class DisputedReadingsTest {

  private static final LocalDate APRIL = Given.FIRST;
  private static final LocalDate MAY = APRIL.plusMonths(1);
  private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");

  private final List<Reading> readings = new ArrayList<>();

  private DisputedReadingsTest add(ReadingDraft reading) {
    readings.add(reading.done());
    return this;
  }

  private static ReadingDraft april(String metric, String value) {
    return Given.window("facebook", metric, APRIL, MAY, value);
  }

  private KpiResult result(Map<String, Object> kpi) {
    return results(kpi, 0).get(0).results().get(0);
  }

  private List<Scorecard> results(Map<String, Object> kpi, int month) {
    Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
    return Scorecards.upTo(
        terms,
        MetricDictionary.shipped(),
        ReadingBook.of(readings),
        terms.periods().get(month),
        LATE,
        new ValueCache());
  }

  private static Map<String, Object> kpi(Map<String, Object> measure, Object... more) {
    Map<String, Object> kpi =
        Given.kpi(
            "k", measure, "platforms", List.of("facebook"), "target", Given.tree("atLeast", "10"));
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private void assertHeld(KpiResult result, String question) {
    assertThat(result.status()).isEqualTo(Status.UNDETERMINED);
    assertThat(result.value()).isEmpty();
    assertThat(result.reasons()).extracting(Message::key).first().isEqualTo(question);
  }

  @Nested
  class Two_figures_of_one_instant {

    @ParameterizedTest
    @ValueSource(strings = {"hold", "exclude", "missed"})
    void are_held_and_both_are_shown_whatever_the_terms_say_of_missing_ones(String missing) {
      add(april("comments", "5")).add(april("comments", "15"));

      KpiResult result = result(kpi(Given.value("comments"), "missing", missing));

      assertHeld(result, "missing.contradiction");
      assertThat(result.reasons().get(0).values().get("figures"))
          .isEqualTo(List.of(BigDecimal.valueOf(5), BigDecimal.valueOf(15)));
      assertThat(result.trail().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "exclude", "met", "missed"})
    void are_held_whatever_the_terms_say_of_too_small_a_sample(String then) {
      add(april("comments", "5")).add(april("comments", "15"));
      Map<String, Object> sample =
          Given.tree(
              "of", Given.tree("metrics", List.of("comments")), "atLeast", "50", "then", then);

      assertHeld(
          result(kpi(Given.value("comments"), "sample", sample, "missing", "exclude")),
          "missing.contradiction");
    }

    @Test
    void that_are_the_same_are_no_dispute() {
      add(april("comments", "15")).add(april("comments", "15.0"));

      assertThat(result(kpi(Given.value("comments"))).status()).isEqualTo(Status.MET);
    }

    @Test
    void of_which_one_was_learnt_later_are_a_restatement() {
      add(april("comments", "5"));
      add(april("comments", "15").source("platform-export", Given.start(MAY.plusDays(2))));

      assertThat(result(kpi(Given.value("comments"))).status()).isEqualTo(Status.MET);
    }

    @Test
    void do_not_hand_the_question_on_to_a_softer_source() {
      add(april("comments", "5")).add(april("comments", "6"));
      add(april("comments", "15").source("public-counter", Given.start(MAY.plusDays(1))));

      assertHeld(result(kpi(Given.value("comments"))), "missing.contradiction");
    }

    @Test
    void in_the_denominator_hold_the_ratio() {
      add(april("comments", "5")).add(april("reach", "100")).add(april("reach", "40"));
      Map<String, Object> rate =
          Given.tree(
              "kind",
              "ratio",
              "of",
              Given.tree("metrics", List.of("comments")),
              "per",
              Given.tree("metrics", List.of("reach")));

      assertHeld(result(kpi(rate, "missing", "exclude")), "missing.contradiction");
    }

    @Test
    void of_one_day_hold_the_month_that_is_added_up() {
      add(Given.window("facebook", "comments", APRIL, MAY.minusDays(1), "5"));
      for (String last : List.of("1", "9")) {
        add(
            Given.window("facebook", "comments", MAY.minusDays(1), MAY, last)
                .source("platform-export", Given.start(MAY.plusDays(1))));
      }

      assertHeld(
          result(kpi(Given.value("comments"), "missing", "exclude")), "missing.contradiction");
    }

    @Test
    void of_one_post_hold_the_mean_of_many() {
      add(post("p1", 5)).add(post("p2", 5)).add(post("p2", 50));

      assertHeld(result(kpi(meanOfPosts(), "missing", "exclude")), "missing.contradiction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suppressed", "empty"})
    void of_which_the_later_takes_a_number_back_are_a_dispute(String state) {
      Figure none = state.equals("empty") ? Figure.empty() : Figure.suppressed();
      add(april("comments", "5"));
      add(
          april("comments", "5")
              .figure(none)
              .source("platform-export", Given.start(MAY.plusDays(2))));

      assertHeld(
          result(kpi(Given.value("comments"), "missing", "exclude")), "missing.contradiction");
    }
  }

  private static ReadingDraft post(String id, long views) {
    return Given.post(id, "facebook", "comments", APRIL.plusDays(3), views);
  }

  private static Map<String, Object> meanOfPosts() {
    return Given.value("comments", "of", "posts", "across", "mean");
  }

  @Nested
  class A_post {

    @Test
    void that_one_source_lets_go_out_on_two_days_of_different_months_holds_both_months() {
      add(post("p1", 20));
      add(
          Given.post("p1", "facebook", "reactions", MAY, 20)
              .source("platform-export", Given.start(MAY.plusDays(1)))
              .window(Given.start(MAY).minusSeconds(1), Given.start(MAY)));

      assertHeld(result(kpi(meanOfPosts(), "missing", "exclude")), "missing.out");
      assertHeld(
          results(kpi(meanOfPosts(), "missing", "exclude"), 1).get(1).results().get(0),
          "missing.out");
    }

    @Test
    void whose_day_is_corrected_later_moves_and_is_no_dispute() {
      add(post("p1", 20));
      add(
          Given.post("p1", "facebook", "comments", MAY.plusDays(1), 20)
              .source("platform-export", Given.start(MAY.plusMonths(1).plusDays(2))));

      assertThat(result(kpi(meanOfPosts())).reasons())
          .extracting(Message::key)
          .containsExactly("missing.posts");
      assertThat(results(kpi(meanOfPosts()), 1).get(1).results().get(0).status())
          .isEqualTo(Status.MET);
    }

    @Test
    void whose_windows_begin_elsewhere_and_differ_is_a_dispute_too() {
      add(post("p1", 5));
      add(post("p1", 50).window(Given.start(APRIL.plusDays(2)), Given.start(MAY)));

      assertHeld(result(kpi(meanOfPosts(), "missing", "exclude")), "missing.contradiction");
    }

    @Test
    void without_the_day_on_which_it_went_out_does_not_make_a_month_missing() {
      add(post("p1", 5));
      add(april("comments", "1").account("page"));

      assertHeld(result(kpi(meanOfPosts(), "missing", "exclude")), "missing.published");
    }
  }

  @Nested
  class Figures_of_a_month {

    @ParameterizedTest
    @CsvSource({"2, true", "10, false"})
    void and_of_its_days_must_be_the_same_sum(String lastDay, boolean held) {
      add(april("comments", "15"));
      add(sameHour(Given.window("facebook", "comments", APRIL, MAY.minusDays(1), "5")));
      add(sameHour(Given.window("facebook", "comments", MAY.minusDays(1), MAY, lastDay)));

      KpiResult result = result(kpi(Given.value("comments"), "missing", "exclude"));

      if (held) {
        assertHeld(result, "missing.parts");
      } else {
        assertThat(result.status()).isEqualTo(Status.MET);
      }
    }

    @Test
    void that_are_less_than_one_of_its_days_are_held() {
      add(april("comments", "15"));
      add(sameHour(Given.window("facebook", "comments", APRIL, APRIL.plusDays(1), "16")));

      assertHeld(result(kpi(Given.value("comments"))), "missing.parts");
    }

    @Test
    void that_were_learnt_after_all_its_days_restate_them() {
      add(Given.window("facebook", "comments", APRIL, APRIL.plusDays(1), "16"));
      add(april("comments", "15"));

      assertThat(result(kpi(Given.value("comments"))).status()).isEqualTo(Status.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclude", "missed"})
    void do_not_fall_away_because_a_day_is_given_twice(String missing) {
      add(Given.window("facebook", "comments", APRIL, MAY.minusDays(1), "5"));
      add(Given.window("facebook", "comments", MAY.minusDays(1), MAY, "1"));
      add(Given.window("facebook", "comments", MAY.minusDays(2), MAY, "1"));

      assertHeld(result(kpi(Given.value("comments"), "missing", missing)), "missing.overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclude", "missed"})
    void do_not_fall_away_because_another_origin_or_account_is_added(String missing) {
      add(april("comments", "5"));
      add(april("comments", "1").origin("paid"));
      assertHeld(result(kpi(Given.value("comments"), "missing", missing)), "missing.origin");

      readings.clear();
      add(april("reach", "5"));
      add(
          Reading.of("other", "facebook", "reach")
              .window(Given.start(APRIL), Given.start(MAY))
              .figure(Figure.of(BigDecimal.ONE))
              .source("platform-export", Given.start(MAY)));
      assertHeld(result(kpi(Given.value("reach"), "missing", missing)), "missing.subjects");
    }

    private ReadingDraft sameHour(ReadingDraft draft) {
      return draft.source("platform-export", Given.start(MAY.plusDays(1)));
    }
  }

  @Nested
  class A_zero_denominator {

    @ParameterizedTest
    @ValueSource(strings = {"exclude", "missed"})
    void is_no_missing_reading(String missing) {
      add(april("comments", "5")).add(april("reach", "0"));
      Map<String, Object> rate =
          Given.tree(
              "kind",
              "ratio",
              "of",
              Given.tree("metrics", List.of("comments")),
              "per",
              Given.tree("metrics", List.of("reach")));

      assertHeld(result(kpi(rate, "missing", missing)), "missing.zero");
    }
  }

  @Nested
  class A_state {

    private KpiResult followers(String missing) {
      return result(kpi(Given.value("followers", "on", "period-end"), "missing", missing));
    }

    private ReadingDraft at(int hour, String value) {
      return Reading.of("account", "facebook", "followers")
          .at(Given.start(MAY.minusDays(1)).plusSeconds(3600L * hour))
          .figure(Figure.of(new BigDecimal(value)))
          .source("platform-export", Given.start(MAY));
    }

    @Test
    void given_twice_at_one_instant_is_held() {
      add(at(23, "5")).add(at(23, "15"));

      assertHeld(followers("exclude"), "missing.contradiction");
    }

    @Test
    void beside_which_a_later_reading_has_none_is_held() {
      add(at(10, "5")).add(at(23, "5").figure(Figure.empty()));

      assertHeld(followers("exclude"), "missing.contradiction");
    }

    @Test
    void that_was_read_before_its_instant_is_none() {
      add(at(23, "15").source("platform-export", Given.start(APRIL)));

      assertThat(followers("hold").reasons())
          .extracting(Message::key)
          .containsExactly("missing.early");
    }

    @Test
    void between_two_others_does_not_hide_a_fall() {
      for (String value : List.of("120", "121")) {
        add(views(APRIL.plusDays(9), value));
      }
      add(views(APRIL.minusDays(1), "100")).add(views(MAY.minusDays(1), "130"));
      add(views(APRIL.plusDays(8), "150"));
      Map<String, Object> kpi =
          kpi(Given.value("total-views", "falls", "hold"), "missing", "exclude");
      kpi.put("platforms", List.of("youtube"));

      assertHeld(result(kpi), "missing.contradiction");
    }

    private ReadingDraft views(LocalDate day, String value) {
      return Given.state("youtube", "total-views", day, value)
          .source("platform-export", Given.start(MAY));
    }
  }

  @Nested
  class The_row_of_missed_months {

    @Test
    void is_not_begun_anew_by_a_second_reading() {
      add(april("comments", "5")).add(april("comments", "15"));
      add(Given.window("facebook", "comments", MAY, MAY.plusMonths(1), "5"));
      KpiResult may =
          results(kpi(Given.value("comments"), "consequence", Given.ladder()), 1)
              .get(1)
              .results()
              .get(0);

      assertThat(may.status()).isEqualTo(Status.MISSED);
      assertThat(may.missesBefore()).isZero();
      assertThat(may.missesBeforeAtMost()).isEqualTo(1);
      assertThat(may.reasons()).extracting(Message::key).containsExactly("missing.run");
    }
  }
}
