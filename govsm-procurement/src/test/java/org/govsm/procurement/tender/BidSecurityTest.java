package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bid security: the range, the exemptions, the validity and the return. */
class BidSecurityTest {

  private static final String DAY = "2025-01-15";

  @Nested
  @DisplayName("GFR 2017 rule 170(i): two to five per cent of the estimated value")
  class Rule170iRange {

    @ParameterizedTest
    @CsvSource({
      "65999.99, 2.00, false",
      "66000.00, 2.00, true",
      "165000.00, 5.00, true",
      "165000.01, 5.00, false"
    })
    void is_held_against_the_range_unrounded(String security, String percent, String within) {
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "value",
              rupees("3300000"),
              "bidSecurity",
              rupees(security));

      assertThat(worked.answer())
          .isEqualTo(
              "{least=2, most=5, leastAmount=66000.00, mostAmount=165000.00,"
                  + " rounding=HALF_UP_TO_PAISA, percentOffered="
                  + percent
                  + ", withinRange="
                  + within
                  + "}");
      assertThat(worked.provisions()).containsExactly("rule 170(i)");
      assertThat(worked.findings().contains("SECURITY_OUT_OF_RANGE"))
          .isNotEqualTo(Boolean.parseBoolean(within));
    }

    @Test
    void of_a_book_that_has_no_percentage_is_not_found_and_the_value_is_not_asked_for() {
      Worked worked = Worked.by("IN.JH", Tenders.BID_SECURITY, "day.award", "2024-02-29");

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "mse, false, question.part-open",
      "bidValidityDays, 30, VALIDITY_OPEN",
      "day.bidClosing, 2026-07-01, VALIDITY_OPEN"
    })
    void a_further_fact_takes_the_range_away_from_nobody(String fact, String given, String told) {
      Object value =
          given.equals("false") ? (Object) false : fact.startsWith("day") ? given : sum(given);
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              "2026-06-01",
              "value",
              sum("800000"),
              fact,
              value);

      assertThat(worked.answer()).contains("leastAmount=16000.00, mostAmount=40000.00");
      assertThat(worked.findings()).contains(told);
    }

    @Test
    void a_fact_that_can_exempt_is_asked_though_no_percentage_was_found() {
      Worked worked =
          Worked.by(
              "IN.GJ",
              Tenders.BID_SECURITY,
              "day.publication",
              "2026-06-01",
              "value",
              sum("800000"),
              "mse",
              true,
              "udyamVerified",
              true,
              "trader",
              false);

      assertThat(worked.missing()).contains("local");
    }

    @Test
    void with_nothing_known_the_value_and_the_day_are_missing() {
      assertThat(Worked.in(Tenders.BID_SECURITY).missing()).containsExactly("publication", "value");
    }

    @Test
    void an_amount_is_half_up_to_the_paisa() {
      Worked worked =
          Worked.in(Tenders.BID_SECURITY, "day.publication", DAY, "value", rupees("100.25"));

      assertThat(worked.answer()).contains("leastAmount=2.01, mostAmount=5.01");
    }
  }

  @Nested
  @DisplayName("Rajasthan rule 42: no bid security by method")
  class RajasthanRule42 {

    @Test
    void quotations_are_asked_without_bid_security() {
      Worked worked =
          Worked.by(
              "IN.RJ",
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "value",
              rupees("90000"),
              "bidMethod",
              "REQUEST_FOR_QUOTATIONS");

      assertThat(worked.kind()).isEqualTo("ANSWER");
      assertThat(worked.answer()).isEqualTo("{exempt=true, exemption=EXEMPT_METHOD, due=0.00}");
      assertThat(worked.provisions()).containsExactly("rule 42");
    }

    @Test
    void of_another_method_the_percentage_is_still_to_be_found() {
      Worked worked =
          Worked.by(
              "IN.RJ",
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "value",
              rupees("90000"),
              "bidMethod",
              "OTHER_METHOD");

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.provisions()).containsExactly("rule 42");
    }
  }

  @Nested
  @DisplayName(
      "Gujarat Procurement Policy 2024: local micro and small enterprises pay no earnest money")
  class GujaratPolicy2024 {

    private static Worked asked(boolean local) {
      return Worked.by(
          "IN.GJ",
          Tenders.BID_SECURITY,
          "day.publication",
          DAY,
          "value",
          rupees("1000000"),
          "mse",
          true,
          "startup",
          false,
          "local",
          local);
    }

    @Test
    void one_of_gujarat_owes_nothing_though_no_percentage_was_published() {
      assertThat(asked(true).kind()).isEqualTo("ANSWER");
      assertThat(asked(true).answer()).isEqualTo("{exempt=true, exemption=EXEMPT_MSE, due=0.00}");
      assertThat(asked(true).provisions()).containsExactly("earnest money and fee");
    }

    @Test
    void one_of_another_state_is_referred_since_no_percentage_was_published() {
      assertThat(asked(false).kind()).isEqualTo("REFER");
      assertThat(asked(false).answer()).isEqualTo("refer {exempt=false}");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 170(i): exemptions")
  class Rule170iExemptions {

    @Test
    void one_ground_is_enough_and_the_others_need_not_be_known() {
      Worked worked = Worked.in(Tenders.BID_SECURITY, "day.publication", DAY, "startup", true);

      assertThat(worked.answer()).isEqualTo("{exempt=true, exemption=EXEMPT_STARTUP, due=0.00}");
      assertThat(worked.provisions()).containsExactly("rule 170(i)");
    }

    @Test
    void where_none_is_true_the_open_ones_are_missing() {
      Worked worked = Worked.in(Tenders.BID_SECURITY, "day.publication", DAY, "mse", false);

      assertThat(worked.missing()).containsExactly("startup", "registeredWithBuyer");
    }

    @Test
    void where_all_are_false_the_security_asked_for_is_due() {
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "value",
              rupees("3300000"),
              "bidSecurity",
              rupees("99000"),
              "mse",
              false,
              "startup",
              false,
              "registeredWithBuyer",
              false);

      assertThat(worked.answer()).contains("exempt=false, due=99000.00");
    }

    @ParameterizedTest
    @CsvSource({"2017-07-24, missing", "2017-07-25, exempt=true"})
    void start_ups_are_exempt_from_25_july_2017(String day, String says) {
      assertThat(Worked.in(Tenders.BID_SECURITY, "day.publication", day, "startup", true).answer())
          .contains(says);
    }

    @Test
    void a_trader_is_not_exempt_as_a_micro_or_small_enterprise() {
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "mse",
              true,
              "udyamVerified",
              true,
              "trader",
              true,
              "startup",
              false,
              "registeredWithBuyer",
              false);

      assertThat(worked.answer()).isEqualTo("{exempt=false}");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 170(i)-(ii): validity and return")
  class Rule170Validity {

    @Test
    void is_valid_forty_five_days_beyond_the_bids() {
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              "2024-11-23",
              "day.bidClosing",
              "2024-12-09",
              "bidValidityDays",
              30);

      assertThat(worked.answer())
          .isEqualTo("{finalBidValidity=2025-01-08, validToAtLeast=2025-02-22}");
      assertThat(worked.provisions()).containsExactly("rule 170(i)");
    }

    @Test
    void is_returned_by_the_thirtieth_day_after_the_award() {
      Worked worked =
          Worked.in(Tenders.BID_SECURITY, "day.publication", DAY, "day.award", "2025-03-01");

      assertThat(worked.answer()).isEqualTo("{refundDays=30, refundBy=2025-03-31}");
      assertThat(worked.provisions()).containsExactly("rule 170(ii)");
    }

    @Test
    void a_closing_before_the_publication_is_told() {
      Worked worked =
          Worked.in(
              Tenders.BID_SECURITY,
              "day.publication",
              DAY,
              "day.bidClosing",
              "2025-01-14",
              "bidValidityDays",
              30);

      assertThat(worked.findings()).containsExactly("CLOSES_BEFORE_PUBLICATION");
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }

  private static BigDecimal sum(String number) {
    return new BigDecimal(number);
  }
}
