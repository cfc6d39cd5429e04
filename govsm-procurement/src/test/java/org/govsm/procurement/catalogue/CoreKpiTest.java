package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve core KPIs, and what each is on a platform on a day. */
class CoreKpiTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final ServiceCatalogue SHIPPED = ServiceCatalogue.shipped();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  private static CoreKpi kpi(String code) {
    return SHIPPED.kpi(code).orElseThrow();
  }

  private static KpiOnPlatform on(String kpi, String platform, LocalDate day) {
    return kpi(kpi).on(platform, day, METRICS);
  }

  @Test
  void are_twelve() {
    assertThat(SHIPPED.kpis())
        .extracting(CoreKpi::code)
        .containsExactly(
            "likes",
            "shares",
            "comments",
            "views",
            "reach",
            "engagement-rate",
            "follower-growth",
            "posts-on-time",
            "response-time",
            "answered-within",
            "sentiment",
            "click-through");
  }

  @Test
  void are_given_on_each_platform_that_they_name_or_say_why_not() {
    for (CoreKpi kpi : SHIPPED.kpis()) {
      for (Code platform : METRICS.platforms()) {
        KpiOnPlatform on = kpi.on(platform.code(), TODAY, METRICS);
        assertThat(on.isGiven())
            .as("%s on %s", kpi, platform)
            .isEqualTo(kpi.platforms().contains(platform.code()));
        assertThat(on.lacks().isPresent()).isNotEqualTo(on.isGiven());
        assertThat(on.metrics().isEmpty()).isNotEqualTo(on.isGiven());
      }
    }
  }

  @Test
  void are_terms_that_a_contract_may_have_as_they_stand() {
    Terms.Draft draft = Given.terms();
    for (CoreKpi kpi : SHIPPED.kpis()) {
      for (String platform : kpi.platforms()) {
        Map<String, Object> row = kpi.toTerms(platform, "7");
        row.put("id", kpi.code() + "-" + platform);
        draft.add("kpis", row);
      }
    }
    Terms terms = draft.done().orThrow();

    assertThat(terms.unknownMetrics(METRICS)).isEmpty();
    assertThat(terms.kpis(Given.FIRST)).allSatisfy(one -> assertThat(one.level()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void say_their_formula_and_what_is_counted(String language) {
    Messages words = ProcurementLaw.messages(language);
    for (CoreKpi kpi : SHIPPED.kpis()) {
      for (String platform : kpi.platforms()) {
        KpiOnPlatform on = kpi.on(platform, TODAY, METRICS);
        assertThat(on.formula(words).orElseThrow()).isNotBlank().doesNotContain("{");
        assertThat(on.metrics()).allSatisfy(one -> assertThat(one.counted(language)).isNotBlank());
      }
    }
  }

  @Nested
  class On_a_platform {

    @Test
    void likes_on_facebook_are_one_reaction_of_seven() {
      CountedMetric likes = on("likes", "facebook", TODAY).metrics().get(0);

      assertThat(likes.code()).isEqualTo("reactions-like");
      assertThat(likes.counted("en")).contains("not love");
    }

    @Test
    void a_cross_platform_name_is_said_in_Hindi_too() {
      assertThat(
              on("likes", "facebook", TODAY).formula(ProcurementLaw.messages("hi")).orElseThrow())
          .contains("लाइक (लाइक प्रकार की प्रतिक्रियाएँ)")
          .doesNotContain("likes");
    }

    @Test
    void views_on_x_are_not_added_up() {
      assertThat(kpi("views").toKpi("x").measure().operands().get(0).across()).isEqualTo("mean");
      assertThat(kpi("views").toKpi("youtube").measure().operands().get(0).across())
          .isEqualTo("sum");
    }

    @Test
    void shares_on_x_are_reposts_and_quotes() {
      assertThat(on("shares", "x", TODAY).metrics())
          .extracting(CountedMetric::code)
          .containsExactly("reposts", "quotes");
    }

    @ParameterizedTest
    @CsvSource({
      "facebook, reach",
      "youtube, views",
      "x, impressions",
      "linkedin, impressions",
      "tiktok, views"
    })
    void the_engagement_rate_has_its_own_denominator(String platform, String per) {
      assertThat(on("engagement-rate", platform, TODAY).metrics())
          .filteredOn(one -> one.role().equals("per"))
          .extracting(CountedMetric::code)
          .containsExactly(per);
    }

    @Test
    void without_such_a_figure_it_says_so() {
      Messages words = ProcurementLaw.messages("en");

      assertThat(words.say(on("reach", "youtube", TODAY).lacks().orElseThrow()))
          .startsWith("YouTube gives no figure for Reach.");
      assertThatThrownBy(() -> kpi("reach").toKpi("youtube"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class On_a_day {

    @ParameterizedTest
    @CsvSource({
      "2026-08-23, youtube.views.2025-03-31",
      "2026-08-24, youtube.views.2026-08-24",
    })
    void views_on_youtube_are_another_count(String day, String definition) {
      KpiOnPlatform views = on("views", "youtube", LocalDate.parse(day));

      assertThat(views.metrics().get(0).definition().orElseThrow().id()).isEqualTo(definition);
      assertThat(ProcurementLaw.messages("en").say(views.changes().get(0)))
          .contains("not comparable");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-14, true", "2025-11-15, false"})
    void a_KPI_on_facebook_impressions_ends_on_15_November_2025(String day, boolean given) {
      CountedMetric impressions =
          CountedMetric.of("of", "facebook", "impressions", LocalDate.parse(day), METRICS);

      assertThat(impressions.lacks(LocalDate.parse(day), METRICS).isEmpty()).isEqualTo(given);
    }
  }

  @Test
  void of_the_parties_are_not_gamed_by_the_public() {
    assertThat(SHIPPED.kpis())
        .filteredOn(one -> one.platforms().equals(List.of("contract")))
        .extracting(CoreKpi::code)
        .containsExactly("posts-on-time", "response-time", "answered-within", "sentiment");
  }
}
