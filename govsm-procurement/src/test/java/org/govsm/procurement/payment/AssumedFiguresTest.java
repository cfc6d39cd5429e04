package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.money.Percent;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
    AssumedFigures figures = figures(terms, attained);
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
        Arguments.of(Given.value("reach", "origin", "organic"), "instagram", "1000"),
        Arguments.of(
            Given.tree(
                "kind",
                "ratio",
                "of",
                Given.tree("metrics", List.of("engagements"), "origin", "organic"),
                "per",
                reach),
            "instagram",
            "5"),
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

  static Stream<Arguments> samples() {
    Map<String, Object> reach = Given.tree("metrics", List.of("reach"));
    Map<String, Object> views =
        Given.tree("metrics", List.of("views"), "of", "posts", "across", "count");
    return Stream.of(
        Arguments.of(
            Given.tree(
                "kind", "ratio", "of", Given.tree("metrics", List.of("engagements")), "per", reach),
            Given.tree("of", reach, "atLeast", "50000", "then", "exclude")),
        Arguments.of(
            Given.value("views", "of", "posts", "across", "mean"),
            Given.tree("of", views, "atLeast", "5", "then", "exclude")));
  }

  @SuppressWarnings("unchecked")
  @ParameterizedTest
  @MethodSource("samples")
  void the_sample_is_as_large_as_it_must_be(
      Map<String, Object> measure, Map<String, Object> sample) {
    Map<String, Object> tree = new LinkedHashMap<>(terms(measure, "instagram", "5").toPlain());
    Map<String, Object> kpi =
        new LinkedHashMap<>((Map<String, Object>) ((List<?>) tree.get("kpis")).get(0));
    kpi.put("sample", sample);
    tree.put("kpis", List.of(kpi));

    assertThat(costs(Terms.fromPlain(tree).orThrow(), "80"))
        .extracting(HeldQuestion::about)
        .contains("/kpis/0/consequence/after");
  }

  @Test
  void where_all_is_attained_nothing_depends_on_what_follows_a_miss() {
    assertThat(costs(terms(Given.value("reach"), "instagram", "1000"), "100")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "atMost, 10, 80, 12.50",
    "atMost, 10, 100, 10.00",
    "atMost, 10, 50, 20.00",
    "atMost, 0, 80, 1.00",
    "atMost, 0, 100, 0.00",
    "atLeast, 10, 120, 12.00"
  })
  void a_part_of_an_upper_bound_is_worse_than_it_and_of_zero_one_unit(
      String side, String bound, String attained, String figure) {
    Terms terms = bounded(side, bound);

    List<BigDecimal> found = new ArrayList<>();
    figures(terms, attained)
        .readings()
        .each(
            Selection.of("contract", "first-response-hours", Given.start(LocalDate.of(2027, 1, 1)))
                .touching(Given.start(Given.FIRST), Given.start(LocalDate.of(2027, 1, 1))),
            one -> found.add(one.figure().value().orElseThrow()));

    assertThat(found).isNotEmpty().allSatisfy(one -> assertThat(one).isEqualByComparingTo(figure));
  }

  @ParameterizedTest
  @CsvSource({"atMost, 10, 0", "atLeast, 0, 80"})
  void where_no_value_attains_so_much_it_says_so(String side, String bound, String attained) {
    AssumedFigures figures = figures(bounded(side, bound), attained);

    assertThat(figures.unmade()).containsExactly("/kpis/0");
    assertThat(figures(bounded("atLeast", "10"), attained).unmade()).isEmpty();
  }

  private static Terms bounded(String side, String bound) {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "k",
                Given.value("first-response-hours"),
                "target",
                Given.tree(side, bound),
                "consequence",
                Given.ladder()))
        .done()
        .orThrow();
  }

  private static Terms responding(Map<String, Object> measure, String side, String bound) {
    return Given.terms()
        .set("response", Given.tree("within", 6, "clause", "7.4"))
        .add(
            "kpis",
            Given.kpi(
                "k",
                measure,
                "target",
                Given.tree(side, bound),
                "consequence",
                Given.tree("shape", "linear", "base", "fee", "most", "50")))
        .done()
        .orThrow();
  }

  static Stream<Arguments> rules() {
    Map<String, Object> inTime = Given.tree("metrics", List.of("answered-in-time"));
    Map<String, Object> queries = Given.tree("metrics", List.of("queries"));
    return Stream.of(
        Arguments.of(Given.value("first-response-hours"), "atMost", "4"),
        Arguments.of(Given.tree("kind", "ratio", "of", inTime, "per", queries), "atLeast", "90"));
  }

  /** Under the usual reading the KPI lacks the assumed part; under others the same cases do not. */
  @ParameterizedTest
  @MethodSource("rules")
  void what_a_rule_for_response_times_leaves_open_has_a_price(
      Map<String, Object> measure, String side, String bound) {
    Terms terms = responding(measure, side, bound);
    List<HeldQuestion> costs = ContractLint.cost(terms, METRICS, figures(terms, "80")).orThrow();

    assertThat(costs).extracting(HeldQuestion::about).contains("/response/clock", "/response/held");
    costs.forEach(
        cost -> {
          List<String> sums =
              cost.readings().stream().map(one -> one.deducted().toString()).toList();
          assertThat(sums).as(cost.about()).doesNotHaveDuplicates().contains(usual(side));
        });
  }

  /** 80 % of a rate lacks a fifth of it; 80 % of "4 hours at most" is 5 hours, a quarter more. */
  private static String usual(String side) {
    return side.equals("atMost") ? "25000.00" : "20000.00";
  }

  @Test
  void where_no_case_can_be_assumed_it_says_so() {
    assertThat(
            figures(responding(Given.value("first-response-hours"), "atMost", "4"), "80").unmade())
        .isEmpty();
    assertThat(figures(responding(Given.value("answered-in-time"), "atLeast", "4"), "80").unmade())
        .containsExactly("/response");
  }

  @Test
  void what_both_parties_count_differs_by_what_is_allowed() {
    Terms terms =
        Given.terms()
            .set(
                "reconciliation",
                Given.tree("metrics", List.of("accepted"), "tolerance", "3", "clause", "8"))
            .add(
                "kpis",
                Given.kpi(
                    "k",
                    Given.value("accepted"),
                    "target",
                    Given.tree("atLeast", "10"),
                    "consequence",
                    Given.tree("shape", "linear", "base", "fee", "most", "50")))
            .done()
            .orThrow();

    assertThat(ContractLint.cost(terms, METRICS, figures(terms, "80")).orThrow().get(0).readings())
        .extracting(one -> one.code() + " " + one.deducted())
        .containsExactly("buyer 20000.00", "lower 20000.00", "mean 5000.00");
  }

  /** One KPI of posts by the quarter and one by the month: both read what is assumed. */
  @Test
  void a_post_is_read_up_to_the_end_of_each_period_for_which_it_counts() {
    Map<String, Object> views = new LinkedHashMap<>(Given.value("views"));
    views.put("of", "posts");
    views.put("across", "sum");
    Terms terms =
        Given.terms()
            .add("kpis", ofPosts("quarterly", views, "300000", "period", "quarter"))
            .add("kpis", ofPosts("monthly", views, "100000"))
            .done()
            .orThrow();
    AssumedFigures figures = figures(terms, "80");

    for (BillingPeriod period : terms.periods().subList(0, 4)) {
      Certificate made =
          Certificates.of(METRICS)
              .certify(terms, figures.readings(), period.id(), figures.asOf())
              .orThrow();
      assertThat(made.questions()).as(period.id()).isEmpty();
      assertThat(made.scorecard().results()).allMatch(one -> one.value().isPresent());
    }
  }

  private static Map<String, Object> ofPosts(
      String id, Map<String, Object> measure, String target, Object... more) {
    Map<String, Object> kpi =
        new LinkedHashMap<>(
            Given.kpi(
                id,
                measure,
                "platforms",
                List.of("youtube"),
                "target",
                Given.tree("atLeast", target),
                "consequence",
                Given.tree("shape", "gate", "base", "fee", "deduct", "5")));
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static AssumedFigures figures(Terms terms, String attained) {
    return AssumedFigures.of(
        terms, METRICS, new Percent(new BigDecimal(attained)), BigDecimal.valueOf(100_000));
  }
}
