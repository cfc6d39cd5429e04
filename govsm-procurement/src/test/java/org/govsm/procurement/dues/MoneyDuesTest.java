package org.govsm.procurement.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest of the MSMED Act, advances, and taxes at source. */
class MoneyDuesTest {

  private static final List<String> SUMS = List.of("yearAmount", "untaxedBefore");
  private static final List<Object> AMOUNT =
      List.of("amount", rupees("100000"), "bankRate", new BigDecimal("6.75"));

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
              months,
              "daysBeyond",
              0);

      assertThat(worked.answer()).contains("annualRate=20.25, interest=" + interest);
      assertThat(worked.provisions()).containsExactly("section 16");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-29, dueOn=2026-03-29, monthsLate=0",
      "2026-04-29, dueOn=2026-03-29, monthsLate=1"
    })
    void an_agreed_day_holds_for_forty_five_days_at_most(String paid, String due, String months) {
      Worked worked = agreed("2026-05-30", paid);

      assertThat(worked.answer()).contains("mostDays=45", due, months);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-08-16, 2026-08-31, 0, 0.00",
      "2026-08-16, 2026-09-30, 1, 1687.50",
      "2026-08-16, 2026-10-31, 2, 3403.48",
      "2026-01-16, 2026-02-28, 1, 1687.50",
      "2028-01-16, 2028-02-29, 1, 1687.50",
      "2026-02-13, 2026-03-28, 1, 1687.50",
      "2028-02-14, 2028-03-29, 1, 1687.50",
      "2026-01-14, 2026-02-28, 1, 1687.50"
    })
    void a_month_after_the_last_of_a_month_ends_with_the_next(
        String accepted, String paid, String months, String interest) {
      Worked worked = notAgreed("day.acceptance", accepted, "day.payment", paid, AMOUNT);

      assertThat(worked.answer()).contains("monthsLate=" + months + ",", "interest=" + interest);
      assertThat(worked.kind()).isEqualTo("ANSWER");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-29, 0, 29", "2026-10-01, 1, 1", "2026-10-30, 1, 30"})
    void a_part_of_a_month_is_referred_with_what_the_whole_months_bear(
        String paid, String months, String beyond) {
      Worked worked = notAgreed("day.acceptance", "2026-08-16", "day.payment", paid, AMOUNT);

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.answer())
          .contains("dueOn=2026-08-31", "daysBeyond=" + beyond, "monthsLate=" + months);
    }

    @Test
    void the_due_day_is_known_before_amount_rate_and_payment() {
      Worked worked = notAgreed("day.acceptance", "2026-08-16");

      assertThat(worked.missing()).containsExactly("amount", "bankRate", "payment");
      assertThat(worked.known()).isEqualTo("{applies=true, mostDays=15, dueOn=2026-08-31}");
      assertThat(worked.explain("en")).contains("Known so far:", "31 August 2026");
    }

    @Test
    void months_that_the_days_do_not_make_block() {
      Worked worked =
          notAgreed(
              "day.acceptance",
              "2021-07-16",
              "day.payment",
              "2026-10-31",
              AMOUNT,
              "monthsLate",
              18);

      assertThat(worked.findings()).contains("MONTHS_AGAINST_DAYS");
      assertThat(worked.answer()).isEqualTo("refer ");
      assertThat(worked.explain("en")).contains("18", "63");
    }

    @ParameterizedTest
    @CsvSource({"5", "1"})
    void months_beside_days_never_decide_what_the_days_leave_open(int months) {
      Worked worked =
          Worked.in(
              Dues.LATE_PAYMENT,
              "day.acceptance",
              "2026-01-01",
              "day.payment",
              "2026-01-17",
              "supplierClass",
              "SMALL",
              "amount",
              rupees("100000"),
              "bankRate",
              new BigDecimal("5.5"),
              "monthsLate",
              months);

      assertThat(worked.missing()).containsExactly("agreed");
      assertThat(worked.known()).doesNotContain("monthsLate", "interest");
    }

    @Test
    void true_months_beside_days_leave_the_part_of_a_month_open() {
      Worked worked =
          notAgreed(
              "day.acceptance", "2026-01-01", "day.payment", "2026-05-01", AMOUNT, "monthsLate", 3);

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.answer()).contains("daysBeyond=15");
    }

    @ParameterizedTest
    @CsvSource({"0, ANSWER", "1, REFER"})
    void months_alone_say_nothing_of_the_days_beyond_them(int beyond, String kind) {
      List<Object> months = List.of("day.acceptance", "2026-01-01", "monthsLate", 3);

      assertThat(notAgreed(with(months)).missing()).containsExactly("daysBeyond");
      assertThat(notAgreed(with(months, "daysBeyond", beyond)).kind()).isEqualTo(kind);
    }

    private Object[] with(List<Object> facts, Object... more) {
      List<Object> all = new ArrayList<>(facts);
      all.add(AMOUNT);
      all.addAll(List.of(more));
      return all.toArray();
    }

    @Test
    void a_day_of_payment_beside_none_that_was_agreed_blocks() {
      Worked worked =
          notAgreed(
              "day.acceptance",
              "2026-01-01",
              "day.due",
              "2026-02-14",
              "day.payment",
              "2026-03-16",
              AMOUNT);

      assertThat(worked.findings()).contains("NOT_AGREED_BUT_DUE");
      assertThat(worked.answer()).isEqualTo("refer ");
    }

    private Worked notAgreed(Object... more) {
      List<Object> facts = new ArrayList<>(List.of("agreed", false, "supplierClass", "MICRO"));
      for (Object each : more) {
        facts.addAll(each == AMOUNT ? AMOUNT : List.of(each));
      }
      return Worked.in(Dues.LATE_PAYMENT, facts.toArray());
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
      assertThat(worked.known()).doesNotContain("dueOn", "interest");
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
              365,
              "daysBeyond",
              0);

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
    @CsvSource({
      "250000, '{gstPercent=0, gstCentral=0.00, gstState=0.00, gstIntegrated=0.00, gst=0.00,'",
      "250000.01, '{gstPercent=2, gstCentral=1000.00, gstState=1000.00, gst=2000.00,'"
    })
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

    @ParameterizedTest
    @CsvSource({
      "WITHIN_STATE, 473330, 'gstCentral=4733.00, gstState=4733.00, gst=9466.00'",
      "BETWEEN_STATES, 473330, 'gstIntegrated=9467.00, gst=9467.00'",
      "WITHIN_STATE, 473350, 'gstCentral=4734.00, gstState=4734.00, gst=9468.00'",
      "BETWEEN_STATES, 473350, 'gstIntegrated=9467.00, gst=9467.00'"
    })
    void each_tax_of_gst_is_rounded_by_itself(String supply, String amount, String gst) {
      Worked worked = paid("CONTRACT", "600000", amount, "supply", supply);

      assertThat(worked.answer()).contains(gst, "gstRoundedTo=1.00");
      assertThat(worked.provisions()).contains("section 170");
    }

    @Test
    void within_a_state_or_between_states_is_a_fact_that_is_asked() {
      Worked worked = paid("CONTRACT", "600000", "473330");

      assertThat(worked.missing()).containsExactly("supply");
      assertThat(worked.known()).contains("incomeTax=9466.60");
    }

    @ParameterizedTest
    @CsvSource({
      "100000, 'incomeTax=2000.00, payable=96000.00'",
      "100025, 'incomeTax=2000.50, payable=96024.50'",
      "100024.99, 'incomeTax=2000.50, payable=96024.49'"
    })
    void how_income_tax_is_rounded_was_not_found_and_is_told_with_every_sum(
        String amount, String answer) {
      Worked worked = paid("CONTRACT", "600000", amount, "supply", "WITHIN_STATE");

      assertThat(worked.kind()).isEqualTo("ANSWER");
      assertThat(worked.answer()).contains(answer);
      assertThat(worked.findings()).containsExactly("question.part-open");
    }

    @Test
    void a_year_below_this_payment_blocks() {
      Worked worked =
          paid("CONTRACT", "600000", "100000", "supply", "WITHIN_STATE", "yearAmount", "99999.99");

      assertThat(worked.findings()).contains("YEAR_BELOW_PAYMENT");
      assertThat(worked.answer()).isEqualTo("refer ");
    }

    @ParameterizedTest
    @CsvSource({
      "PROFESSIONAL, 20000, 50000.01, 10",
      "CONTRACT, 30000, 101000, 2",
      "CONTRACT, 40000, 101000, 2"
    })
    void earlier_payments_without_tax_are_asked_and_referred_once_the_limit_is_passed(
        String kind, String amount, String year, String percent) {
      String[] facts = {"supply", "WITHIN_STATE", "yearAmount", year};
      Worked unknown = paid(kind, "1000000", amount, facts);
      Worked some = paid(kind, "1000000", amount, with(facts, "untaxedBefore", "20000"));
      Worked none = paid(kind, "1000000", amount, with(facts, "untaxedBefore", "0"));

      assertThat(unknown.missing()).containsExactly("untaxedBefore");
      assertThat(unknown.known()).doesNotContain("incomeTax=", "payable");
      assertThat(some.kind()).isEqualTo("REFER");
      assertThat(some.answer()).contains("incomeTaxPercent=" + percent).doesNotContain("payable");
      assertThat(some.explain("en")).contains("no income-tax was deducted");
      assertThat(none.kind()).isEqualTo("ANSWER");
      assertThat(none.answer()).contains("payable");
    }

    @Test
    void a_payment_above_its_own_limit_is_taxed_alone_in_a_year_below_the_other() {
      Worked worked =
          paid("CONTRACT", "1000000", "40000", "supply", "WITHIN_STATE", "yearAmount", "60000");

      assertThat(worked.answer()).contains("incomeTax=800.00", "payable");
    }

    private String[] with(String[] facts, String... more) {
      List<String> all = new ArrayList<>(List.of(facts));
      all.addAll(List.of(more));
      return all.toArray(String[]::new);
    }

    private Worked paid(String kind, String contract) {
      return paid(kind, contract, "100000", "supply", "WITHIN_STATE");
    }

    private Worked paid(String kind, String contract, String amount, String... more) {
      List<Object> facts =
          new ArrayList<>(
              List.of(
                  "day.payment",
                  "2026-02-12",
                  "contractValue",
                  rupees(contract),
                  "amount",
                  rupees(amount),
                  "yearAmount",
                  rupees(amount),
                  "payeeType",
                  "OTHER",
                  "paymentKind",
                  kind));
      for (int i = 0; i < more.length; i += 2) {
        facts.add(more[i]);
        facts.add(SUMS.contains(more[i]) ? rupees(more[i + 1]) : more[i + 1]);
      }
      return Worked.in(Dues.TAX_DEDUCTION, facts.toArray());
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
