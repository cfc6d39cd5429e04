package org.govsm.procurement.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest of the MSMED Act, advances, and taxes at source. */
class MoneyDuesTest {

  @Nested
  @DisplayName("MSMED Act 2006, sections 15 and 16")
  class Msmed {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 1687.50", "2, 3403.48"})
    void compounds_each_month_at_three_times_the_bank_rate(int months, String interest) {
      Worked worked =
          Worked.in(
              Dues.LATE_PAYMENT,
              "day.acceptance",
              "2026-02-12",
              "supplierClass",
              "SMALL",
              "amount",
              rupees("100000"),
              "bankRate",
              new BigDecimal("6.75"),
              "monthsLate",
              months);

      assertThat(worked.answer()).contains("annualRate=20.25, interest=" + interest);
      assertThat(worked.provisions()).containsExactly("section 16");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-04-12, dueOn=2026-03-29, monthsLate=0",
      "2026-04-29, dueOn=2026-03-29, monthsLate=1"
    })
    void an_agreed_day_holds_for_forty_five_days_at_most(String paid, String due, String months) {
      Worked worked = agreed("2026-05-30", paid);

      assertThat(worked.answer()).contains("mostDays=45", due, months);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-27, 0, ",
      "2026-03-28, 0, PART_OF_MONTH_NOT_COUNTED",
      "2026-04-27, 1, ",
      "2026-02-11, 0, PAID_BEFORE_ACCEPTANCE"
    })
    void what_is_not_counted_or_cannot_be_is_told(String paid, String months, String finding) {
      Worked worked = agreed("2026-03-27", paid);

      assertThat(worked.answer()).contains("monthsLate=" + months);
      assertThat(worked.findings()).isEqualTo(Stream.ofNullable(finding).toList());
      assertThat(worked.provisions()).containsExactly("section 16", "section 15");
    }

    private Worked agreed(String due, String paid) {
      return Worked.in(
          Dues.LATE_PAYMENT,
          "day.acceptance",
          "2026-02-12",
          "day.due",
          due,
          "day.payment",
          paid,
          "agreed",
          true,
          "supplierClass",
          "MICRO",
          "amount",
          rupees("100000"),
          "bankRate",
          new BigDecimal("6.75"));
    }

    @Test
    void the_day_that_was_agreed_is_missing_where_it_is_not_given() {
      Worked worked =
          Worked.in(
              Dues.LATE_PAYMENT,
              "day.acceptance",
              "2026-02-12",
              "day.payment",
              "2026-05-30",
              "agreed",
              true,
              "supplierClass",
              "MICRO",
              "amount",
              rupees("100000"),
              "bankRate",
              new BigDecimal("6.75"));

      assertThat(worked.missing()).containsExactly("due");
      assertThat(worked.provisions()).contains("section 15");
    }

    @Test
    void a_sum_that_no_currency_has_is_referred_and_not_worked_out() {
      Worked worked =
          Worked.in(
              Dues.LATE_PAYMENT,
              "day.acceptance",
              "2026-02-12",
              "supplierClass",
              "SMALL",
              "amount",
              rupees("1000000000000"),
              "bankRate",
              BigDecimal.valueOf(100),
              "monthsLate",
              365);

      assertThat(worked.answer()).isEqualTo("refer ");
      assertThat(worked.explain("en")).contains("too large", "section 16");
      assertThat(worked.explain("hi")).contains("इतनी बड़ी");
    }

    @Test
    void a_medium_enterprise_is_owed_none() {
      Worked worked =
          Worked.in(Dues.LATE_PAYMENT, "day.acceptance", "2026-02-12", "supplierClass", "MEDIUM");

      assertThat(worked.answer()).isEqualTo("{applies=false, interest=0.00}");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 172(1): advances")
  class Rule172 {

    @ParameterizedTest
    @CsvSource({
      "PRIVATE, 300000, 30, true",
      "PRIVATE, 300000.01, 30, false",
      "GOVERNMENT, 400000, 40, true",
      "GOVERNMENT, 400000.01, 40, false"
    })
    void a_part_of_the_contract_value(String payee, String advance, String most, String within) {
      Worked worked =
          Worked.in(
              Dues.ADVANCE,
              "day.publication",
              "2026-02-12",
              "payee",
              payee,
              "maintenance",
              false,
              "contractValue",
              rupees("1000000"),
              "advance",
              rupees(advance));

      assertThat(worked.answer())
          .startsWith("{mostPercent=" + most)
          .endsWith("withinLimit=" + within + "}");
      assertThat(worked.provisions()).containsExactly("rule 172(1)");
    }

    @Test
    void six_months_of_a_maintenance_contract() {
      Worked worked =
          Worked.in(
              Dues.ADVANCE,
              "day.publication",
              "2026-02-12",
              "payee",
              "PRIVATE",
              "maintenance",
              true,
              "contractMonths",
              24,
              "contractValue",
              rupees("1000000"));

      assertThat(worked.answer()).contains("mostMonths=6, limit=250000.00");
    }
  }

  @Nested
  @DisplayName("CGST Act section 51 and the Income-tax Act")
  class TaxAtSource {

    @ParameterizedTest
    @CsvSource({"250000, '{gstPercent=0, gst=0.00,'", "250000.01, '{gstPercent=2, gst=2000.00,'"})
    void gst_from_a_contract_above_two_and_a_half_lakh(String contract, String answer) {
      Worked worked = paid("CONTRACT", contract);

      assertThat(worked.answer())
          .startsWith(answer)
          .contains("incomeTaxPercent=2, incomeTax=2000.00");
      assertThat(worked.provisions()).contains("section 51(1)");
    }

    @Test
    void fees_of_a_profession_bear_ten_per_cent() {
      Worked worked = paid("PROFESSIONAL", "300000");

      assertThat(worked.answer()).contains("incomeTax=10000.00, payable=88000.00");
    }

    @Test
    void gst_is_rounded_to_the_rupee_and_income_tax_to_the_paisa() {
      Worked worked =
          Worked.in(
              Dues.TAX_DEDUCTION,
              "day.payment",
              "2026-02-12",
              "contractValue",
              rupees("300000"),
              "amount",
              rupees("100024.99"),
              "yearAmount",
              rupees("100024.99"),
              "payeeType",
              "OTHER",
              "paymentKind",
              "CONTRACT");

      assertThat(worked.answer())
          .contains("gst=2000.00, gstRoundedTo=1.00", "incomeTax=2000.50, payable=96024.49");
      assertThat(worked.provisions()).contains("section 170");
    }

    private Worked paid(String kind, String contract) {
      return Worked.in(
          Dues.TAX_DEDUCTION,
          "day.payment",
          "2026-02-12",
          "contractValue",
          rupees(contract),
          "amount",
          rupees("100000"),
          "yearAmount",
          rupees("100000"),
          "payeeType",
          "OTHER",
          "paymentKind",
          kind);
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
