package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.Given;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shape at its boundaries. */
class ShapesTest {

  private static final Optional<Target> AT_LEAST_55 = Optional.of(target("atLeast", "55"));

  private static Target target(Object... pairs) {
    return new Target(Target.form().read(Given.tree(pairs)).orThrow(), false, Fraction.ONE);
  }

  private static Shape shape(String code) {
    return Shapes.shipped().find(code).orElseThrow();
  }

  private static Node own(String code, Object... pairs) {
    return shape(code).form().read(Given.tree(pairs)).orThrow();
  }

  private static List<String> faults(String code, Object... pairs) {
    return shape(code)
        .form()
        .read(Given.tree(pairs))
        .fold(
            node -> List.of(),
            faults -> faults.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }

  private static Effect effect(String code, Node own, String value, Optional<Target> target) {
    return shape(code).effect(own, Attainment.of(number(value), target, 0));
  }

  private static Fraction number(String value) {
    return Fraction.of(new BigDecimal(value));
  }

  private static String percent(Effect effect) {
    return effect.kind() == Effect.Kind.NONE
        ? "0"
        : effect.amount().points().shown().toPlainString();
  }

  private static Map<String, Object> row(Object... pairs) {
    return Given.tree(pairs);
  }

  @Nested
  class A_slab {

    private final Node shortfall =
        own(
            "slab",
            "base",
            "fee",
            "of",
            "shortfall",
            "slabs",
            List.of(
                row("to", "10", "deduct", "5"),
                row("over", "10", "to", "20", "deduct", "10"),
                row("over", "20", "deduct", "20", "warning", true)));

    @ParameterizedTest
    @CsvSource({
      "56, 0",
      "55, 0",
      "54.999, 5",
      "49.5, 5",
      "49.499, 10",
      "44, 10",
      "43.999, 20",
      "0, 20"
    })
    void holds_above_its_beginning_up_to_its_end(String delivered, String deducted) {
      assertThat(percent(effect("slab", shortfall, delivered, AT_LEAST_55))).isEqualTo(deducted);
    }

    @Test
    void gives_the_warning_of_its_row_only() {
      assertThat(effect("slab", shortfall, "44", AT_LEAST_55).flags()).isEmpty();
      assertThat(effect("slab", shortfall, "43", AT_LEAST_55).flags()).containsExactly("warning");
    }

    @Test
    void of_a_result_needs_no_target_and_allows_none() {
      assertThat(shape("slab").needsTarget(uptime("nearest"))).isFalse();
      assertThat(shape("slab").needsTarget(shortfall)).isTrue();
      assertThat(shape("slab").allowsTarget(uptime("nearest"), AT_LEAST_55.orElseThrow()))
          .isFalse();
      assertThat(shape("slab").allowsTarget(shortfall, AT_LEAST_55.orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "98, 0.8, 0",
      "98.01, 0.8, 0.8",
      "99, 0.8, 0.8",
      "99.01, 0.2, 0.2",
      "99.5, 0.2, 0.2",
      "99.51, 0.2, 0"
    })
    void outside_its_intervals_deducts_as_the_nearest_or_nothing(
        String result, String nearest, String nothing) {
      assertThat(percent(effect("slab", uptime("nearest"), result, Optional.empty())))
          .isEqualTo(nearest);
      assertThat(percent(effect("slab", uptime("nothing"), result, Optional.empty())))
          .isEqualTo(nothing);
    }

    private Node uptime(String beyond) {
      return own(
          "slab",
          "base",
          "fee",
          "of",
          "result",
          "slabs",
          List.of(
              row("over", "98", "to", "99", "deduct", "0.8"),
              row("over", "99", "to", "99.5", "deduct", "0.2")),
          "beyond",
          beyond);
    }

    /** Losing followers lacks more than the whole of a target of growth. */
    @ParameterizedTest
    @CsvSource({"5, 0", "4, 10", "2, 20", "0, 20", "-1, 20", "-100, 20"})
    void of_a_shortfall_up_to_the_whole_holds_for_more_than_the_whole(String grown, String part) {
      Optional<Target> five = Optional.of(target("atLeast", "5"));
      Node growth =
          own(
              "slab",
              "base",
              "fee",
              "of",
              "shortfall",
              "slabs",
              List.of(
                  row("over", "0", "to", "20", "deduct", "10"),
                  row("over", "20", "to", "100", "deduct", "20")));

      assertThat(percent(effect("slab", growth, grown, five))).isEqualTo(part);
      assertThat(shape("slab").open(growth)).isEmpty();
    }

    @Test
    void that_ends_before_the_whole_is_open_beyond_its_end() {
      Node short_ =
          own(
              "slab",
              "base",
              "fee",
              "of",
              "shortfall",
              "slabs",
              List.of(row("over", "0", "to", "10", "deduct", "5")));

      assertThat(shape("slab").open(short_))
          .extracting(o -> o.pointer())
          .containsExactly("/beyond");
      assertThat(percent(effect("slab", short_, "10", AT_LEAST_55))).isEqualTo("5");
    }

    @Test
    void at_worst_deducts_its_heaviest_row() {
      assertThat(percent(shape("slab").worst(shortfall, 0))).isEqualTo("20");
      assertThat(shape("slab").worst(shortfall, 0).flags()).containsExactly("warning");
      assertThat(percent(shape("slab").best(shortfall))).isEqualTo("0");
    }

    @Test
    void is_refused_with_gaps_overlaps_or_nothing() {
      assertThat(faults("slab", "base", "b", "of", "result", "slabs", List.of()))
          .containsExactly("/slabs terms.slabs");
      assertThat(
              faults(
                  "slab",
                  "base",
                  "b",
                  "of",
                  "result",
                  "slabs",
                  List.of(
                      row("to", "10", "deduct", "1"),
                      row("over", "11", "to", "11", "deduct", "2"),
                      row("deduct", "3"))))
          .containsExactly("/slabs/1 terms.slabs", "/slabs/2 terms.slabs", "/slabs/1 terms.slabs");
    }
  }

  @Nested
  class A_ladder {

    private final Shape ladder = shape("ladder");

    private Node rungs(Object... more) {
      Map<String, Object> tree = Given.ladder();
      tree.remove("shape");
      tree.remove("after");
      tree.putAll(Given.tree(more));
      return ladder.form().read(tree).orThrow();
    }

    private Effect missed(Node own, int before) {
      return ladder.effect(own, Attainment.of(number("54"), AT_LEAST_55, before));
    }

    @Test
    void climbs_with_each_period_missed_and_holds_its_last_rung() {
      Node own = rungs("after", "hold-last");

      assertThat(List.of(0, 1, 2, 3, 9))
          .extracting(n -> percent(missed(own, n)))
          .containsExactly("3", "5", "10", "10", "10");
      assertThat(missed(own, 2).flags()).isEmpty();
      assertThat(missed(own, 3).flags()).containsExactly("termination-right");
    }

    @Test
    void after_its_last_rung_takes_nothing_where_the_contract_says_so_but_the_right_stays() {
      Node own = rungs("after", "nothing");

      assertThat(percent(missed(own, 2))).isEqualTo("10");
      assertThat(missed(own, 3).kind()).isEqualTo(Effect.Kind.NONE);
      assertThat(missed(own, 3).flags()).containsExactly("termination-right");
    }

    @Test
    void deducts_nothing_when_met() {
      Effect met = ladder.effect(rungs(), Attainment.of(number("55"), AT_LEAST_55, 3));

      assertThat(met.kind()).isEqualTo(Effect.Kind.NONE);
      assertThat(met.flags()).isEmpty();
    }

    @Test
    void at_worst_is_missed_once_more() {
      assertThat(percent(ladder.worst(rungs(), 1))).isEqualTo("5");
      assertThat(ladder.worst(rungs(), 3).flags()).containsExactly("termination-right");
    }

    @Test
    void asks_what_follows_its_last_rung_where_the_contract_is_silent() {
      assertThat(ladder.open(rungs())).extracting(OpenPoint::pointer).containsExactly("/after");
      assertThat(ladder.open(rungs("after", "nothing"))).isEmpty();
    }

    @Test
    void is_refused_without_rungs() {
      assertThat(faults("ladder", "base", "fee", "rungs", List.of()))
          .containsExactly("/rungs terms.rungs");
    }
  }

  @Nested
  class A_linear_part {

    @ParameterizedTest
    @CsvSource({"55, 0", "44, 20", "27.5, 50", "27.4, 100", "0, 100"})
    void is_what_is_lacking_and_all_of_it_below_the_floor(String delivered, String deducted) {
      Node own = own("linear", "base", "fee", "floor", "50");

      assertThat(percent(effect("linear", own, delivered, AT_LEAST_55))).isEqualTo(deducted);
    }

    @ParameterizedTest
    @CsvSource({"44, 20", "41.25, 25", "41, 25", "0, 25"})
    void is_at_most_what_the_contract_says(String delivered, String deducted) {
      Node own = own("linear", "base", "fee", "most", "25");

      assertThat(percent(effect("linear", own, delivered, AT_LEAST_55))).isEqualTo(deducted);
      assertThat(percent(shape("linear").worst(own, 0))).isEqualTo("25");
    }

    @Test
    void is_never_more_than_the_base() {
      Optional<Target> atMost = Optional.of(target("atMost", "10"));

      assertThat(percent(effect("linear", own("linear", "base", "fee"), "35", atMost)))
          .isEqualTo("100");
    }
  }

  @Nested
  class A_gate {

    private final Node own = own("gate", "base", "fee", "deduct", "100");

    @Test
    void is_all_or_nothing() {
      assertThat(percent(effect("gate", own, "55", AT_LEAST_55))).isEqualTo("0");
      assertThat(percent(effect("gate", own, "54.99", AT_LEAST_55))).isEqualTo("100");
      assertThat(percent(shape("gate").worst(own, 0))).isEqualTo("100");
    }
  }

  @Nested
  class A_unit_rate {

    private Node rate(String rate, Object... more) {
      Map<String, Object> tree =
          Given.tree("rates", List.of(row("rate", rate, "cap", "200000.00")));
      tree.putAll(Given.tree(more));
      return shape("unit-rate").form().read(tree).orThrow();
    }

    private String earned(Node own, String units) {
      Effect effect = effect("unit-rate", own, units, Optional.empty());
      assertThat(effect.kind()).isEqualTo(Effect.Kind.EARNED);
      return effect.amount().rupees(RoundingMode.HALF_UP).toString();
    }

    @Test
    void pays_each_unit_up_to_the_cap_and_says_when_the_cap_is_passed() {
      Node own = rate("5000");

      assertThat(earned(own, "39")).isEqualTo("195000.00");
      assertThat(earned(own, "40")).isEqualTo("200000.00");
      assertThat(earned(own, "41")).isEqualTo("200000.00");
      assertThat(effect("unit-rate", own, "40", Optional.empty()).flags()).isEmpty();
      assertThat(effect("unit-rate", own, "41", Optional.empty()).flags())
          .containsExactly("capped");
    }

    @ParameterizedTest
    @CsvSource({"proportion, 52.50", "full, 35.00", "or-part, 70.00"})
    void counts_parts_of_a_thousand_as_the_contract_says(String units, String earned) {
      assertThat(earned(rate("35", "per", 1000, "units", units), "1500")).isEqualTo(earned);
    }

    @Test
    void at_worst_is_nothing_and_at_best_the_cap() {
      assertThat(shape("unit-rate").worst(rate("5"), 0).amount()).isEqualTo(Fraction.ZERO);
      assertThat(effect("unit-rate", rate("5"), "-300", Optional.empty()).amount())
          .isEqualTo(Fraction.ZERO);
      assertThat(shape("unit-rate").best(rate("5")).amount()).isEqualTo(Fraction.of(200_000));
    }

    @Test
    void takes_the_rate_of_the_class_of_the_supplier() {
      Node own =
          own(
              "unit-rate",
              "class",
              "B",
              "rates",
              List.of(row("class", "A", "rate", "10000"), row("class", "B", "rate", "5000")));

      assertThat(earned(own, "2")).isEqualTo("10000.00");
      assertThat(faults("unit-rate", "class", "C", "rates", List.of(row("rate", "1"))))
          .containsExactly("/class terms.class");
    }
  }

  @Nested
  class A_time_rate {

    private final Node gem =
        own(
            "time-rate",
            "base",
            "fee",
            "percent",
            "0.5",
            "unitDays",
            7,
            "units",
            "or-part",
            "cap",
            "5",
            "higherCap",
            "10",
            "higherCapOver",
            "25",
            "deliveryDays",
            365,
            "terminationAfterDays",
            91);

    @ParameterizedTest
    @CsvSource({
      "0, 0", "1, 0.5", "7, 0.5", "8, 1", "17, 1.5", "70, 5", "75, 5", "91, 5", "92, 7", "160, 10"
    })
    void counts_weeks_begun_with_two_caps(String days, String deducted) {
      assertThat(percent(effect("time-rate", gem, days, Optional.empty()))).isEqualTo(deducted);
    }

    @Test
    void gives_the_right_to_terminate_above_its_days() {
      assertThat(effect("time-rate", gem, "91", Optional.empty()).flags()).isEmpty();
      assertThat(effect("time-rate", gem, "92", Optional.empty()).flags())
          .containsExactly("termination-right");
    }

    @ParameterizedTest
    @CsvSource({"or-part, 10000", "proportion, 7500", "full, 5000"})
    void takes_a_sum_for_each_unit(String units, String sum) {
      Node own = own("time-rate", "sum", "5000.00", "unitDays", 2, "units", units);
      Effect effect = effect("time-rate", own, "3", Optional.empty());

      assertThat(effect.kind()).isEqualTo(Effect.Kind.SUM);
      assertThat(effect.amount().shown()).isEqualByComparingTo(sum);
    }

    /** A contract that promises delivery within 15 days counts from the sixteenth. */
    @ParameterizedTest
    @CsvSource({"15, 0", "16, 5000", "20, 25000"})
    void counts_from_the_bound_of_a_target(String days, String sum) {
      Node own = own("time-rate", "sum", "5000.00", "unitDays", 1);

      assertThat(
              effect("time-rate", own, days, Optional.of(target("atMost", "15"))).amount().shown())
          .isEqualByComparingTo(sum);
    }

    /** Grace counts as kept; beyond it days count from the bound. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 30000"})
    void counts_nothing_within_the_grace_of_a_target(String days, String sum) {
      Node own = own("time-rate", "sum", "5000.00", "unitDays", 1);
      Optional<Target> grace = Optional.of(target("atMost", "0", "grace", "5"));

      assertThat(effect("time-rate", own, days, grace).amount().shown()).isEqualByComparingTo(sum);
    }

    @Test
    void takes_no_target_that_wants_more() {
      Node own = own("time-rate", "sum", "5000.00", "unitDays", 1);

      assertThat(shape("time-rate").allowsTarget(own, target("atMost", "1"))).isTrue();
      assertThat(shape("time-rate").allowsTarget(own, target("atLeast", "1"))).isFalse();
    }

    @Test
    void at_worst_is_its_highest_cap_and_for_sums_more_than_any_bill() {
      Node sum = own("time-rate", "sum", "5000.00", "unitDays", 1);

      assertThat(percent(shape("time-rate").worst(gem, 0))).isEqualTo("10");
      assertThat(shape("time-rate").worst(sum, 0).kind()).isEqualTo(Effect.Kind.SUM);
    }

    @Test
    void is_refused_where_its_parts_do_not_go_together() {
      assertThat(faults("time-rate", "unitDays", 1)).containsExactly("/percent terms.rate");
      assertThat(faults("time-rate", "unitDays", 1, "percent", "1", "sum", "1.00"))
          .containsExactly("/percent terms.rate", "/base terms.base");
      assertThat(faults("time-rate", "unitDays", 1, "sum", "1.00", "higherCap", "5"))
          .containsExactly("/base terms.base", "/higherCap terms.cap");
      assertThat(caps("5", "4.99")).containsExactly("/higherCap terms.cap");
      assertThat(caps("5", "5")).isEmpty();
    }

    private List<String> caps(String cap, String higher) {
      return faults(
          "time-rate",
          "base",
          "b",
          "unitDays",
          7,
          "percent",
          "1",
          "cap",
          cap,
          "higherCap",
          higher,
          "higherCapOver",
          "25",
          "deliveryDays",
          60);
    }
  }

  @Nested
  class A_rate_per_point {

    private Node points(String units) {
      return own("per-point", "base", "fee", "percent", "1", "units", units, "cap", "10");
    }

    private String deducted(String units, String score) {
      return percent(
          effect("per-point", points(units), score, Optional.of(target("atLeast", "95"))));
    }

    @Test
    void counts_points_as_the_contract_says_up_to_the_cap() {
      assertThat(deducted("or-part", "95")).isEqualTo("0");
      assertThat(deducted("or-part", "94.999")).isEqualTo("1");
      assertThat(deducted("or-part", "91.360784")).isEqualTo("4");
      assertThat(deducted("proportion", "91.360784")).isEqualTo("3.639216");
      assertThat(deducted("full", "91.360784")).isEqualTo("3");
      assertThat(deducted("or-part", "85")).isEqualTo("10");
      assertThat(deducted("or-part", "84")).isEqualTo("10");
    }

    @Test
    void counts_what_is_above_an_upper_bound() {
      Optional<Target> atMost = Optional.of(target("atMost", "2"));

      assertThat(percent(effect("per-point", points("full"), "4.5", atMost))).isEqualTo("2");
    }
  }

  @Nested
  class The_set_of_shapes {

    @Test
    void refuses_a_word_that_is_taken() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.shipped().with(new Gate()))
          .withMessageContaining("gate");
    }

    @Test
    void has_all_faults_of_a_consequence_at_once() {
      List<InputFault> faults = new ArrayList<>();
      Given.terms()
          .add(
              "kpis",
              Given.kpi(
                  "k",
                  Given.value("accepted"),
                  "consequence",
                  Given.tree("shape", "gate", "deduct", "101", "colour", "red")))
          .done()
          .fold(terms -> false, faults::addAll);

      assertThat(faults)
          .extracting(InputFault::pointer)
          .containsExactly(
              "/kpis/0/consequence/colour",
              "/kpis/0/consequence/base",
              "/kpis/0/consequence/deduct");
    }
  }
}
