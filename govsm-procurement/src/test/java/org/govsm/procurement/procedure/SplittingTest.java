package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several orders of one need. */
class SplittingTest {

  private static final Splitting SPLITTING = Splitting.of(Cases.IN);
  private static final Case NOTHING_MORE = Case.draft().done();

  private static Splitting.Order order(String day, String rupees) {
    return Splitting.Order.of(LocalDate.parse(day), Money.ofRupees(rupees));
  }

  private static List<Splitting.Order> times(int count, Splitting.Order order) {
    return Collections.nCopies(count, order);
  }

  private static SplittingCheck answer(List<Splitting.Order> orders, int days) {
    return ((Ruling.Answer<SplittingCheck>) SPLITTING.decide(orders, days, NOTHING_MORE).ruling())
        .value();
  }

  @Test
  void twelve_orders_of_45000_are_a_demand_of_the_second_tier() {
    SplittingCheck check = answer(times(12, order("2025-06-30", "45000.00")), 365);

    assertThat(check.aggregate()).isEqualTo(Money.ofRupees("540000.00"));
    assertThat(check.procedureOnAggregate()).contains("L1_COMPARISON");
    assertThat(check.procedureEach()).containsExactly("DIRECT_PURCHASE");
    assertThat(check.isPossibleSplitting()).isTrue();
    assertThat(check.toPlain().get("flags")).isEqualTo(List.of("POSSIBLE_SPLITTING"));
  }

  /** Found: an order without a value was left out, and one of 45,000 alone was the answer. */
  @Test
  void what_an_order_without_a_value_may_come_to_keeps_the_answer_open() {
    LocalDate day = LocalDate.parse("2025-07-01");
    Decision<SplittingCheck> open =
        SPLITTING.decide(
            List.of(order("2025-06-30", "45000").placedBy("DIRECT_PURCHASE")),
            Map.of("u2", Optional.of(day), "u3", Optional.empty()),
            365,
            NOTHING_MORE);

    assertThat(open.ruling()).isInstanceOf(Ruling.Undetermined.class);
    assertThat(open.trace().findings())
        .filteredOn(one -> one.code().equals(Splitting.UNVALUED))
        .singleElement()
        .extracting(one -> one.text().values().get("orders"))
        .isEqualTo(List.of("u2", "u3"));
    assertThat(
            SPLITTING
                .decide(
                    List.of(order("2025-06-30", "45000")),
                    Map.of("u2", Optional.of(day.plusYears(2))),
                    365,
                    NOTHING_MORE)
                .ruling())
        .isInstanceOf(Ruling.Answer.class);
  }

  @Test
  void one_order_is_never_split() {
    assertThat(answer(List.of(order("2025-06-30", "540000")), 365).isPossibleSplitting()).isFalse();
  }

  @Test
  void how_far_the_law_was_read_is_said_once_for_orders_of_many_days() {
    List<Splitting.Order> orders =
        List.of(order("2098-06-28", "100"), order("2098-06-29", "100"), order("2098-06-30", "100"));

    assertThat(SPLITTING.decide(orders, 365, NOTHING_MORE).trace().findings())
        .extracting(Finding::code)
        .containsOnlyOnce("law.read-up-to");
  }

