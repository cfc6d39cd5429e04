package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A month in which nobody asked: the contract can say what follows, and else it is held. */
class NoActivityTest {

  private final Scoring contract = new Scoring("contract");
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Object> ratio =
      Given.tree(
          "kind",
          "ratio",
          "of",
          Given.tree("metrics", List.of("answered")),
          "per",
          Given.tree("metrics", List.of("queries")));

  private void read(String metric, long value) {
    readings.add(contract.account("a", metric, APRIL, MAY, value).done());
  }

  private KpiResult answered(Object... more) {
    Map<String, Object> kpi =
        Given.kpi("k", ratio, "target", Given.tree("atLeast", "95"), "missing", "exclude");
    kpi.putAll(Given.tree(more));
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

  private static List<String> reasons(KpiResult result) {
    return result.reasons().stream().map(Message::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "met, met, no-activity.met",
    "missed, missed, no-activity.missed",
    "exclude, excluded, no-activity.exclude",
    "hold, undetermined, missing.zero"
  })
  void follows_the_contract(String rule, String status, String reason) {
    read("queries", 0);
    read("answered", 0);
    KpiResult result = answered("noActivity", rule);

    assertThat(result.statusCode()).isEqualTo(status);
    assertThat(reasons(result)).containsExactly(reason);
  }

  @Test
  void is_held_where_the_contract_does_not_say() {
    read("queries", 0);
    read("answered", 0);

    assertThat(answered().statusCode()).isEqualTo("undetermined");
    assertThat(reasons(answered())).containsExactly("missing.zero");
  }

  @Test
  void is_none_where_a_figure_lacks_or_is_above_zero() {
    read("queries", 0);
    assertThat(answered("noActivity", "met").statusCode()).isNotEqualTo("met");

    read("answered", 3);
    assertThat(answered("noActivity", "met").statusCode()).isEqualTo("undetermined");
  }

  @Test
  void is_none_where_somebody_asked() {
    read("queries", 1);
    read("answered", 0);
    assertThat(answered("noActivity", "met").statusCode()).isEqualTo("missed");
  }

  @ParameterizedTest
  @CsvSource({"met, met", "missed, missed", "exclude, excluded", "hold, undetermined"})
  void is_a_small_sample_too(String then, String status) {
    read("queries", 0);
    read("answered", 0);
    Map<String, Object> sample =
        Given.tree("of", Given.tree("metrics", List.of("queries")), "atLeast", "30", "then", then);

    assertThat(answered("sample", sample).statusCode()).isEqualTo(status);
    assertThat(answered("sample", sample, "noActivity", "exclude").statusCode())
        .isEqualTo("excluded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "growth"})
  void is_said_of_a_ratio_only(String kind) {
    Map<String, Object> operand = Given.tree("metrics", List.of("queries"));
    Map<String, Object> measure =
        kind.equals("value")
            ? Given.value("queries")
            : Given.tree("kind", "growth", "of", operand, "as", "number");
    List<InputFault> faults =
        Given.terms()
            .add("kpis", Given.kpi("k", measure, "noActivity", "met"))
            .done()
            .<List<InputFault>>fold(terms -> List.of(), found -> found);

    assertThat(faults).extracting(InputFault::code).containsExactly("terms.no-activity");
  }
}
