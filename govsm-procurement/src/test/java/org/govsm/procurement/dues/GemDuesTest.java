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
      "GeM: payment ten days after the acceptance certificate, one per cent a month after it")
  class Payment {

    @ParameterizedTest
    @CsvSource({
      "2026-04-11, '{dueOn=2026-04-11, daysLate=0}'",
      "2026-05-10, '{dueOn=2026-04-11, daysLate=29, wholeMonths=0, daysBeyond=29, interest=0.00,"
          + " payee=GEM_ACCOUNT, rounding=HALF_UP_TO_PAISA}'",
      "2026-05-11, '{dueOn=2026-04-11, daysLate=30, wholeMonths=1, daysBeyond=0, interest=5000.00,"
          + " payee=GEM_ACCOUNT, rounding=HALF_UP_TO_PAISA}'"
    })
    void interest_runs_for_whole_months(String paid, String answer) {
      assertThat(paid("2026-04-01", paid).answer()).isEqualTo(answer);
    }

    @Test
    void the_part_of_a_month_is_told_and_both_provisions_are_cited() {
      Worked worked = paid("2026-04-01", "2026-05-10");

      assertThat(worked.findings()).containsExactly("PART_OF_MONTH_NOT_COUNTED");
      assertThat(worked.provisions()).containsExactly("payment after CRAC", "interest");
    }

    @Test
    void a_payment_before_the_acceptance_is_told() {
      assertThat(paid("2026-04-01", "2026-03-31").findings())
          .containsExactly("PAID_BEFORE_ACCEPTANCE");
    }

    private Worked paid(String accepted, String paid) {
      return Worked.in(
          Dues.GEM_PAYMENT,
          "day.acceptance",
          accepted,
          "day.order",
          "2026-03-01",
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

  @Nested
  @DisplayName("GeM revenue policy from 9 August 2024")
  class Charge {

    @ParameterizedTest
    @CsvSource({
      "1000000, '{charge=0.00, rounding=HALF_UP_TO_PAISA}'",
      "1000000.01, '{charge=3000.00, rounding=HALF_UP_TO_PAISA, otherReading=0.00}'",
      "5000000, '{charge=15000.00, rounding=HALF_UP_TO_PAISA, otherReading=12000.00}'",
      "100000000.01, '{charge=300000.00, rounding=HALF_UP_TO_PAISA}'"
    })
    void on_the_whole_order_value_and_the_excess_beside_it(String value, String answer) {
      Worked worked =
          Worked.in(Dues.GEM_CHARGE, "day.order", "2024-09-01", "orderValue", rupees(value));

      assertThat(worked.answer()).isEqualTo(answer);
      assertThat(worked.provisions()).containsExactly("transaction charge");
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
