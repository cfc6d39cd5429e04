package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample is small only where all of it was read. */
class SmallSamplesTest {

  private final Scoring contract = new Scoring("contract");
  private final List<Reading> readings = new ArrayList<>();

  private void read(String subject, String metric, long value) {
    readings.add(contract.account(subject, metric, APRIL, MAY, value).done());
  }

  /** Of a hundred queries 95 answered, if at least thirty came. */
  private KpiResult answered(String then, Object... more) {
    Map<String, Object> sample = Given.tree("metrics", List.of("queries"));
    sample.putAll(Given.tree(more));
    Map<String, Object> kpi =
        Given.kpi(
            "k",
            Given.tree(
                "kind",
                "ratio",
                "of",
                Given.tree("metrics", List.of("answered")),
                "per",
                Given.tree("metrics", List.of("queries"))),
            "target",
            Given.tree("atLeast", "95"),
            "sample",
            Given.tree("of", sample, "atLeast", "30", "then", then));
    Terms terms = Given.terms().add("kpis", kpi).done().orThrow();
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(readings),
            terms.periods().get(0),
            Given.start(MAY.plusDays(9)),
            new ValueCache())
        .get(0)
        .results()
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exclude", "met", "missed", "hold"})
  void what_one_account_lacks_decides_nothing(String then) {
    read("a", "answered", 10);
    read("a", "queries", 20);
    read("b", "answered", 900);

    KpiResult result = answered(then);

    assertThat(result.status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    assertThat(result.reasons().get(0).key()).isEqualTo("missing.side");
    assertThat(result.reasons().get(0).values()).containsEntry("subject", "b");
  }

  @Test
  void a_sample_of_one_account_does_not_lack_another() {
    read("a", "answered", 10);
    read("a", "queries", 20);
    read("b", "answered", 900);

    assertThat(answered("exclude", "subject", "a").status()).isEqualTo(KpiResult.Status.EXCLUDED);
  }

  @ParameterizedTest
  @CsvSource({"exclude, EXCLUDED", "met, MET", "missed, MISSED"})
  void one_that_was_read_whole_decides(String then, KpiResult.Status status) {
    read("a", "answered", 10);
    read("a", "queries", 20);
    read("b", "answered", 0);
    read("b", "queries", 0);

    assertThat(answered(then).status()).isEqualTo(status);
  }

  /** Of any accounts, a figure that is taken away never makes a sample small for sure. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
  void a_figure_less_never_decides_seed(long seed) {
    Random random = new Random(seed);
    int accounts = 2 + random.nextInt(4);
    int lacking = random.nextInt(accounts);
    for (int i = 0; i < accounts; i++) {
      long queries = random.nextInt(12);
      read("acc" + i, "answered", Math.min(queries, random.nextInt(12)));
      if (i != lacking) {
        read("acc" + i, "queries", queries);
      }
    }
    for (String then : List.of("exclude", "met", "missed")) {
      assertThat(answered(then).status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    }
  }
}
