package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.PartOf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part that is more than its whole is held before anything is judged. */
class WholesTest {

  private static final LocalDate SEPTEMBER = Given.FIRST.plusMonths(5);
  private static final LocalDate OCTOBER = SEPTEMBER.plusMonths(1);
  private static final Instant READ = Given.start(OCTOBER.plusDays(4));
  private static final int MONTH = 5;

  private static ReadingDraft figure(String platform, String metric, boolean post, long value) {
    ReadingDraft draft =
        Reading.of("s", platform, metric)
            .window(Given.start(SEPTEMBER), Given.start(OCTOBER))
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source("platform-export", READ);
    return post ? draft.published(Given.start(SEPTEMBER)) : draft;
  }

  private static Map<String, Object> measure(String metric, boolean post) {
    return post ? Scoring.posts("sum", metric) : Scoring.account(metric, "asCounted", true);
  }

  @Nested
  class By_the_dictionary {

    @TestFactory
    List<DynamicTest> no_part_is_more_than_its_whole() {
      List<DynamicTest> tests = new ArrayList<>();
      EffectivePeriod days = new EffectivePeriod(SEPTEMBER, OCTOBER);
      for (Metric part : MetricDictionary.shipped().metrics()) {
        for (PartOf one : part.wholes()) {
          boolean holds =
              !one.days().from().isAfter(days.from()) && !one.days().until().isBefore(days.until());
          for (boolean post : List.of(true, false)) {
            tests.add(
                DynamicTest.dynamicTest(
                    part + " of " + one.whole() + (post ? " of a post" : ""),
                    () -> check(part.platform(), part.code(), one.whole(), post, holds)));
          }
        }
      }
      assertThat(tests).hasSizeGreaterThan(40);
      return tests;
    }

    private void check(String platform, String part, String whole, boolean post, boolean holds) {
      for (String asked : List.of(part, whole)) {
        Scoring given = new Scoring(platform);
        given.add(figure(platform, part, post, 11)).add(figure(platform, whole, post, 10));
        if (holds) {
          KpiResult result = given.result(measure(asked, post), MONTH);
          assertThat(result.status()).isEqualTo(KpiResult.Status.UNDETERMINED);
          assertThat(result.reasons().get(0).key()).isEqualTo("missing.part-of");
          assertThat(result.trail().count()).isEqualTo(2);
        }
        Scoring equal = new Scoring(platform);
        equal.add(figure(platform, part, post, 10)).add(figure(platform, whole, post, 10));
        assertThat(equal.result(measure(asked, post), MONTH).reasons())
            .extracting(r -> r.key())
            .doesNotContain("missing.part-of");
      }
    }

