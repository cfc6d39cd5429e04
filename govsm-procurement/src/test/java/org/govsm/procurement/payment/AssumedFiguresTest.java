package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.money.Percent;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assumed figures: every KPI has a result of any measure, which misses as was assumed. */
class AssumedFiguresTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  /** Three rungs, and nothing said of a fourth miss: it shows the fourth period. */
  private static Terms terms(Map<String, Object> measure, String platform, String target) {
    Map<String, Object> ladder = new LinkedHashMap<>(Given.ladder());
    ladder.remove("after");
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "k",
                measure,
                "platforms",
                List.of(platform),
                "target",
                Given.tree("atLeast", target),
                "consequence",
                ladder))
        .done()
        .orThrow();
  }

  private static List<HeldQuestion> costs(Terms terms, String attained) {
    AssumedFigures figures =
        AssumedFigures.of(
            terms, METRICS, new Percent(new BigDecimal(attained)), BigDecimal.valueOf(100_000));
    return ContractLint.cost(
            terms, METRICS, figures.readings(), figures.period().id(), figures.asOf())
        .orThrow();
  }

  static Stream<Arguments> measures() {
    Map<String, Object> reach = Given.tree("metrics", List.of("reach"));
    Map<String, Object> engagements = Given.tree("metrics", List.of("engagements"));
    Map<String, Object> state = Given.tree("metrics", List.of("followers"));
    return Stream.of(
        Arguments.of(Given.value("reach"), "instagram", "1000"),
        Arguments.of(Given.value("views", "of", "posts", "across", "mean"), "instagram", "1000"),
        Arguments.of(Given.value("views", "of", "posts", "across", "count"), "instagram", "10"),
        Arguments.of(
            Given.tree("kind", "ratio", "of", engagements, "per", reach), "instagram", "5"),
        Arguments.of(Given.value("followers", "on", "period-end"), "instagram", "9000"),
        Arguments.of(Given.tree("kind", "growth", "of", state, "as", "percent"), "instagram", "5"),
        Arguments.of(Given.value("accepted"), "contract", "10"));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void four_misses_in_a_row_show_what_follows_after_the_last_rung(
      Map<String, Object> measure, String platform, String target) {
    HeldQuestion after =
        costs(terms(measure, platform, target), "80").stream()
            .filter(one -> one.about().equals("/kpis/0/consequence/after"))
            .findFirst()
            .orElseThrow();

    assertThat(after.readings())
        .extracting(one -> one.code() + " " + one.deducted())
        .containsExactly("hold-last 10000.00", "nothing 0.00");
  }

  @Test
  void where_all_is_attained_nothing_depends_on_what_follows_a_miss() {
    assertThat(costs(terms(Given.value("reach"), "instagram", "1000"), "100")).isEmpty();
  }
}