  @Test
  void one_order_that_was_placed_by_a_wrong_procedure_is_not_split() {
    List<Splitting.Order> orders =
        List.of(order("2025-06-30", "3000000").placedBy("DIRECT_PURCHASE"));

    assertThat(answer(orders, 365).isPossibleSplitting()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"25000.00, 25000.00, false", "25000.00, 25000.01, true"})
  void the_sum_counts_to_the_paisa(String one, String other, boolean split) {
    List<Splitting.Order> orders = List.of(order("2025-06-01", one), order("2025-06-02", other));
    Decision<SplittingCheck> decision =
        SPLITTING.decide(orders, 365, Case.draft().fact("scientific", false).done());

    assertThat(((Ruling.Answer<SplittingCheck>) decision.ruling()).value().isPossibleSplitting())
        .isEqualTo(split);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, true", "2025-07-01, false"})
  void only_orders_within_the_window_count(String last, boolean split) {
    SplittingCheck check = answer(List.of(order("2025-06-01", "50000"), order(last, "500000")), 30);

    assertThat(check.isPossibleSplitting()).isEqualTo(split);
  }

  @Test
  void a_higher_limit_since_does_not_make_an_old_order_a_split_one() {
    List<Splitting.Order> orders =
        List.of(order("2024-07-09", "30000"), order("2024-07-10", "100"));

    assertThat(answer(orders, 30).isPossibleSplitting()).isFalse();
  }

  @Test
  void without_knowing_who_buys_60000_are_undetermined() {
    List<Splitting.Order> orders = times(2, order("2025-06-01", "30000"));

    assertThat(SPLITTING.decide(orders, 30, NOTHING_MORE).ruling())
        .isEqualTo(new Ruling.Undetermined<SplittingCheck>(List.of("scientific")));
  }

  @Test
  void before_the_rules_an_officer_is_asked() {
    assertThat(
            SPLITTING.decide(times(2, order("2016-06-01", "1")), 30, NOTHING_MORE).ruling().kind())
        .isEqualTo("REFER");
  }

  @Test
  void no_orders_and_no_days_are_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> SPLITTING.decide(List.of(), 30, NOTHING_MORE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SPLITTING.decide(times(1, order("2025-06-01", "1")), 0, NOTHING_MORE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(50)
  void the_order_of_the_orders_never_matters(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<Splitting.Order> orders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      LocalDate day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(120));
      orders.add(Splitting.Order.of(day, new Money(random.nextInt(60_000_00))));
    }
    Case facts = Case.draft().fact("scientific", random.nextBoolean()).done();
    List<Splitting.Order> shuffled = new ArrayList<>(orders);
    Collections.shuffle(shuffled, random);

    assertThat(SPLITTING.decide(shuffled, 60, facts).toPlain(ProcurementLaw.messages("en")))
        .isEqualTo(SPLITTING.decide(orders, 60, facts).toPlain(ProcurementLaw.messages("en")));
  }

  private static List<String> findings(Decision<?> decision, String code) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> ProcurementLaw.messages("en").say(finding.text()))
        .distinct()
        .toList();
  }

  @Nested
  @DisplayName("What is said of each window")
  class Windows {

    @Test
    void each_one_that_is_split_is_found_with_its_days_and_sum() {
      List<Splitting.Order> orders = new ArrayList<>(times(2, order("2025-01-01", "300000")));
      orders.addAll(times(3, order("2025-03-01", "400000")));
      orders.addAll(times(3, order("2025-05-01", "45000")));

      assertThat(findings(SPLITTING.decide(orders, 30, NOTHING_MORE), "POSSIBLE_SPLITTING"))
          .satisfiesExactly(
              text -> assertThat(text).contains("from 1 March 2025 to 1 March", "₹12,00,000"),
              text -> assertThat(text).contains("from 1 May 2025 to 1 May", "₹1,35,000"));
    }

    @Test
    void the_order_is_named_whose_procedure_the_sum_did_not_have() {
      List<Splitting.Order> orders =
          List.of(order("2024-07-09", "20000"), order("2024-07-10", "10000"));
      Decision<SplittingCheck> decision = SPLITTING.decide(orders, 30, NOTHING_MORE);

      assertThat(findings(decision, "POSSIBLE_SPLITTING"))
          .singleElement()
          .asString()
          .contains("By the rules of 9 July 2024 that needs: purchase at the lowest price")
          .contains("Its order of ₹20,000 alone needed: direct purchase.");
      assertThat(answer(orders, 30).procedureOnAggregate()).contains("L1_COMPARISON");
    }

    @Test
    void one_that_cannot_be_judged_is_never_dropped() {
      List<Splitting.Order> orders =
          List.of(order("2016-01-01", "100"), order("2025-06-01", "900000"));

      assertThat(SPLITTING.decide(orders, 30, NOTHING_MORE).ruling().kind()).isEqualTo("REFER");
    }

    @Test
    void one_that_cannot_be_judged_is_named_beside_one_that_is_split() {
      List<Splitting.Order> orders = new ArrayList<>(times(2, order("2016-01-01", "100")));
      orders.addAll(times(2, order("2025-01-01", "30000")));
      orders.addAll(times(3, order("2025-06-01", "45000")));
      Decision<SplittingCheck> decision = SPLITTING.decide(orders, 30, NOTHING_MORE);

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(findings(decision, "POSSIBLE_SPLITTING")).hasSize(1);
      assertThat(findings(decision, "splitting.not-judged"))
          .satisfiesExactly(
              text -> assertThat(text).contains("1 January 2016", "An officer must decide"),
              text -> assertThat(text).contains("1 January 2025", "₹60,000", "Scientific body"));
    }

    @Test
    void a_part_of_a_split_window_is_not_named_again() {
      List<Splitting.Order> orders = new ArrayList<>();
      for (int month = 1; month <= 12; month++) {
        orders.add(Splitting.Order.of(LocalDate.of(2025, month, 10), Money.ofRupees("45000.00")));
      }
      Decision<SplittingCheck> decision = SPLITTING.decide(orders, 365, NOTHING_MORE);

      assertThat(answer(orders, 365).aggregate()).isEqualTo(Money.ofRupees("540000.00"));
      assertThat(findings(decision, "POSSIBLE_SPLITTING")).hasSize(1);
      assertThat(findings(decision, "splitting.not-judged")).isEmpty();
    }

    @Test
    void one_that_is_split_and_has_an_order_before_the_rules_is_both() {
      List<Splitting.Order> orders =
          List.of(order("2017-03-06", "100"), order("2017-03-08", "49950"));
      Decision<SplittingCheck> decision = SPLITTING.decide(orders, 30, NOTHING_MORE);

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(findings(decision, "POSSIBLE_SPLITTING")).hasSize(1);
      assertThat(findings(decision, "splitting.not-judged")).hasSize(1);
    }

    @Test
    void the_limits_of_gem_are_said_to_be_taken_where_the_channel_is_not_known() {
      List<Splitting.Order> orders = times(2, order("2025-06-01", "100"));

      assertThat(findings(SPLITTING.decide(orders, 30, NOTHING_MORE), "splitting.gem-only"))
          .hasSize(1);
      assertThat(
              findings(
                  SPLITTING.decide(orders, 30, Case.draft().fact("channel", "GEM").done()),
                  "splitting.gem-only"))
          .isEmpty();
    }
  }

  @Test
  void an_order_is_not_below_nothing_and_equals_its_like() {
    assertThatThrownBy(() -> order("2025-06-01", "-0.01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(order("2025-06-01", "1"))
        .isEqualTo(order("2025-06-01", "1.00"))
        .hasSameHashCodeAs(order("2025-06-01", "1.00"))
        .isNotEqualTo(order("2025-06-02", "1"))
        .hasToString("1.00 on 2025-06-01");
  }

  @Nested
  @DisplayName("The chain of provisions that bars splitting")
  class Chain {

    private static List<String> provisions(Case.Draft facts) {
      return SPLITTING
          .decide(times(12, order("2025-06-30", "45000")), 365, facts.done())
          .trace()
          .findings()
          .stream()
          .filter(finding -> finding.code().equals("POSSIBLE_SPLITTING"))
          .map(Finding::citation)
          .map(citation -> citation.provision())
          .toList();
    }

    @ParameterizedTest
    @CsvSource({"GOODS, GEM, rule 149(viii); rule 157", "CONSULTING, GEM, rule 194(v)"})
    void is_two_provisions_for_goods_and_one_for_consulting(
        String category, String channel, String provision) {
      assertThat(provisions(Case.draft().fact("category", category).fact("channel", channel)))
          .containsExactly(provision.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"GOODS, rule 157", "CONSULTING, rule 194(v)"})
    void is_shown_outside_gem_where_an_officer_is_asked(String category, String provision) {
      Case facts = Case.draft().fact("category", category).fact("channel", "OUTSIDE_GEM").done();
      Decision<SplittingCheck> decision =
          Splitting.of(Cases.GEM_ONLY).decide(times(12, order("2025-06-30", "45000")), 365, facts);

      assertThat(decision.ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> {
                assertThat(refer.question().key()).isEqualTo("procedure.outside-gem");
                assertThat(refer.citation().provision()).isEqualTo("rule 149(v)");
              });
      assertThat(decision.trace().steps())
          .extracting(step -> step.citation().provision())
          .containsExactly(provision);
    }

    @Test
    void reaches_other_services_by_rule_206_and_rule_157() {
      assertThat(provisions(Case.draft().fact("category", "NON_CONSULTING").fact("channel", "GEM")))
          .containsExactly("rule 206", "rule 157, through rule 206");
    }

    @Test
    void names_all_that_may_apply_where_the_class_is_not_known() {
      assertThat(provisions(Case.draft().fact("channel", "GEM")))
          .containsExactly(
              "rule 149(viii)",
              "rule 157",
              "rule 206",
              "rule 157, through rule 206",
              "rule 194(v)");
    }

    @Test
    void is_not_cited_where_nothing_is_split() {
      assertThat(
              SPLITTING
                  .decide(
                      times(2, order("2025-06-30", "100")),
                      365,
                      Case.draft().fact("channel", "GEM").done())
                  .trace()
                  .findings())
          .extracting(Finding::code)
          .containsExactly("splitting.window");
    }
  }
}