    @Test
    void every_relation_is_between_counts_that_only_rise() {
      MetricDictionary dictionary = MetricDictionary.shipped();
      for (Metric part : dictionary.metrics()) {
        for (PartOf one : part.wholes()) {
          Metric whole = dictionary.find(part.platform(), one.whole()).orElseThrow();
          assertThat(Completion.counts(part) && Completion.counts(whole))
              .as("%s of %s", part, whole)
              .isTrue();
          assertThat(part.unit()).isEqualTo(whole.unit());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "organic, all, missing.origin-part",
    "paid, all, missing.origin-part",
    "all, organic, 5000",
    "organic, paid, 5000"
  })
  void what_one_origin_has_is_no_more_than_all_have(String of, String other, String value) {
    Scoring given = new Scoring("x");
    given.add(figure("x", "impressions", true, 5000).origin(of));
    given.add(figure("x", "impressions", true, 1000).origin(other));
    Map<String, Object> measure = measure("impressions", true);
    measure.put("origin", of);

    assertThat(given.value(measure, MONTH)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "contract, answered-within-24h, queries",
    "contract, mentions-positive, mentions",
    "contract, mentions-negative, mentions",
    "facebook, video-views-1m, views",
    "facebook, video-views-3s, views",
    "facebook, reactions-like, engagements"
  })
  void a_part_of_a_part_is_a_part_where_the_metric_between_was_not_read(
      String platform, String part, String whole) {
    for (boolean post : List.of(true, false)) {
      Scoring given = new Scoring(platform);
      given.add(figure(platform, part, post, 120)).add(figure(platform, whole, post, 100));

      assertThat(given.value(measure(part, post), MONTH)).isEqualTo("missing.part-of");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "instagram, likes comments shares saves, engagements",
    "facebook, reactions comments shares, engagements",
    "x, likes replies reposts, engagements",
    "contract, mentions-positive mentions-negative, mentions-classified"
  })
  void separate_parts_together_are_no_more_than_the_whole(
      String platform, String parts, String whole) {
    List<String> all = List.of(parts.split(" "));
    for (boolean post : platform.equals("contract") ? List.of(false) : List.of(true, false)) {
      for (int more : List.of(0, 1)) {
        Scoring given = new Scoring(platform);
        all.forEach(part -> given.add(figure(platform, part, post, 60)));
        given.add(figure(platform, whole, post, 60L * all.size() - more));

        for (String asked : List.of(whole, all.get(0))) {
          assertThat(given.result(measure(asked, post), MONTH).reasons())
              .extracting(reason -> reason.key())
              .isEqualTo(more == 0 ? List.of() : List.of("missing.parts-of"));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 0, 30", "31, 0, missing.more-days", "30, 30, 60"})
  void a_post_is_live_on_no_more_days_than_there_are(long days, long other, String value) {
    Scoring given = new Scoring("contract");
    given.add(given.account("p1", "days-live", Scoring.APRIL, Scoring.MAY, days));
    given.add(given.account("p2", "days-live", Scoring.APRIL, Scoring.MAY, other));

    assertThat(given.value(Scoring.account("days-live"), 0)).isEqualTo(value);
  }

  @Test
  void a_metric_of_one_origin_is_not_set_against_a_whole_of_another() {
    Scoring given = new Scoring("instagram");
    given.add(figure("instagram", "reach", true, 900).origin("all"));
    given.add(figure("instagram", "views", true, 100).origin("organic"));

    assertThat(given.value(measure("reach", true), MONTH)).isEqualTo("900");
  }

  @Test
  void a_whole_that_was_read_before_its_part_may_have_grown_to_it() {
    Scoring given = new Scoring("facebook");
    Instant early = Given.start(SEPTEMBER.plusDays(3));
    given.add(figure("facebook", "reach", true, 900));
    given.add(
        figure("facebook", "views", true, 100)
            .window(Given.start(SEPTEMBER), early)
            .source("platform-export", early));

    assertThat(given.value(measure("reach", true), MONTH)).isEqualTo("900");
  }

  @Test
  void figures_of_different_sources_that_count_are_set_against_each_other_too() {
    Scoring given = new Scoring("contract");
    given.add(figure("contract", "answered-within-24h", false, 120).source("first-party", READ));
    given.add(figure("contract", "queries", false, 100));
    given.add(figure("contract", "answered", false, 110));
    Map<String, Object> ratio =
        Given.tree(
            "kind", "ratio",
            "of", Given.tree("metrics", List.of("answered-within-24h")),
            "per", Given.tree("metrics", List.of("queries")));

    assertThat(given.value(ratio, MONTH)).isEqualTo("missing.part-of");
  }

  @Test
  void one_account_or_post_that_is_named_alone_is_not_held_for_another() {
    Scoring given = new Scoring("contract");
    given.add(figure("contract", "answered", false, 12));
    given.add(figure("contract", "queries", false, 10));
    given.add(
        Reading.of("other", "contract", "answered")
            .window(Given.start(SEPTEMBER), Given.start(OCTOBER))
            .figure(Figure.of(BigDecimal.ONE))
            .source("first-party", READ));

    assertThat(given.value(Scoring.account("answered", "subject", "other"), MONTH)).isEqualTo("1");
    assertThat(given.value(Scoring.account("answered"), MONTH)).isEqualTo("missing.part-of");
  }
}
