package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of one need outside GeM and in states, and the purchase that is planned next. */
class SplittingOutsideGemTest {

  private static Splitting.Order order(String day, String rupees) {
    return Splitting.Order.of(LocalDate.parse(day), Money.ofRupees(rupees));
  }

  private static Case outside(String category) {
    return Case.draft()
        .fact("channel", "OUTSIDE_GEM")
        .fact("category", category)
        .fact("scientific", false)
        .done();
  }

  private static Decision<SplittingCheck> decide(
      RuleBook book, List<Splitting.Order> orders, Case facts) {
    return Splitting.of(book).decide(orders, 365, facts);
  }

  private static SplittingCheck answer(Decision<SplittingCheck> decision) {
    return ((Ruling.Answer<SplittingCheck>) decision.ruling()).value();
  }

  private static List<String> provisions(Decision<?> decision) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals("POSSIBLE_SPLITTING"))
        .map(finding -> finding.citation().provision())
        .toList();
  }

  @Nested
  @DisplayName("GFR 2017 rules 206 and 157, 194(v), 157: the chain outside GeM")
  class Chain {

    @ParameterizedTest
    @CsvSource({
      "NON_CONSULTING, ADVERTISED_TENDER, 'rule 206; rule 157, through rule 206'",
      "CONSULTING, PUBLISHED_EOI, rule 194(v)",
      "GOODS, ADVERTISED_TENDER, rule 157"
    })
    void is_that_of_the_class(String category, String whole, String provisions) {
      Decision<SplittingCheck> decision =
          decide(
              Cases.IN,
              Collections.nCopies(2, order("2025-01-15", "2500000.01")),
              outside(category));

      assertThat(answer(decision).procedureOnAggregate()).contains(whole);
      assertThat(answer(decision).isPossibleSplitting()).isTrue();
      assertThat(provisions(decision)).containsExactly(provisions.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"2500000.00, false", "2500000.01, true"})
    void begins_a_paisa_above_the_limit(String second, boolean split) {
      List<Splitting.Order> orders =
          List.of(order("2025-01-15", "2500000.00"), order("2025-01-16", second));

      assertThat(answer(decide(Cases.IN, orders, outside("NON_CONSULTING"))).isPossibleSplitting())
          .isEqualTo(split);
    }
  }

  @Nested
  @DisplayName("How an order was placed, and through which channel")
  class Placed {

    @ParameterizedTest
    @CsvSource({"ADVERTISED_TENDER, false", "LIMITED_TENDER, true"})
    void counts_where_it_is_on_record(String used, boolean split) {
      List<Splitting.Order> orders =
          Collections.nCopies(2, order("2025-01-15", "3000000").placedBy(used));

      assertThat(answer(decide(Cases.IN, orders, outside("NON_CONSULTING"))).isPossibleSplitting())
          .isEqualTo(split);
    }

    @Test
    void each_order_is_measured_by_the_limits_of_its_own_channel() {
      List<Splitting.Order> orders =
          List.of(
              order("2025-01-15", "45000").through("GEM"),
              order("2025-01-16", "45000").through("OUTSIDE_GEM"));
      SplittingCheck check = answer(decide(Cases.IN, orders, outside("NON_CONSULTING")));

      assertThat(check.procedureEach()).containsExactly("DIRECT_PURCHASE", "LIMITED_TENDER");
      assertThat(check.isPossibleSplitting()).isTrue();
    }

    @Test
    void where_several_are_permitted_all_are_named() {
      SplittingCheck check =
          answer(
              decide(
                  Cases.IN,
                  Collections.nCopies(2, order("2025-01-15", "40000")),
                  outside("GOODS")));

      assertThat(check.procedureOnAggregate()).isEmpty();
      assertThat(check.toPlain().get("permittedOnAggregate"))
          .isEqualTo(List.of("LOCAL_PURCHASE_COMMITTEE", "LIMITED_TENDER"));
      assertThat(check.isPossibleSplitting()).isTrue();
    }
  }

  @Nested
  @DisplayName("West Bengal: limits of its own, and no bar that was found")
  class WestBengal {

    @ParameterizedTest
    @CsvSource({
      "GEM, 25000, L1_COMPARISON, DIRECT_PURCHASE",
      "OUTSIDE_GEM, 6000, NOT_DIRECT, DIRECT_PURCHASE"
    })
    void the_tier_that_was_missed_is_cited(
        String channel, String value, String whole, String alone) {
      Decision<SplittingCheck> decision =
          decide(
              Cases.state("IN.WB"),
              Collections.nCopies(3, order("2018-09-03", value)),
              Case.draft().fact("channel", channel).fact("category", "NON_CONSULTING").done());

      assertThat(answer(decision).procedureOnAggregate()).contains(whole);
      assertThat(answer(decision).procedureEach()).containsExactly(alone);
      assertThat(provisions(decision)).singleElement().asString().startsWith("paragraph 2");
      assertThat(decision.trace().findings()).extracting(Finding::code).contains("law.not-found");
    }
  }

  @Nested
  @DisplayName("The purchase that is planned")
  class Planned {

    private static Decision<SplittingCheck> decide(String earlier, String value) {
      return Splitting.of(Cases.IN)
          .decide(
              List.of(order(earlier, "4000000")),
              order("2025-06-30", value),
              90,
              outside("NON_CONSULTING"));
    }

    @ParameterizedTest
    @CsvSource({
      "2025-04-02, 1000000.00, 5000000.00, LIMITED_TENDER, false",
      "2025-04-02, 1000000.01, 5000000.01, ADVERTISED_TENDER, true",
      "2025-04-01, 1000000.01, 1000000.01, LIMITED_TENDER, false"
    })
    void counts_with_the_orders_of_the_window(
        String earlier, String value, String sum, String procedure, boolean split) {
      Decision<SplittingCheck> decision = decide(earlier, value);
      SplittingCheck check = answer(decision);

      assertThat(check.aggregate()).isEqualTo(Money.ofRupees(sum));
      assertThat(check.procedureOnAggregate()).contains(procedure);
      assertThat(check.isPossibleSplitting()).isEqualTo(split);
      assertThat(decision.day()).contains(LocalDate.of(2025, 6, 30));
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("splitting.planned"))
          .singleElement()
          .satisfies(f -> assertThat(f.citation().provision()).startsWith("rule 201(i"));
    }

    @Test
    void is_judged_by_the_law_of_its_own_day() {
      Decision<SplittingCheck> decision =
          Splitting.of(Cases.IN)
              .decide(
                  List.of(order("2024-07-09", "900000")),
                  order("2024-07-10", "200000"),
                  30,
                  outside("NON_CONSULTING"));

      assertThat(answer(decision).procedureOnAggregate()).contains("LIMITED_TENDER");
    }

    @Test
    void an_old_order_that_cannot_be_judged_does_not_keep_it_open() {
      Decision<SplittingCheck> decision =
          Splitting.of(Cases.IN)
              .decide(
                  List.of(order("2017-03-06", "100")),
                  order("2017-03-20", "200000"),
                  30,
                  outside("NON_CONSULTING"));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(decision.trace().findings())
          .extracting(Finding::code)
          .contains("splitting.not-judged");
    }

    @Test
    void comes_after_the_others() {
      assertThatThrownBy(() -> decide("2025-07-01", "1"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  @DisplayName("The days that belong together: no rule gives them")
  class Window {

    private static Finding said(Case.Draft facts) {
      return Splitting.of(Cases.IN)
          .decide(List.of(order("2025-01-15", "100")), 90, facts.fact("channel", "GEM").done())
          .trace()
          .findings()
          .stream()
          .filter(finding -> finding.code().equals("splitting.window"))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void their_reason_is_said_and_that_nothing_was_found() {
      Finding finding = said(Case.draft().fact("windowReason", "one campaign"));

      assertThat(ProcurementLaw.messages("en").say(finding.text()))
          .contains("90 days were used: one campaign");
      assertThat(finding.citation().sure()).isEqualTo(Certainty.NOT_FOUND);
      assertThat(finding.citation().provision()).isEqualTo("rule 149(viii)");
    }

    @Test
    void that_no_reason_is_given_is_said_too() {
      assertThat(ProcurementLaw.messages("en").say(said(Case.draft()).text()))
          .contains("no reason is on record");
    }
  }
}
