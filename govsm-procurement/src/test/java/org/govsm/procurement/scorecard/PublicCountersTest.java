package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A public counter stands for all numbers that it would show so, whatever way it came in. */
class PublicCountersTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final LocalDate APRIL = Given.FIRST;
  private static final LocalDate MAY = APRIL.plusMonths(1);

  private final List<Reading> readings = new ArrayList<>();

  private Reading followers(String platform, String source, LocalDate midnight, String value) {
    return Given.state(platform, "followers", midnight.minusDays(1), value)
        .source(source, Given.start(midnight))
        .done();
  }

  private KpiResult growth(String platform, String source, String before, String after) {
    readings.add(followers(platform, source, APRIL, before));
    readings.add(followers(platform, source, MAY, after));
    return result(
        platform,
        Given.tree(
            "kind",
            "growth",
            "of",
            Given.tree("metrics", List.of("followers"), "asCounted", true),
            "as",
            "number"),
        "2450");
  }

  private KpiResult result(String platform, Map<String, Object> measure, String target) {
    Map<String, Object> kpi =
        Given.kpi(
            "k", measure, "platforms", List.of(platform), "target", Given.tree("atLeast", target));
    Map<String, Object> payment = Given.settled();
    payment.put(
        "sources",
        List.of("first-party", "platform-export", "platform-api", "public-counter", "third-party"));
    Terms terms = Given.terms().set("payment", payment).add("kpis", kpi).done().orThrow();
    Instant late = Instant.parse("2026-12-31T00:00:00Z");
    return Scorecards.upTo(
            terms,
            METRICS,
            ReadingBook.of(readings),
            terms.periods().get(0),
            late,
            new ValueCache())
        .get(0)
        .results()
        .get(0);
  }

  @Nested
  class Subscribers_on_youtube {

    @ParameterizedTest
    @CsvSource({
      "public-counter, UNDETERMINED",
      "platform-api, UNDETERMINED",
      "third-party, UNDETERMINED",
      "platform-export, MISSED",
      "first-party, MISSED"
    })
    void are_cut_to_three_figures_by_all_but_the_account_itself(String source, Status status) {
      assertThat(growth("youtube", source, "48600", "51000").status()).isEqualTo(status);
    }

    @Test
    void are_an_interval_in_a_reading_as_a_tree_too() {
      Map<String, Object> tree =
          Given.tree(
              "subject",
              "UC",
              "platform",
              "youtube",
              "metric",
              "followers",
              "from",
              "2026-05-01",
              "to",
              "2026-05-01",
              "value",
              "51000",
              "retrievedAt",
              "2026-05-01T00:00:00Z",
              "source",
              "public-counter",
              "origin",
              "all");

      assertThat(Reading.fromPlain(tree, METRICS).orThrow().figure())
          .isEqualTo(Figure.between(new BigDecimal("51000"), new BigDecimal("51100")));
    }

    @ParameterizedTest
    @CsvSource({"999, 999", "1000, 1000..1010", "48637, 48600..48700", "1230000, 1230000..1240000"})
    void stand_for_what_the_counter_would_show_so(BigDecimal shown, String figure) {
      Figure read =
          Figure.of(shown)
              .asShownBy("public-counter", METRICS.find("youtube", "followers").orElseThrow(), MAY);

      assertThat(read).hasToString(figure);
    }

    @Test
    void that_claim_a_narrower_interval_than_the_counter_are_widened() {
      Figure claimed = Figure.between(new BigDecimal("51000"), new BigDecimal("51001"));

      assertThat(
              claimed.asShownBy(
                  "public-counter", METRICS.find("youtube", "followers").orElseThrow(), MAY))
          .hasToString("51000..51100");
    }

    @Test
    void as_a_denominator_make_the_ratio_an_interval() {
      readings.add(followers("youtube", "public-counter", MAY, "48600"));
      readings.add(Given.window("youtube", "comments", APRIL, MAY, "972").done());
      Map<String, Object> rate =
          Given.tree(
              "kind",
              "ratio",
              "of",
              Given.tree("metrics", List.of("comments")),
              "per",
              Given.tree("metrics", List.of("followers"), "on", "period-end"));

      assertThat(result("youtube", rate, "2").status()).isEqualTo(Status.UNDETERMINED);
    }
  }

  @Nested
  class Followers_on_a_public_page_whose_rounding_nobody_published {

    @ParameterizedTest
    @CsvSource({
      "48600, 51000, UNDETERMINED",
      "48612, 51000, UNDETERMINED",
      "48612, 51004, MISSED",
      "4860, 9900, MET"
    })
    void may_be_abbreviated_where_they_have_three_figures_or_less(
        String before, String after, Status status) {
      assertThat(growth("x", "public-counter", before, after).status()).isEqualTo(status);
      assertThat(growth("x", "third-party", before, after).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
      "public-counter, 12000, UNDETERMINED",
      "third-party, 12000, UNDETERMINED",
      "public-counter, 12004, MET",
      "platform-api, 12000, MET",
      "platform-export, 12000, MET"
    })
    void so_may_views_of_posts(String source, String shown, Status status) {
      readings.add(
          Given.window("facebook", "views", APRIL, MAY, shown)
              .published(Given.start(APRIL))
              .source(source, Given.start(MAY))
              .done());
      Map<String, Object> views =
          Given.tree(
              "kind",
              "value",
              "metrics",
              List.of("views"),
              "of",
              "posts",
              "across",
              "sum",
              "asCounted",
              true);

      assertThat(result("facebook", views, "12000").status()).isEqualTo(status);
    }
  }
}
