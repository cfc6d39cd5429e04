package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** What a running period comes to on a straight line. */
class RunRatesTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final LocalDate TENTH = Given.FIRST.plusDays(10);

  private static Map<String, RunRate> rates(LocalDate asOf) {
    Terms terms =
        Given.terms()
            .add(
                "kpis",
                Given.kpi(
                    "posts",
                    Given.value("posts"),
                    "target",
                    Given.tree("atLeast", "20"),
                    "consequence",
                    Given.tree("shape", "linear", "base", "fee")))
            .done()
            .orThrow();
    BillingPeriod period = terms.periods().get(0);
    ReadingBook readings =
        ReadingBook.of(
            List.of(
                Given.window("contract", "posts", Given.FIRST, TENTH, "10")
                    .source("first-party", Given.start(TENTH))
                    .done()));
    Instant known = asOf.plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
    List<Scorecard> cards =
        Scorecards.upTo(terms, METRICS, readings, period, known, new ValueCache());
    return RunRates.of(terms, METRICS, readings, cards.get(cards.size() - 1), asOf);
  }

  @Test
  void a_target_is_missed_below_it_and_kept_at_it() {
    Kpi kpi = kpi("atLeast", "20");

    assertThat(new RunRate(Fraction.of(9), TENTH, Fraction.of(19)).misses(kpi)).isTrue();
    assertThat(new RunRate(Fraction.of(10), TENTH, Fraction.of(20)).misses(kpi)).isFalse();
    assertThat(new RunRate(Fraction.of(10), TENTH, Fraction.of(21)).misses(kpi("atMost", "20")))
        .isTrue();
  }

  private static Kpi kpi(String side, String bound) {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree(side, bound),
                "consequence",
                Given.tree("shape", "linear", "base", "fee")))
        .done()
        .orThrow()
        .kpis(Given.FIRST)
        .get(0);
  }

  @Test
  void a_sum_goes_on_as_on_the_days_that_were_measured() {
    RunRate rate = rates(TENTH).values().iterator().next();

    assertThat(rate.until()).isEqualTo(TENTH);
    assertThat(rate.soFar()).isEqualTo(Fraction.of(10));
    assertThat(rate.atEnd()).isEqualTo(Fraction.of(30));
  }

  @Test
  void a_period_that_is_over_has_no_line() {
    assertThat(rates(Given.FIRST.plusMonths(1))).isEmpty();
  }
}
