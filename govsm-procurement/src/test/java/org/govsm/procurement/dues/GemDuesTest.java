package org.govsm.procurement.dues;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acceptance, payment and charges on GeM. */
class GemDuesTest {

  @Nested
  @DisplayName(
      "OM F.6/18/2019-PPD of 3 July 2020: one per cent a month after ten days, by the day of delay")
  class Payment {

    @ParameterizedTest
    @CsvSource({
      "2026-04-10, '{dueOn=2026-04-10, daysLate=0}'",
      "2026-05-10, '{dueOn=2026-04-10, daysLate=30, percentPerMonth=1, monthDays=30,"
          + " interest=5000.00, payee=GEM_ACCOUNT, rounding=HALF_UP_TO_PAISA}'",
      "2026-05-11, '{dueOn=2026-04-10, daysLate=31, percentPerMonth=1, monthDays=30,"
          + " interest=5166.67, payee=GEM_ACCOUNT, rounding=HALF_UP_TO_PAISA}'"
    })
    void a_month_is_thirty_days_in_all_cases(String paid, String answer) {
      assertThat(paid("2026-04-01", paid).answer()).isEqualTo(answer);
    }

    @Test
    void the_example_of_the_order_crac_on_the_first_and_payment_on_the_twentieth() {
      Worked worked =
          Worked.in(
              Dues.GEM_PAYMENT,
              "day.acceptance",
              "2026-11-01",
              "day.order",
              "2026-10-01",
              "day.payment",
              "2026-11-20",
              "amount",
              rupees("814500"));

      assertThat(worked.answer()).contains("daysLate=10,", "interest=2715.00");
      assertThat(worked.provisions())
          .containsExactly("paragraphs 1 and 2, payment after CRAC", "paragraph 2");
      assertThat(worked.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-01-31, 2026-02-28, 19, 3166.67",
      "2026-02-28, 2026-03-31, 22, 3666.67",
      "2028-02-28, 2028-03-31, 23, 3833.33",
      "2026-12-30, 2027-01-31, 23, 3833.33"
    })
    void month_ends_and_leap_years_count_by_their_days(
        String accepted, String paid, String late, String interest) {
      assertThat(paid(accepted, paid).answer())
          .contains("daysLate=" + late + ",", "interest=" + interest);
    }

    @Test
    void on_the_day_on_which_words_and_example_differ_an_officer_decides() {
      Worked worked = paid("2026-04-01", "2026-04-11");

      assertThat(worked.answer()).isEqualTo("refer {dueOn=2026-04-10, daysLate=1}");
      assertThat(worked.explain("en")).contains("in time by the words of the order");
    }

    @Test
    void the_due_day_is_known_before_the_amount() {
      Worked worked =
          Worked.in(
              Dues.GEM_PAYMENT,
              "day.acceptance",
              "2026-04-01",
              "day.order",
              "2026-03-01",
              "day.payment",
              "2026-05-10");

      assertThat(worked.missing()).containsExactly("amount");
      assertThat(worked.known()).startsWith("{dueOn=2026-04-10, daysLate=30");
    }

    @Test
    void for_an_older_order_no_interest_was_found() {
      Worked worked =
          Worked.in(
              Dues.GEM_PAYMENT,
              "day.acceptance",
              "2020-09-01",
              "day.order",
              "2020-08-01",
              "day.payment",
              "2020-10-20",
              "amount",
              rupees("100000"));

      assertThat(worked.answer()).isEqualTo("refer {dueOn=2020-09-11, daysLate=39}");
    }

    @Test
    void a_payment_before_the_acceptance_blocks() {
      Worked worked = paid("2026-04-01", "2026-03-31");

      assertThat(worked.findings()).containsExactly("PAID_BEFORE_ACCEPTANCE");
      assertThat(worked.answer()).isEqualTo("refer ");
    }

    private Worked paid(String accepted, String paid) {
      return Worked.in(
          Dues.GEM_PAYMENT,
          "day.acceptance",
          accepted,
          "day.order",
          "2025-12-01",
          "day.payment",
          paid,
          "amount",
          rupees("500000"));
    }
  }

  @Nested
  @DisplayName("GeM notice 304: the portal accepts direct orders up to 25,000 by itself")
  class Acceptance {

