package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform does not count cannot be promised, and what is handed in of it is held. */
class CountedTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static Terms terms(String platform, String metric, LocalDate from, Object... more) {
    Map<String, Object> kpi =
        Given.kpi(
            "k",
            Given.value(metric, "asCounted", true, "on", "period-end", "falls", "hold"),
            "platforms",
            List.of(platform),
            "target",
            Given.tree("atLeast", "1"));
    kpi.putAll(Given.tree(more));
    return Given.terms()
        .set("from", from.toString())
        .set("until", from.plusMonths(3).toString())
        .add("kpis", kpi)
        .done()
        .orThrow();
  }

  private static List<KpiResult> results(Terms terms, Reading... readings) {
    List<KpiResult> results = new ArrayList<>();
    Scorecards.upTo(
            terms,
            METRICS,
            ReadingBook.of(List.of(readings)),
            terms.periods().get(2),
            Instant.parse("2027-12-31T00:00:00Z"),
            new ValueCache())
        .forEach(card -> results.addAll(card.results()));
    return results;
  }

  private static List<String> days() {
    List<String> all = new ArrayList<>();
    for (Metric metric : METRICS.metrics()) {
      List<Definition> definitions = metric.definitions();
      LocalDate end = definitions.get(definitions.size() - 1).period().until();
      if (end.isBefore(LocalDate.of(2100, 1, 1))) {
        all.add(metric + " " + end);
      }
    }
    return all;
  }

  @Nested
  class A_promise {

    /** The whole dictionary: each metric that has an end. */
    @Test
    void of_what_its_platform_withdrew_is_refused_from_the_day_on() {
      assertThat(days()).contains("facebook/engaged-users 2024-03-14");
      for (String line : days()) {
        String[] parts = line.split("[/ ]", -1);
        LocalDate end = LocalDate.parse(parts[2]);

        List<InputFault> faults =
            terms(parts[0], parts[1], end.withDayOfMonth(1).plusMonths(1)).notCounted(METRICS);
        List<InputFault> before =
            terms(parts[0], parts[1], end.withDayOfMonth(1).minusMonths(1)).notCounted(METRICS);

        assertThat(faults).as(line).hasSize(1);
        assertThat(faults.get(0).code()).isEqualTo("terms.metric-not-counted");
        assertThat(faults.get(0).pointer()).isEqualTo("/kpis/0/measure/metrics/0");
        assertThat(faults.get(0).text().values())
            .containsEntry("day", end)
            .containsKeys("source", "instead");
        assertThat(before).as(line).isEmpty();
      }
    }

    @Test
    void of_impressions_names_what_the_count_goes_on_as() {
      Message why =
          terms("facebook", "impressions", LocalDate.of(2026, 4, 1))
              .notCounted(METRICS)
              .get(0)
              .text();

      assertThat(why.values().get("instead"))
          .isInstanceOfSatisfying(
              Message.class,
              instead -> assertThat(instead.values()).containsEntry("code", "views"));
    }

    @Test
    void of_what_is_not_counted_yet_is_refused() {
      assertThat(terms("instagram", "views", LocalDate.of(2024, 1, 1)).notCounted(METRICS))
          .extracting(fault -> fault.text().key())
          .containsExactly("metric.not-begun");
    }

    @Test
    void that_outlives_its_count_is_told() {
      assertThat(terms("facebook", "impressions", LocalDate.of(2025, 10, 1)).notes(METRICS))
          .extracting(Finding::code)
          .contains("terms.metric-not-counted");
    }
  }

  @Nested
  class A_figure {

    @ParameterizedTest
    @ValueSource(strings = {"hold", "exclude", "missed"})
    void of_days_on_which_nobody_counts_is_held_whoever_hands_it_in(String missing) {
      LocalDate october = LocalDate.of(2025, 10, 1);
      Terms terms = terms("facebook", "impressions", october, "missing", missing);
      List<Reading> readings = new ArrayList<>();
      for (int month = 0; month < 3; month++) {
        LocalDate from = october.plusMonths(month);
        readings.add(
            Given.window("facebook", "impressions", from, from.plusMonths(1), "500").done());
      }

      List<KpiResult> results = results(terms, readings.toArray(Reading[]::new));

      assertThat(results)
          .extracting(KpiResult::status)
          .containsExactly(Status.MET, Status.UNDETERMINED, Status.UNDETERMINED);
      assertThat(results.get(1).reasons()).extracting(Message::key).containsExactly("metric.ended");
    }

    @Test
    void of_a_month_in_which_the_count_changes_says_so() {
      LocalDate february = LocalDate.of(2026, 2, 1);
      KpiResult result =
          results(
                  terms("facebook", "reach", february),
                  Given.window("facebook", "reach", february, february.plusMonths(1), "500").done())
              .get(0);

      assertThat(result.status()).isEqualTo(Status.MET);
      assertThat(result.said()).extracting(Message::key).contains("note.counted-unsure");
    }

    @Test
    void that_grows_from_one_count_into_another_is_held() {
      LocalDate november = LocalDate.of(2025, 11, 1);
      Map<String, Object> growth =
          Given.tree(
              "kind", "growth", "of", Given.tree("metrics", List.of("followers")), "as", "number");
      Terms terms =
          Given.terms()
              .set("from", "2025-11-01")
              .set("until", "2026-02-01")
              .add("kpis", Given.kpi("k", growth, "platforms", List.of("facebook")))
              .done()
              .orThrow();

      List<KpiResult> results =
          results(
              terms,
              Given.state("facebook", "followers", november.minusDays(1), "10").done(),
              Given.state("facebook", "followers", november.plusDays(29), "20").done(),
              Given.state("facebook", "followers", november.plusDays(60), "30").done());

      assertThat(results.get(0).reasons())
          .extracting(Message::key)
          .containsExactly("missing.counted-otherwise");
      assertThat(results.get(1).status()).isEqualTo(Status.MEASURED);
    }
  }
}
