package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the books of states answer; the golden cases of each pack go beside every limit. */
class StateLawTest {

  private static void assertDecides(
      Decision<Outputs> decision, String field, Object answer, String instrument) {
    assertThat(StateLaw.answer(decision).rows().get(0)).containsEntry(field, answer);
    assertThat(StateLaw.cited(decision).instrument()).contains(instrument);
  }

  @Nested
  class West_Bengal {

    @ParameterizedTest
    @CsvSource({
      "2018-08-22, 10000.00, DIRECT_PURCHASE, 3876-F(Y)",
      "2018-08-22, 10000.01, L1_COMPARISON, 3876-F(Y)",
      "2018-08-23, 50000.00, DIRECT_PURCHASE, 5430-F(Y)",
      "2018-08-23, 50000.01, L1_COMPARISON, 5430-F(Y)",
      "2018-08-23, 100000.01, BID_OR_REVERSE_AUCTION, 5430-F(Y)",
      "2019-07-26, 25000.01, L1_COMPARISON, 4262-F(Y)",
    })
    void on_gem_each_memorandum_moved_the_ladder(
        String day, String rupees, String procedure, String memorandum) {
      assertDecides(
          StateLaw.decide("IN.WB", "procedure.gem", StateLaw.on(day, rupees)),
          "procedure",
          procedure,
          memorandum);
    }

    @Test
    void off_gem_the_direct_limit_stayed_at_ten_thousand() {
      Case.Draft facts = StateLaw.on("2018-09-01", "30000.00").fact("category", "GOODS");

      assertDecides(
          StateLaw.decide("IN.WB", "procedure.outside", facts),
          "permitted",
          "NOT_DIRECT",
          "5430-F(Y)");
      assertDecides(
          StateLaw.decide("IN.WB", "direct-purchase.limit", facts.fact("channel", "OUTSIDE_GEM")),
          "amount",
          new BigDecimal("10000"),
          "5430-F(Y)");
    }

    @ParameterizedTest
    @CsvSource({
      "2013-08-28, 4999999.99, false, 5400-F(Y)",
      "2013-08-28, 5000000.00, true, 5400-F(Y)",
      "2013-08-29, 500000.00, true, 6932-F(Y)",
      "2022-07-26, 499999.99, false, 6932-F(Y)",
      "2022-07-27, 100000.00, true, 3103-F(Y)",
      "2022-07-27, 99999.99, false, 3103-F(Y)",
    })
    void e_tendering_is_compulsory_for_the_sum_and_above(
        String day, String rupees, boolean required, String notification) {
      assertDecides(
          StateLaw.decide("IN.WB", "e-tender", StateLaw.on(day, rupees)),
          "required",
          required,
          notification);
    }
  }

  @Nested
  class Gujarat_Policy_2024 {

    @Test
    void above_one_lakh_only_by_e_tender_gem_included() {
      Case.Draft facts = StateLaw.on("2024-04-01", "100000.01");

      assertDecides(
          StateLaw.decide("IN.GJ", "procedure.gem", facts), "procedure", "E_TENDER", "Gujarat");
      assertDecides(
          StateLaw.decide("IN.GJ", "procedure.outside", facts), "permitted", "E_TENDER", "Gujarat");
    }

    @Test
    void below_it_nothing_was_found_and_the_union_is_not_asked() {
      Decision<Outputs> decision =
          StateLaw.decide("IN.GJ", "procedure.gem", StateLaw.on("2024-04-01", "40000.00"));

      assertThat(StateLaw.referred(decision).indication()).isEmpty();
      assertThat(StateLaw.referred(decision).citation().sure()).isEqualTo(Certainty.NOT_FOUND);
    }

    @Test
    void bidders_are_preferred_in_the_order_of_the_policy() {
      Decision<Outputs> decision =
          StateLaw.decide("IN.GJ", "preference.order", StateLaw.on("2024-04-01"));

      assertThat(StateLaw.answer(decision).rows())
          .extracting(row -> row.get("rank"))
          .containsExactly(
              "CLASS_I_STATE_MSE",
              "CLASS_I_LOCAL",
              "CLASS_II_STATE_MSE",
              "CLASS_II_LOCAL",
              "NON_LOCAL");
    }
  }

