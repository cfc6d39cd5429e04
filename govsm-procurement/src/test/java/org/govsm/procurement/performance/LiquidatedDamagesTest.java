package org.govsm.procurement.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damages for delay: the rate of the contract, the caps of the manual. */
class LiquidatedDamagesTest {

  private static Worked late(Object... delay) {
    Object[] facts = new Object[10 + delay.length];
    System.arraycopy(
        new Object[] {
          "day.publication",
          "2026-02-12",
          "category",
          "NON_CONSULTING",
          "contractValue",
          rupees("2000000"),
          "completionDays",
          364,
          "weeklyRate",
          new BigDecimal("0.5")
        },
        0,
        facts,
        0,
        10);
    System.arraycopy(delay, 0, facts, 10, delay.length);
    return Worked.in(Performances.LIQUIDATED_DAMAGES, facts);
  }

  @Nested
  @DisplayName("Non-Consultancy Manual 2025, paras 9.4.7 to 9.4.9")
  class Para947 {

    @ParameterizedTest
    @CsvSource({
      "91, 13, false, 130000.00, 5, 100000.00, 100000.00",
      "92, 14, true, 140000.00, 10, 200000.00, 140000.00",
      "70, 10, false, 100000.00, 5, 100000.00, 100000.00",
      "147, 21, true, 210000.00, 10, 200000.00, 200000.00",
      "0, 0, false, 0.00, 5, 100000.00, 0.00"
    })
    void the_cap_rises_when_the_delay_exceeds_one_fourth_of_the_time(
        int days,
        String weeks,
        String inordinate,
        String uncapped,
        String percent,
        String cap,
        String damages) {
      assertThat(late("delayDays", days, "partWeek", "COUNTS_AS_WEEK").answer())
          .isEqualTo(
              "{weeks=%s, inordinate=%s, capPercent=%s, cap=%s, uncapped=%s, rounding=HALF_UP_TO_PAISA, damages=%s}"
                  .formatted(weeks, inordinate, percent, cap, uncapped, damages));
    }

    @ParameterizedTest
    @CsvSource({"100, delayDays", "112, delayDays", "136, ''", "87, ''", "88, delayDays"})
    void weeks_that_can_lie_on_both_sides_of_one_fourth_leave_the_cap_open(
        int completion, String missing) {
      Worked worked =
          Worked.in(
              Performances.LIQUIDATED_DAMAGES,
              "day.publication",
              "2026-11-01",
              "category",
              "NON_CONSULTING",
              "contractValue",
              rupees("1000000"),
              "completionDays",
              completion,
              "delayWeeks",
              4,
              "weeklyRate",
              new BigDecimal("2"));

      assertThat(String.join(" ", worked.missing())).isEqualTo(missing);
      assertThat(worked.answer() + worked.known()).contains("uncapped=80000.00");
    }

    @Test
    void the_caps_are_cited() {
      assertThat(late("delayWeeks", 13, "partWeek", "COUNTS_AS_WEEK").provisions())
          .containsExactly("para 9.4.7");
      assertThat(late("delayWeeks", 14, "partWeek", "COUNTS_AS_WEEK").provisions())
          .containsExactly("paras 9.4.7-9.4.9");
    }

    @ParameterizedTest
    @CsvSource({
      "1, COUNTS_AS_WEEK, 1, 10000.00",
      "1, NOT_COUNTED, 0, 0.00",
      "8, COUNTS_AS_WEEK, 2, 20000.00",
      "8, NOT_COUNTED, 1, 10000.00",
      "7, NOT_COUNTED, 1, 10000.00",
      "8, IN_PROPORTION, 1.142857, 11428.57"
    })
    void a_week_that_is_begun_counts_as_the_contract_says(
        int days, String part, String weeks, String damages) {
      assertThat(late("delayDays", days, "partWeek", part).answer())
          .contains("weeks=" + weeks, "damages=" + damages);
    }

    @ParameterizedTest
    @CsvSource({"1, partWeek", "6, partWeek", "7, ''", "8, partWeek", "14, ''"})
    void what_the_contract_says_of_a_begun_week_is_missed_only_where_one_is_begun(
        int days, String missing) {
      Worked worked = late("delayDays", days);

      assertThat(String.join(" ", worked.missing())).isEqualTo(missing);
      assertThat(worked.answer() + worked.known()).contains("inordinate=false", "cap=100000.00");
    }

    @ParameterizedTest
    @CsvSource({"22, true", "28, true", "34, true", "35, false", "21, false"})
    void days_and_weeks_that_do_not_agree_are_told(int days, boolean agree) {
      Worked worked = late("delayDays", days, "delayWeeks", 4);

      assertThat(worked.findings().contains("DAYS_AND_WEEKS_DIFFER")).isNotEqualTo(agree);
      assertThat(worked.provisions()).containsExactly("para 9.4.7");
    }

    @Test
    void the_rate_is_a_term_of_the_contract_and_missed_where_it_is_not_given() {
      assertThat(Worked.in(Performances.LIQUIDATED_DAMAGES).missing())
          .containsExactly("contractValue", "completionDays", "delayDays", "weeklyRate");
    }
  }

  @Nested
  @DisplayName("Goods: no cap was found in the paragraphs seen")
  class Goods {

    @Test
    void an_officer_is_asked() {
      Worked worked =
          Worked.in(
              Performances.LIQUIDATED_DAMAGES,
              "day.publication",
              "2026-02-12",
              "category",
              "GOODS",
              "contractValue",
              rupees("2000000"),
              "completionDays",
              364,
              "delayWeeks",
              1,
              "weeklyRate",
              new BigDecimal("0.5"));

      assertThat(worked.kind()).isEqualTo("REFER");
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
