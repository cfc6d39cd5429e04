package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiers of GFR 2017 rule 149 in every dated version, to the day and to the paisa. */
class GemTierTest {

  private static Decision<Outputs> decide(Case facts) {
    return Cases.IN.decide("procedure.gem", facts);
  }

  private static void assertRow(Decision<Outputs> decision, String procedure, String row) {
    assertThat(decision.ruling())
        .isInstanceOfSatisfying(
            Ruling.Answer.class,
            answer ->
                assertThat(((Outputs) answer.value()).code("procedure")).isEqualTo(procedure));
    assertThat(decision.trace().steps()).extracting(Step::row).containsExactly(row);
  }

  @Nested
  @DisplayName("GFR 2017 rule 149(i): any available seller that meets quality and delivery")
  class Rule149i {

    @ParameterizedTest
    @CsvSource({
      "2017-03-07, 50000.00, gfr-2017.r149.i.2017-03-07",
      "2019-04-01, 50000.00, gfr-2017.r149.i.2017-03-07",
      "2019-04-02, 25000.00, gfr-2017.r149.i.2019-04-02",
      "2024-07-09, 25000.00, gfr-2017.r149.i.2019-04-02",
      "2024-07-10, 25000.01, gfr-2017.r149.i.2024-07-10",
      "2024-07-10, 50000.00, gfr-2017.r149.i.2024-07-10",
      "2024-07-10, 0.01, gfr-2017.r149.i.2024-07-10"
    })
    void up_to_the_limit_it_is_a_direct_purchase(String day, String value, String row) {
      Decision<Outputs> decision = decide(Cases.on(day, value).fact("scientific", false).done());

      assertRow(decision, "DIRECT_PURCHASE", row);
      assertThat(decision.trace().steps().get(0).citation().provision()).isEqualTo("rule 149(i)");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 149(ii): the lowest price of at least three manufacturers")
  class Rule149ii {

    @ParameterizedTest
    @CsvSource({
      "2017-03-07, 50000.01, gfr-2017.r149.ii.2017-03-07",
      "2019-04-01, 3000000.00, gfr-2017.r149.ii.2017-03-07",
      "2019-04-02, 25000.01, gfr-2017.r149.ii.2019-04-02",
      "2019-04-02, 500000.00, gfr-2017.r149.ii.2019-04-02",
      "2024-07-09, 500000.00, gfr-2017.r149.ii.2019-04-02",
      "2024-07-10, 50000.01, gfr-2017.r149.ii.low.2024-07-10",
      "2024-07-10, 100000.00, gfr-2017.r149.ii.low.2024-07-10",
      "2024-07-10, 100000.01, gfr-2017.r149.ii.2024-07-10",
      "2024-07-10, 1000000.00, gfr-2017.r149.ii.2024-07-10"
    })
    void above_it_three_are_compared(String day, String value, String row) {
      Decision<Outputs> decision = decide(Cases.on(day, value).fact("scientific", false).done());

      assertRow(decision, "L1_COMPARISON", row);
      assertThat(decision.trace().steps().get(0).citation().provision()).isEqualTo("rule 149(ii)");
    }

    @Test
    void forty_thousand_on_2_april_2019_are_a_comparison_by_the_order_of_that_day() {
      Decision<Outputs> decision = decide(Cases.on("2019-04-02", "40000").done());

      assertRow(decision, "L1_COMPARISON", "gfr-2017.r149.ii.2019-04-02");
      assertThat(decision.trace().steps().get(0).citation())
          .hasToString("rule 149(ii), OM F.1/26/2018-PPD of 2019-04-02");
    }

    @Test
    void the_day_before_they_were_a_direct_purchase() {
      assertRow(
          decide(Cases.on("2019-04-01", "40000").done()),
          "DIRECT_PURCHASE",
          "gfr-2017.r149.i.2017-03-07");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true"})
    void fewer_than_three_are_not_enough(int compared, boolean enough) {
      Case facts =
          Cases.on("2025-01-15")
              .fact("procedure", "L1_COMPARISON")
              .fact("sourcesCompared", compared)
              .done();

      Decision<Outputs> decision = Cases.IN.decide("procedure.gem.enough", facts);

      assertThat(decision.ruling())
          .isInstanceOfSatisfying(
              Ruling.Answer.class,
              answer -> assertThat(((Outputs) answer.value()).get("enough")).contains(enough));
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 149(iii): bidding or reverse auction is compulsory")
  class Rule149iii {

    @ParameterizedTest
    @CsvSource({
      "2019-04-01, 3000000.01, gfr-2017.r149.iii.2017-03-07",
      "2019-04-02, 500000.01, gfr-2017.r149.iii.2019-04-02",
      "2024-07-09, 500000.01, gfr-2017.r149.iii.2019-04-02",
      "2024-07-10, 1000000.01, gfr-2017.r149.iii.2024-07-10"
    })
    void above_the_second_limit_all_may_bid(String day, String value, String row) {
      assertRow(decide(Cases.on(day, value).done()), "BID_OR_REVERSE_AUCTION", row);
    }
  }

  @Nested
  @DisplayName("OM F.20/42/2021-PPD: one lakh for scientific bodies from 18 July 2024")
  class ScientificBodies {

    @Test
    void sixty_thousand_are_undetermined_until_it_is_known_who_buys() {
      assertThat(decide(Cases.on("2024-07-20", "60000").done()).ruling())
          .isEqualTo(new Ruling.Undetermined<Outputs>(List.of("scientific")));
    }

    @Test
    void forty_thousand_are_answered_without_it() {
      assertRow(
          decide(Cases.on("2024-07-20", "40000").done()),
          "DIRECT_PURCHASE",
          "gfr-2017.r149.i.2024-07-10");
    }

    @ParameterizedTest
    @CsvSource({
      "2024-07-10, L1_COMPARISON, gfr-2017.r149.ii.sci.2024-07-10",
      "2024-07-17, L1_COMPARISON, gfr-2017.r149.ii.sci.2024-07-10",
      "2024-07-18, DIRECT_PURCHASE, gfr-2017.r149.i.sci.2024-07-18"
    })
    void for_eight_days_in_july_2024_the_order_for_them_did_not_hold_yet(
        String day, String procedure, String row) {
      assertRow(decide(Cases.on(day, "100000.00").fact("scientific", true).done()), procedure, row);
    }

    @Test
    void a_paisa_over_one_lakh_is_compared_by_them_too() {
      assertRow(
          decide(Cases.on("2024-07-18", "100000.01").fact("scientific", true).done()),
          "L1_COMPARISON",
          "gfr-2017.r149.ii.2024-07-10");
    }

    @Test
    void the_officer_is_told_that_only_the_named_bodies_are_meant() {
      assertThat(
              decide(Cases.on("2024-07-18", "60000").fact("scientific", true).done())
                  .trace()
                  .findings())
          .extracting(Finding::code)
          .containsExactly("law.note");
    }
  }

  @Nested
  @DisplayName("How far the law was read")
  class ReadUpTo {

    @Test
    void on_the_last_day_nothing_is_said() {
      assertThat(decide(Cases.on("2025-07-31", "40000").done()).trace().findings()).isEmpty();
    }

    @Test
    void on_the_day_after_it_is_said() {
      assertThat(decide(Cases.on("2025-08-01", "40000").done()).trace().findings())
          .extracting(Finding::code)
          .containsExactly("law.read-up-to");
    }

    @Test
    void before_the_rules_an_officer_is_asked() {
      assertThat(decide(Cases.on("2017-03-06", "40000").done()).ruling().kind()).isEqualTo("REFER");
    }
  }
}
