package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** What each reading of an open point costs: a sum only where there is the figure it is made of. */
class OpenPointCostsTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final String PER = "/kpis/0/measure/per";
  private static final String AFTER = "/kpis/0/consequence/after";

  private final List<Reading> readings = new ArrayList<>();

  private static Terms rate(Map<String, Object> consequence) {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "rate",
                Given.tree("kind", "ratio", "of", Given.tree("metrics", List.of("engagements"))),
                "platforms",
                List.of("instagram"),
                "target",
                Given.tree("atLeast", "2"),
                "consequence",
                consequence))
        .done()
        .orThrow();
  }

  private static Terms gate() {
    return rate(Given.tree("shape", "gate", "base", "fee", "deduct", "5"));
  }

  private static Map<String, Object> openLadder() {
    Map<String, Object> ladder = new LinkedHashMap<>(Given.ladder());
    ladder.put("rungs", List.of(Given.tree("deduct", "3")));
    ladder.remove("after");
    return ladder;
  }

  private void learnt(String metric, String figure) {
    readings.add(
        Given.window("instagram", metric, Given.FIRST, MAY, figure)
            .source("first-party", Given.start(MAY.plusDays(3)))
            .done());
  }

  private List<HeldQuestion> costs(Terms terms) {
    return ContractLint.cost(terms, METRICS, ReadingBook.of(readings), "2026-04", MAY.plusDays(8))
        .orThrow();
  }

  private HeldQuestion cost(Terms terms, String pointer) {
    return costs(terms).stream()
        .filter(one -> one.about().equals(pointer))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> missing(HeldQuestion cost) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (HeldQuestion.Reading reading : cost.readings()) {
      missing.put(reading.code(), reading.missing().map(Message::key).orElse(""));
    }
    return missing;
  }

  @Test
  void a_reading_has_a_sum_where_its_figures_are_there_and_names_the_missing_one_where_not() {
    learnt("engagements", "100");
    learnt("reach", "10000");

    HeldQuestion cost = cost(gate(), PER);

    assertThat(missing(cost))
        .containsEntry("reach", "")
        .containsEntry("followers", "missing.reading")
        .containsEntry("impressions", "metric.ended");
    assertThat(cost.isCosted()).isFalse();
    assertThat(cost.readings().get(0).toPlain())
        .containsEntry("deducted", "5000.00")
        .doesNotContainKey("missing");
    assertThat(cost.readings().get(1).toPlain())
        .doesNotContainKey("deducted")
        .containsEntry("payable", "100000.00")
        .containsEntry("atLeast", "95000.00");
  }

  @Test
  void no_reading_has_a_sum_where_nothing_was_counted_in_the_period() {
    HeldQuestion cost = cost(gate(), PER);

    assertThat(missing(cost).values()).containsOnly("missing.reading");
    assertThat(cost.atStake()).isEmpty();
  }

  /**
   * What follows from a missed target is open too: it moves a sum only if the target was missed.
   */
  @Test
  void what_follows_has_no_sum_either_where_there_is_no_result() {
    assertThat(missing(cost(rate(openLadder()), AFTER)).values()).containsOnly("missing.reading");
  }

  @Test
  void a_point_that_moves_nothing_by_the_figures_there_are_is_not_named() {
    Map<String, Object> posts =
        Given.kpi(
            "posts",
            Given.value("posts"),
            "target",
            Given.tree("atLeast", "20"),
            "consequence",
            openLadder());
    readings.add(Given.month("contract", "posts", 0, "20"));

    assertThat(costs(Given.terms().add("kpis", posts).done().orThrow())).isEmpty();
  }

  @Test
  void certificates_of_before_say_sums_of_readings_without_a_figure() {
    learnt("engagements", "100");
    learnt("reach", "10000");
    Certificates then = Certificates.of(METRICS).in(new Manner(false, false));

    List<HeldQuestion> asked =
        then.certify(gate(), ReadingBook.of(readings), "2026-04", MAY.plusDays(8))
            .orThrow()
            .questions();

    assertThat(asked.get(0).readings())
        .extracting(HeldQuestion.Reading::missing)
        .containsOnly(Optional.empty());
  }
}