    @ParameterizedTest
    @CsvSource({
      "25000, false, '{automatic=true, automaticDay=21, automaticOn=2019-07-01}'",
      "25000.01, false, {automatic=false}",
      "25000, true, {automatic=false}"
    })
    void on_the_21st_day_after_the_receipt(String value, boolean incident, String answer) {
      Worked worked =
          Worked.in(
              Dues.GEM_ACCEPTANCE,
              "day.order",
              "2019-06-01",
              "day.provisionalReceipt",
              "2019-06-10",
              "procedure",
              "DIRECT_PURCHASE",
              "orderValue",
              rupees(value),
              "incidentOpen",
              incident);

      assertThat(worked.answer()).isEqualTo(answer);
      assertThat(worked.provisions()).containsExactly("automatic CRAC");
    }

    @Test
    void ten_days_from_the_delivery_by_the_returns_policy() {
      Worked worked = Worked.in(Dues.GEM_ACCEPTANCE, "day.delivery", "2026-02-20");

      assertThat(worked.answer())
          .isEqualTo("{acceptWithinDays=10, acceptBy=2026-03-02, deemed=true}");
    }
  }

  @Test
  void an_open_day_of_the_portal_does_not_take_the_known_day_of_acceptance_away() {
    Worked worked =
        Worked.in(
            Dues.GEM_ACCEPTANCE,
            "day.order",
            "2026-02-01",
            "day.delivery",
            "2026-02-20",
            "day.provisionalReceipt",
            "2026-02-21",
            "procedure",
            "L1_COMPARISON");

    assertThat(worked.answer())
        .isEqualTo("{acceptWithinDays=10, acceptBy=2026-03-02, deemed=true}");
    assertThat(worked.findings()).contains("question.part-open");
  }

  @Nested
  @DisplayName("GeM revenue policy from 9 August 2024")
  class Charge {

    @ParameterizedTest
    @CsvSource({
      "1000000, '{charge=0.00, rounding=HALF_UP_TO_PAISA}'",
      "1000000.01, 'refer {charge=3000.00, rounding=HALF_UP_TO_PAISA, otherReading=0.00}'",
      "5000000, 'refer {charge=15000.00, rounding=HALF_UP_TO_PAISA, otherReading=12000.00}'",
      "100000000.01, '{charge=300000.00, rounding=HALF_UP_TO_PAISA}'"
    })
    void on_the_whole_order_value_or_the_excess_is_open_and_both_are_told(
        String value, String answer) {
      Worked worked =
          Worked.in(Dues.GEM_CHARGE, "day.order", "2024-09-01", "orderValue", rupees(value));

      assertThat(worked.answer()).isEqualTo(answer);
      assertThat(worked.provisions()).containsExactly("transaction charge");
    }

    @ParameterizedTest
    @CsvSource({
      "499999999.99, '2500000.00, rounding=HALF_UP_TO_PAISA, otherReading=2250000.00'",
      "500000000, 2250000.00",
      "2500000000, 7250000.00"
    })
    void an_interim_charge_whose_first_day_was_not_found_does_not_decide(
        String value, String answer) {
      Worked worked =
          Worked.in(Dues.GEM_CHARGE, "day.order", "2022-04-01", "orderValue", rupees(value));

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.answer()).startsWith("refer {charge=" + answer);
      assertThat(worked.explain("en")).doesNotContain("version 1.3): \n");
    }

    /** The base inside the slabs of 5 lakh to 50 crore was not seen. */
    @ParameterizedTest
    @CsvSource({
      "2020-06-01, 499999.99, '{charge=0.00, rounding=HALF_UP_TO_PAISA}'",
      "2020-06-01, 500000, 'refer {charge=2500.00, rounding=HALF_UP_TO_PAISA, otherReading=0.00}'",
      "2022-01-01, 3000000,"
          + " 'refer {charge=15000.00, rounding=HALF_UP_TO_PAISA, otherReading=12500.00}'",
      "2022-03-31, 499999999.99,"
          + " 'refer {charge=2500000.00, rounding=HALF_UP_TO_PAISA, otherReading=2497500.00}'"
    })
    void inside_a_slab_whose_base_was_not_seen_does_not_decide(
        String day, String value, String answer) {
      Worked worked = Worked.in(Dues.GEM_CHARGE, "day.order", day, "orderValue", rupees(value));

      assertThat(worked.answer()).isEqualTo(answer);
    }

    @Test
    void the_day_and_the_value_are_missing() {
      assertThat(Worked.in(Dues.GEM_CHARGE).missing()).contains("order", "orderValue");
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