  @Nested
  class Bihar_Finance_Rules_2024 {

    @ParameterizedTest
    @CsvSource({
      "GOODS, 2500000.00, ADMIN_DEPARTMENT_WITH_INTERNAL_FA",
      "GOODS, 2500000.01, ADMIN_DEPARTMENT_WITH_FINANCE",
      "GOODS, 10000000.00, ADMIN_DEPARTMENT_WITH_FINANCE",
      "GOODS, 10000000.01, FINANCE_AND_CABINET",
      "NON_CONSULTING, 5000000.00, ADMIN_DEPARTMENT",
      "NON_CONSULTING, 5000000.01, CABINET",
    })
    void the_approver_of_a_nomination_rises_with_the_value(
        String category, String rupees, String approver) {
      assertDecides(
          StateLaw.decide(
              "IN.BR",
              "nomination.approver",
              StateLaw.on("2026-11-24", rupees).fact("category", category)),
          "approver",
          approver,
          "Bihar Finance");
    }
  }

  @Nested
  class Karnataka_Rule_17 {

    @Test
    void thirty_days_are_needed_up_to_two_crore() {
      assertDecides(
          StateLaw.decide("IN.KA", "bid-window.days", StateLaw.on("2005-02-17", "15000000.00")),
          "days",
          new BigDecimal("30"),
          "Rules 2000");
    }

    @Test
    void sixty_days_above_it_are_recalled_and_do_not_decide() {
      Decision<Outputs> decision =
          StateLaw.decide("IN.KA", "bid-window.days", StateLaw.on("2005-02-17", "20000000.01"));

      assertThat(StateLaw.referred(decision).indication().orElseThrow().number("days"))
          .contains(new BigDecimal("60"));
      assertThat(StateLaw.referred(decision).citation().sure()).isEqualTo(Certainty.LOW);
    }
  }

  @Nested
  class Karnataka_Bill_of_2025 {

    private static Decision<Outputs> preference(String day, String rupees) {
      return StateLaw.decide(
          "IN.KA", "preference.local", StateLaw.on(day, rupees).fact("category", "NON_CONSULTING"));
    }

    @Test
    void a_bill_never_decides_and_is_said_beside_the_act() {
      Decision<Outputs> decision = preference("2025-06-01", "10000000.00");

      assertThat(StateLaw.answer(decision).rows())
          .extracting(row -> row.get("policy"))
          .containsExactly("MICRO_AND_SMALL_PREFERENCE");
      assertThat(StateLaw.cited(decision).provision()).isEqualTo("section 6C");
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("law.draft"))
          .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, 10000000.01", "2025-03-17, 10000000.00"})
    void above_one_crore_and_before_it_was_tabled_it_changes_nothing(String day, String rupees) {
      assertThat(preference(day, rupees).trace().findings())
          .extracting(Finding::code)
          .doesNotContain("law.draft");
    }
  }

  @Nested
  class Rajasthan_Rule_42 {

    private static Decision<Outputs> exempt(String method, String rupees) {
      return StateLaw.decide(
          "IN.RJ",
          "bid-security.exemption.method",
          StateLaw.on("2025-01-01", rupees).fact("bidMethod", method));
    }

    @ParameterizedTest
    @CsvSource({
      "PETTY_PURCHASE, 10000.00",
      "LIMITED_BIDDING, 900000.00",
      "REQUEST_FOR_QUOTATIONS, 50000.00",
    })
    void no_bid_security_is_taken(String method, String rupees) {
      assertDecides(exempt(method, rupees), "exempt", true, "Rules 2013");
      assertThat(StateLaw.cited(exempt(method, rupees)).provision()).isEqualTo("rule 42");
    }

    @ParameterizedTest
    @CsvSource({"PETTY_PURCHASE, 10000.01", "OTHER_METHOD, 10000.00"})
    void what_it_says_of_others_was_not_seen(String method, String rupees) {
      assertThat(StateLaw.referred(exempt(method, rupees)).indication()).isEmpty();
    }
  }

