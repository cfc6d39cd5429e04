package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Splitting as a form or an API asks it: the orders are lines of a fact. */
class EarlierOrdersTest {

  private static final ProcurementQuestions IN =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  private static Case.Draft orders(String lines, int days) {
    return Case.draft()
        .fact("orders", lines)
        .fact("windowDays", days)
        .fact("category", "NON_CONSULTING")
        .fact("channel", "GEM");
  }

  private static Decision<?> decide(Case.Draft facts) {
    return IN.decide("splitting", facts.done());
  }

  private static SplittingCheck answer(Case.Draft facts) {
    return (SplittingCheck) ((Ruling.Answer<?>) decide(facts).ruling()).value();
  }

  @Nested
  @DisplayName("GFR 2017 rules 149(viii), 206 and 157")
  class Orders {

    @Test
    void twelve_orders_of_45000_are_a_demand_of_the_second_tier() {
      SplittingCheck check = answer(orders("2025-06-30 45000.00;".repeat(12), 365));

      assertThat(check.aggregate()).isEqualTo(Money.ofRupees("540000"));
      assertThat(check.procedureOnAggregate()).contains("L1_COMPARISON");
      assertThat(check.isPossibleSplitting()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LIMITED_TENDER, true", "ADVERTISED_TENDER, false"})
    void a_line_may_name_channel_and_procedure(String used, boolean split) {
      String line = "2025-01-15 3000000 OUTSIDE_GEM " + used + "\n";

      assertThat(answer(orders(line + line, 90)).isPossibleSplitting()).isEqualTo(split);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 545000.00, true", "2026-06-25, 5000.00, false"})
    void the_purchase_of_the_case_counts_with_them(String day, String sum, boolean split) {
      Case.Draft facts =
          orders("2025-06-30 540000.00", 360)
              .day("publication", LocalDate.parse(day))
              .fact("value", 5000);

      assertThat(answer(facts).aggregate()).isEqualTo(Money.ofRupees(sum));
      assertThat(answer(facts).isPossibleSplitting()).isEqualTo(split);
    }
  }

  @Nested
  @DisplayName("What is missing or cannot be read")
  class Missing {

    @Test
    void the_orders_and_the_days_that_no_rule_gives() {
      assertThat(decide(Case.draft()).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("windowDays", "orders")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2025-06-31 45000",
          "30.06.2025 45000",
          "2025-06-30",
          "2025-06-30 -1",
          "2025-06-30 1.001",
          "2025-06-30 1 SHOP",
          "2025-06-30 1 GEM DIRECT_PURCHASE more"
        })
    void a_line_that_is_no_order_is_named(String line) {
      Decision<?> decision = decide(orders("2025-06-30 45000;" + line, 365));

      assertThat(decision.ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("orders")));
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("splitting.unreadable"))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(ProcurementLaw.messages("en").say(finding.text())).endsWith(line));
    }

    @Test
    void so_is_one_after_the_planned_purchase() {
      Case.Draft facts =
          orders("2025-07-01 100", 365)
              .day("publication", LocalDate.parse("2025-06-30"))
              .fact("value", 5000);

      assertThat(decide(facts).ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("orders")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "36526"})
    void days_that_are_no_window_are_missing(String days) {
      assertThat(
              decide(orders("2025-06-30 1", 1).fact("windowDays", new BigDecimal(days))).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("windowDays")));
    }
  }

  @Test
  void its_question_says_what_it_asks_and_answers() {
    var question = IN.question("splitting").orElseThrow();
    Map<?, ?> answer = answer(orders("2025-06-30 1", 1)).toPlain();

    assertThat(question.facts())
        .extracting(Fact::name)
        .containsExactly(
            "orders", "windowDays", "windowReason", "value", "scientific", "category", "channel");
    assertThat(question.answer())
        .extracting(Fact::name)
        .containsExactlyInAnyOrderElementsOf(
            answer.keySet().stream().map(String::valueOf).toList());
  }
}
