package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was measured, and what is never made up. */
class ScorecardsTest {

  private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");
  private static final LocalDate APRIL = Given.FIRST;
  private static final LocalDate MAY = APRIL.plusMonths(1);

  private final List<Reading> readings = new ArrayList<>();

  private static Map<String, Object> on(
      String platform, Map<String, Object> measure, Object... more) {
    Map<String, Object> kpi = Given.kpi("k", measure, "platforms", List.of(platform));
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static Terms terms(Object... kpis) {
    Terms.Draft draft = Given.terms();
    draft.set("kpis", List.of(kpis));
    return draft.done().orThrow();
  }

  private List<Scorecard> cards(Terms terms, int months) {
    BillingPeriod last = terms.periods().get(months - 1);
    return Scorecards.upTo(
        terms, MetricDictionary.shipped(), ReadingBook.of(readings), last, LATE, new ValueCache());
  }

  private KpiResult april(Object... kpis) {
    return cards(terms(kpis), 1).get(0).results().get(0);
  }

  private void days(String platform, String metric, int from, int until, String value) {
    readings.add(
        Given.window(platform, metric, APRIL.plusDays(from - 1L), APRIL.plusDays(until - 1L), value)
            .done());
  }

  private static String value(KpiResult result) {
    return result
        .value()
        .map(v -> v.isExact() ? "" + v.low().shown() : v.low().shown() + ".." + v.high().shown())
        .orElseGet(() -> result.reasons().get(0).key());
  }

  @Nested
  class A_figure_over_the_period {

    private String views() {
      return value(april(on("facebook", Given.value("views", "asCounted", true))));
    }

    @Test
    void is_a_reading_of_exactly_its_days() {
      days("facebook", "views", 1, 31, "500");

      assertThat(views()).isEqualTo("500");
    }

    @Test
    void is_added_up_where_days_follow_each_other() {
      days("facebook", "views", 1, 11, "10");
      days("facebook", "views", 11, 30, "20");
      days("facebook", "views", 30, 31, "3");

      assertThat(views()).isEqualTo("33");
    }

    @ParameterizedTest
    @CsvSource({
      "2, 11, 11, 31, missing.days",
      "1, 11, 12, 31, missing.days",
      "1, 11, 11, 30, missing.days",
      "1, 11, 10, 31, missing.overlap"
    })
    void is_unknown_where_a_day_lacks_or_counts_twice(
        int from, int until, int nextFrom, int nextUntil, String reason) {
      days("facebook", "views", from, until, "10");
      days("facebook", "views", nextFrom, nextUntil, "20");

      assertThat(views()).isEqualTo(reason);
    }

    @Test
    void is_unknown_without_a_reading() {
      assertThat(views()).isEqualTo("missing.reading");
    }

    @Test
    void that_was_read_before_its_window_was_over_is_unknown() {
      readings.add(
          Given.window("facebook", "views", APRIL, MAY, "500")
              .source("platform-export", Given.start(MAY).minusSeconds(1))
              .done());
      assertThat(views()).isEqualTo("missing.early");

      readings.add(
          Given.window("facebook", "views", APRIL, MAY, "510")
              .source("platform-export", Given.start(MAY.plusDays(1)))
              .done());
      assertThat(views()).isEqualTo("510");
    }

    @Test
    void of_part_of_a_day_is_none_of_a_day() {
      readings.add(
          Reading.of("account", "facebook", "views")
              .window(Given.start(APRIL).plusSeconds(3600), Given.start(MAY))
              .figure(Figure.of(BigDecimal.TEN))
              .source("platform-export", Given.start(MAY))
              .done());

      assertThat(views()).isEqualTo("missing.days");
    }

    @Test
    void is_asked_of_the_next_source_where_the_firmest_has_no_number() {
      readings.add(
          Given.window("facebook", "views", APRIL, MAY, "0")
              .figure(Figure.suppressed())
              .source("first-party", Given.start(MAY))
              .done());
      assertThat(views()).isEqualTo("missing.suppressed");

      days("facebook", "views", 1, 31, "500");
      assertThat(views()).isEqualTo("500");
    }

    @Test
    void that_lacks_its_last_day_asks_whether_the_end_was_meant_to_be_in_it() {
      days("facebook", "reach", 1, 30, "25");
      assertThat(value(april(on("facebook", Given.value("reach")))))
          .isEqualTo("missing.one-day-short");

      days("facebook", "reach", 1, 31, "26");
      assertThat(value(april(on("facebook", Given.value("reach"))))).isEqualTo("26");
    }

    @Test
    void of_unique_people_is_never_added_up_over_days_or_accounts() {
      days("facebook", "reach", 1, 11, "10");
      days("facebook", "reach", 11, 31, "20");
      assertThat(value(april(on("facebook", Given.value("reach"))))).isEqualTo("missing.window");

      days("facebook", "reach", 1, 31, "25");
      assertThat(value(april(on("facebook", Given.value("reach"))))).isEqualTo("25");

      readings.add(second("facebook", "reach", "7"));
      assertThat(value(april(on("facebook", Given.value("reach"))))).isEqualTo("missing.subjects");
      assertThat(value(april(on("facebook", Given.value("reach", "subject", "second")))))
          .isEqualTo("7");
    }

    private Reading second(String platform, String metric, String value) {
      return Reading.of("second", platform, metric)
          .window(Given.start(APRIL), Given.start(MAY))
          .figure(Figure.of(new BigDecimal(value)))
          .source("platform-export", Given.start(MAY.plusDays(1)))
          .done();
    }

    @Test
    void of_several_accounts_and_metrics_is_their_sum() {
      days("facebook", "comments", 1, 31, "10");
      days("facebook", "shares", 1, 31, "5");
      readings.add(second("facebook", "comments", "2"));
      Map<String, Object> both =
          on("facebook", Given.tree("kind", "value", "metrics", List.of("comments", "shares")));
      assertThat(value(april(both))).isEqualTo("missing.side");

      readings.add(second("facebook", "shares", "1"));
      assertThat(value(april(both))).isEqualTo("18");
    }

    @Test
    void is_unknown_where_organic_and_paid_are_there_and_the_terms_name_neither() {
      readings.add(origin("organic", "10"));
      readings.add(origin("paid", "90"));

      assertThat(views()).isEqualTo("missing.origin");
      assertThat(
              value(
                  april(
                      on(
                          "facebook",
                          Given.value("views", "origin", "organic", "asCounted", true)))))
          .isEqualTo("10");
    }

    private Reading origin(String origin, String value) {
      return Given.window("facebook", "views", APRIL, MAY, value).origin(origin).done();
    }

    @Test
    void is_taken_from_the_firmest_source_that_has_it() {
      days("facebook", "views", 1, 31, "500");
      readings.add(source("public-counter", APRIL, "400"));
      assertThat(views()).isEqualTo("500");

      readings.add(source("first-party", APRIL.plusDays(3), "600"));
      assertThat(views()).isEqualTo("500");

      readings.add(source("first-party", APRIL, "600"));
      assertThat(views()).isEqualTo("600");

      readings.add(source("third-party", APRIL, "700"));
      assertThat(views()).isEqualTo("600");
    }

    private Reading source(String source, LocalDate from, String value) {
      return Given.window("facebook", "views", from, MAY, value)
          .source(source, Given.start(MAY.plusDays(1)))
          .done();
    }

    @ParameterizedTest
    @CsvSource({"suppressed", "empty"})
    void without_a_number_is_not_zero(String state) {
      Figure figure = state.equals("empty") ? Figure.empty() : Figure.suppressed();
      readings.add(Given.window("facebook", "views", APRIL, MAY, "0").figure(figure).done());

      assertThat(views()).isEqualTo("missing." + state);
    }
  }

  @Nested
  class A_rounded_counter {

    private KpiResult.Status status(String low, String upTo) {
      readings.add(
          Given.state("x", "followers", MAY.minusDays(1), "0")
              .figure(Figure.between(new BigDecimal(low), new BigDecimal(upTo)))
              .done());
      return april(
              on(
                  "x",
                  Given.value("followers", "on", "period-end"),
                  "target",
                  Given.tree("atLeast", "12450")))
          .status();
    }

    @ParameterizedTest
    @CsvSource({
      "12300, 12450, MISSED",
      "12300, 12451, UNDETERMINED",
      "12449, 12500, UNDETERMINED",
      "12450, 12550, MET"
    })
    void is_undetermined_only_where_it_can_be_on_either_side(
        String low, String upTo, KpiResult.Status status) {
      assertThat(status(low, upTo)).isEqualTo(status);
    }
  }

  @Nested
  class A_state {

    private String followers(String on) {
      return value(april(on("x", Given.value("followers", "on", on))));
    }

    @Test
    void is_read_within_a_day_of_its_midnight_before_rather_than_after() {
      readings.add(Given.state("x", "followers", APRIL.minusDays(2), "1").done());
      readings.add(Given.state("x", "followers", MAY, "9").done());
      assertThat(followers("period-start")).isEqualTo("1");
      assertThat(followers("period-end")).isEqualTo("missing.state");

      readings.add(
          Reading.of("account", "x", "followers")
              .at(Given.start(MAY).plusSeconds(3600))
              .figure(Figure.of(BigDecimal.TEN))
              .source("platform-export", Given.start(MAY).plusSeconds(3600))
              .done());
      assertThat(followers("period-end")).isEqualTo("10");

      readings.add(Given.state("x", "followers", MAY.minusDays(1), "8").done());
      assertThat(followers("period-end")).isEqualTo("8");
    }

    @Test
    void on_the_day_of_the_order_may_lie_before_the_contract() {
      readings.add(Given.state("x", "followers", LocalDate.of(2026, 3, 10), "240000").done());
      Terms terms =
          Given.terms()
              .set("orderedOn", "2026-03-10")
              .add("kpis", on("x", Given.value("followers", "on", "order")))
              .done()
              .orThrow();

      assertThat(value(cards(terms, 1).get(0).results().get(0))).isEqualTo("240000");
    }
  }

  @Nested
  class Growth {

    private String growth(String as) {
      return value(
          april(
              on(
                  "x",
                  Given.tree(
                      "kind",
                      "growth",
                      "of",
                      Given.tree("metrics", List.of("followers")),
                      "as",
                      as))));
    }

    @Test
    void is_the_end_against_the_beginning() {
      readings.add(Given.state("x", "followers", APRIL.minusDays(1), "200").done());
      assertThat(growth("number")).isEqualTo("missing.state");

      readings.add(Given.state("x", "followers", MAY.minusDays(1), "190").done());
      assertThat(growth("number")).isEqualTo("-10");
      assertThat(growth("percent")).isEqualTo("-5");
    }

    @Test
    void of_nothing_is_unknown_in_percent() {
      readings.add(Given.state("x", "followers", APRIL.minusDays(1), "0").done());
      readings.add(Given.state("x", "followers", MAY.minusDays(1), "5").done());

      assertThat(growth("number")).isEqualTo("5");
      assertThat(growth("percent")).isEqualTo("missing.zero-start");
    }
  }

  @Nested
  class A_counter_that_falls {

    @ParameterizedTest
    @CsvSource({"hold, missing.fall", "ignore, 250", "net, 50"})
    void is_held_ignored_or_netted_as_the_terms_say(String falls, String expected) {
      counter(-1, "1000");
      counter(10, "1200");
      counter(11, "1000");
      counter(29, "1050");

      assertThat(value(april(on("youtube", Given.value("total-views", "falls", falls)))))
          .isEqualTo(expected);
    }

    @Test
    void between_two_numbers_rises_although_one_in_the_middle_is_withheld() {
      counter(-1, "1000");
      readings.add(
          Given.state("youtube", "total-views", APRIL.plusDays(9), "0")
              .figure(Figure.suppressed())
              .done());
      counter(29, "1050");

      assertThat(value(april(on("youtube", Given.value("total-views", "falls", "hold")))))
          .isEqualTo("50");
    }

    @Test
    void below_its_beginning_nets_nothing() {
      counter(-1, "1000");
      counter(29, "900");

      assertThat(value(april(on("youtube", Given.value("total-views", "falls", "net")))))
          .isEqualTo("0");
    }

    private void counter(int day, String value) {
      readings.add(Given.state("youtube", "total-views", APRIL.plusDays(day), value).done());
    }
  }

  @Nested
  class Posts {

    private String of(String across) {
      return value(
          april(
              on(
                  "youtube",
                  Given.value("views", "of", "posts", "across", across, "asCounted", true))));
    }

    @ParameterizedTest
    @CsvSource({"sum, 16", "mean, 4", "median, 2.5", "count, 4"})
    void are_put_together_as_the_terms_say(String across, String expected) {
      readings.addAll(Given.posts("youtube", "views", 0, 1, 3, 2, 10));
      readings.addAll(Given.posts("youtube", "views", 1, 1000));

      assertThat(of(across)).isEqualTo(expected);
    }

    @Test
    void that_nobody_published_are_unknown_and_not_zero() {
      assertThat(of("count")).isEqualTo("missing.posts");
      assertThat(of("mean")).isEqualTo("missing.posts");
    }

    @Test
    void count_in_the_one_period_in_which_the_firmest_source_says_they_went_out() {
      readings.addAll(Given.posts("youtube", "views", 0, 7));
      readings.add(
          Given.post("edge", "youtube", "views", APRIL, 50)
              .published(Given.start(MAY).minusSeconds(1))
              .done());
      assertThat(of("sum")).isEqualTo("57");

      readings.add(
          Given.post("edge", "youtube", "views", MAY, 40)
              .source("first-party", Given.start(MAY.plusDays(2)))
              .done());
      assertThat(of("sum")).isEqualTo("7");
    }

    @Test
    void are_asked_of_the_next_source_where_the_firmest_has_no_number() {
      readings.add(Given.post("a", "youtube", "views", APRIL, 50).done());
      readings.add(
          Given.post("a", "youtube", "views", APRIL, 0)
              .figure(Figure.suppressed())
              .source("first-party", Given.start(MAY.plusDays(1)))
              .done());

      assertThat(of("sum")).isEqualTo("50");
    }

    @Test
    void of_two_origins_are_unknown() {
      readings.add(Given.post("a", "youtube", "views", APRIL, 5).origin("organic").done());
      readings.add(Given.post("a", "youtube", "views", APRIL, 50).origin("paid").done());

      assertThat(of("sum")).isEqualTo("missing.origin");
    }

    @Test
    void without_one_of_several_metrics_are_unknown() {
      readings.add(Given.post("a", "youtube", "likes", APRIL, 5).done());
      readings.add(Given.post("a", "youtube", "shares", APRIL, 1).done());
      readings.add(Given.post("b", "youtube", "likes", APRIL.plusDays(1), 4).done());

      Map<String, Object> both =
          Given.tree(
              "kind",
              "value",
              "metrics",
              List.of("likes", "shares"),
              "of",
              "posts",
              "across",
              "sum");
      assertThat(value(april(on("youtube", both)))).isEqualTo("missing.of-post");
      readings.add(Given.post("b", "youtube", "shares", APRIL.plusDays(1), 2).done());
      assertThat(value(april(on("youtube", both)))).isEqualTo("12");
    }
  }

  @Nested
  class A_ratio {

    private final Map<String, Object> rate =
        Given.tree(
            "kind", "ratio",
            "of", Given.tree("metrics", List.of("engagements")),
            "per", Given.tree("metrics", List.of("reach")));

    @Test
    void is_in_percent_and_unrounded() {
      days("facebook", "engagements", 1, 31, "1");
      days("facebook", "reach", 1, 31, "3");

      KpiResult result = april(on("facebook", rate));
      assertThat(result.value().orElseThrow().low().toString()).isEqualTo("100/3");
      assertThat(result.ingredients()).extracting(Ingredient::role).containsExactly("of", "per");
    }

    @Test
    void by_zero_is_unknown() {
      days("facebook", "engagements", 1, 31, "1");
      days("facebook", "reach", 1, 31, "0");

      assertThat(value(april(on("facebook", rate)))).isEqualTo("missing.zero");
    }

    @Test
    void without_a_denominator_is_unknown() {
      days("facebook", "engagements", 1, 31, "1");
      Map<String, Object> open =
          Given.tree("kind", "ratio", "of", Given.tree("metrics", List.of("engagements")));

      assertThat(value(april(on("facebook", open)))).isEqualTo("missing.denominator");
    }
  }

  @Nested
  class A_small_sample {

    private KpiResult.Status status(String then, String plays) {
      readings.clear();
      days("facebook", "plays", 1, 31, plays);
      days("facebook", "completed-plays", 1, 31, "10");
      return april(
              on(
                  "facebook",
                  Given.value("completed-plays"),
                  "target",
                  Given.tree("atLeast", "10"),
                  "sample",
                  Given.tree(
                      "of",
                      Given.tree("metrics", List.of("plays")),
                      "atLeast",
                      "1000",
                      "then",
                      then)))
          .status();
    }

    @ParameterizedTest
    @CsvSource({"exclude, EXCLUDED", "met, MET", "missed, MISSED", "hold, UNDETERMINED"})
    void is_what_the_terms_say_below_its_least_and_not_at_it(
        String then, KpiResult.Status expected) {
      assertThat(status(then, "999")).isEqualTo(expected);
      assertThat(status(then, "1000")).isEqualTo(KpiResult.Status.MET);
    }

    /** What was measured says how much is lacking, unless it kept the promise. */
    @ParameterizedTest
    @CsvSource({"9, 9", "10, sample.small"})
    void that_counts_as_missed_is_missed_by_what_was_measured(String views, String expected) {
      days("facebook", "plays", 1, 31, "999");
      days("facebook", "completed-plays", 1, 31, views);
      KpiResult result =
          april(
              on(
                  "facebook",
                  Given.value("completed-plays"),
                  "target",
                  Given.tree("atLeast", "10"),
                  "sample",
                  Given.tree(
                      "of",
                      Given.tree("metrics", List.of("plays")),
                      "atLeast",
                      "1000",
                      "then",
                      "missed")));

      assertThat(result.status()).isEqualTo(KpiResult.Status.MISSED);
      assertThat(value(result)).isEqualTo(expected);
    }
  }

  @Nested
  class A_weighted_score {

    private Map<String, Object> part(String id, String metric, String weight, String missing) {
      return Given.kpi(
          id,
          Given.value(metric),
          "target",
          Given.tree("atLeast", "10"),
          "missing",
          missing,
          "score",
          Given.tree("shape", "linear", "weight", weight));
    }

    private KpiResult weighted(String missing) {
      Map<String, Object> all =
          Given.kpi("all", Given.tree("kind", "weighted-score", "kpis", List.of("a", "b")));
      return april(all, part("a", "posts", "3", "hold"), part("b", "accepted", "1", missing));
    }

    @Test
    void weighs_each_part_up_to_its_target() {
      days("contract", "posts", 1, 31, "5");
      days("contract", "accepted", 1, 31, "20");

      assertThat(value(weighted("hold"))).isEqualTo("62.5");
    }

    @Test
    void weighs_a_part_on_two_platforms_once_by_their_mean() {
      Map<String, Object> rate = part("a", "comments", "1", "hold");
      rate.put("platforms", List.of("facebook", "instagram"));
      days("facebook", "comments", 1, 31, "10");
      days("instagram", "comments", 1, 31, "0");
      days("contract", "accepted", 1, 31, "10");
      Map<String, Object> all =
          Given.kpi("all", Given.tree("kind", "weighted-score", "kpis", List.of("a", "b")));

      assertThat(value(april(all, rate, part("b", "accepted", "1", "hold")))).isEqualTo("75");
    }

    @Test
    void asks_for_the_reading_of_a_part_that_lacks() {
      days("contract", "posts", 1, 31, "5");

      assertThat(weighted("hold").reasons())
          .extracting(Message::key)
          .containsExactly("missing.reading");
    }

    @Test
    void leaves_an_excluded_part_out_and_takes_an_unknown_one_as_nothing_to_all() {
      days("contract", "posts", 1, 31, "5");

      assertThat(value(weighted("exclude"))).isEqualTo("50");
      assertThat(value(weighted("missed"))).isEqualTo("37.5");
      assertThat(value(weighted("hold"))).isEqualTo("37.5..62.5");
    }
  }

  @Nested
  class Misses_in_a_row {

    private Map<String, Object> laddered(String undetermined) {
      Map<String, Object> ladder = Given.ladder();
      ladder.put("undetermined", undetermined);
      return Given.kpi(
          "k", Given.value("posts"), "target", Given.tree("atLeast", "10"), "consequence", ladder);
    }

    private List<Integer> runs(String undetermined, String... months) {
      for (int month = 0; month < months.length; month++) {
        if (!months[month].isEmpty()) {
          readings.add(Given.month("contract", "posts", month, months[month]));
        }
      }
      Map<String, Object> kpi = laddered(undetermined);
      return cards(terms(kpi), months.length).stream()
          .map(card -> card.results().get(0).run())
          .toList();
    }

    @Test
    void are_counted_until_a_month_is_met() {
      assertThat(runs("breaks", "9", "9", "10", "9", "9", "9")).containsExactly(1, 2, 0, 1, 2, 3);
    }

    @Test
    void break_at_a_month_without_a_result_where_the_terms_say_so() {
      assertThat(runs("breaks", "9", "9", "", "9")).containsExactly(1, 2, 2, 1);
    }

    @ParameterizedTest
    @CsvSource({"breaks, 1", "bridges, 2", "missed, 2"})
    void are_broken_or_passed_over_by_a_month_that_does_not_count(String undetermined, int third) {
      readings.add(Given.month("contract", "posts", 0, "9"));
      readings.add(Given.month("contract", "posts", 2, "9"));
      Map<String, Object> kpi = laddered(undetermined);
      kpi.put("missing", "exclude");

      assertThat(cards(terms(kpi), 3).get(2).results().get(0).run()).isEqualTo(third);
    }

    @Test
    void pass_over_a_month_without_a_result_where_the_terms_say_so() {
      assertThat(runs("bridges", "9", "9", "", "9")).containsExactly(1, 2, 2, 3);
    }

    @Test
    void count_a_month_without_a_result_where_the_terms_say_so() {
      assertThat(runs("missed", "9", "9", "", "9")).containsExactly(1, 2, 2, 4);
    }
  }

  @Nested
  class Scoring {

    @Test
    void refuses_terms_that_name_what_the_dictionary_lacks() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> april(on("x", Given.value("glances"))))
          .withMessageContaining("terms.metric");
    }

    @Test
    void says_of_which_platform_metric_and_period_a_reading_lacks() {
      Message reason = april(on("facebook", Given.value("reach"))).reasons().get(0);

      assertThat(reason.values()).containsKeys("platform", "metric", "period");
      assertThat(reason.values().get("period"))
          .isInstanceOfSatisfying(
              NamedValue.class, period -> assertThat(period.code()).isEqualTo("2026-04"));
    }
  }
}