  @Nested
  class Telangana_one_press_report {

    @ParameterizedTest
    @CsvSource({"90000.00, BELOW_LIMITED", "300000.00, LIMITED_TENDER", "500000.00, OPEN_TENDER"})
    void the_limits_are_an_indication_only(String rupees, String permitted) {
      Decision<Outputs> decision =
          StateLaw.decide("IN.TG", "procedure.outside", StateLaw.on("2020-04-04", rupees));

      assertThat(StateLaw.referred(decision).indication().orElseThrow().rows().get(0))
          .containsEntry("permitted", permitted);
      assertThat(StateLaw.referred(decision).citation().instrument()).contains("GO Ms 29");
    }
  }

  @Nested
  class Odisha_Preference_Policy_2023 {

    @Test
    void beyond_ten_percent_the_local_enterprise_has_fifteen_percent_at_the_lowest_price() {
      Decision<Outputs> decision =
          StateLaw.decide(
              "IN.OD",
              "preference.share",
              StateLaw.on("2024-01-24")
                  .fact("category", "GOODS")
                  .fact("premium", new BigDecimal("11")));

      assertThat(StateLaw.answer(decision).rows())
          .containsExactly(
              Map.of(
                  "lowest", new BigDecimal("85"),
                  "osme", new BigDecimal("15"),
                  "price", "L1_PRICE"));
      assertThat(StateLaw.cited(decision).provision()).isEqualTo("purchase preference");
    }
  }

  @Nested
  class Haryana_purchase_committees {

    @ParameterizedTest
    @CsvSource({
      "3499999.99, SPC_LOWER",
      "3500000.00, SPC_HIGHER",
      "10000000.00, SPC_HIGHER",
      "10000000.01, HIGH_POWERED",
    })
    void the_committee_rises_with_the_value(String rupees, String committee) {
      assertDecides(
          StateLaw.decide("IN.HR", "committee.purchase", StateLaw.on("2026-11-24", rupees)),
          "committee",
          committee,
          "Directorate of Supplies");
    }

    @Test
    void a_later_page_is_held_up_to_the_officer() {
      assertDecides(
          StateLaw.decide(
              "IN.HR", "committee.purchase.notices", StateLaw.on("2026-11-24", "15000000.00")),
          "notice",
          "DEPARTMENTAL_COMMITTEE_TO_FIVE_CRORE",
          "Directorate of Supplies");
    }
  }

  @Nested
  class Union_territories {

    @Test
    void jammu_and_kashmir_follows_the_union_from_its_instructions_on_and_says_so() {
      Case.Draft facts = StateLaw.on("2024-07-10", "45000.00").fact("scientific", false);
      Decision<Outputs> decision = StateLaw.decide("IN.JK", "procedure.gem", facts);

      assertDecides(decision, "procedure", "DIRECT_PURCHASE", "F.1/3/2024-PPD");
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("law.borrowed"))
          .extracting(finding -> finding.citation().instrument())
          .containsExactly(
              "Jammu and Kashmir Finance Department, consolidated instructions on expenditure");
    }

    @Test
    void before_them_nothing_is_followed() {
      Decision<Outputs> decision =
          StateLaw.decide("IN.JK", "procedure.gem", StateLaw.on("2021-11-17", "45000.00"));

      assertThat(StateLaw.referred(decision).indication()).isEmpty();
    }

    @Test
    void for_chandigarh_the_rules_of_the_union_are_an_indication_only() {
      Case.Draft facts = StateLaw.on("2024-07-10", "45000.00").fact("scientific", false);
      Decision<Outputs> decision = StateLaw.decide("IN.CH", "procedure.gem", facts);

      assertThat(StateLaw.referred(decision).indication().orElseThrow().code("procedure"))
          .isEqualTo("DIRECT_PURCHASE");
      assertThat(StateLaw.referred(decision).citation().provision()).contains("rule 2(ii)");
    }
  }
}
