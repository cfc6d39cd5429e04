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

/** Changes of a contract: the norm of the manual and the option clause of GeM. */
class ChangesTest {

  @Nested
  @DisplayName("Non-Consultancy Manual 2025, para 9.2.4: fifteen per cent either way")
  class Para924 {

    @ParameterizedTest
    @CsvSource({
      "300000, 15.00, true, 2300000.00",
      "300000.01, 15.000001, false, 2300000.01",
      "-300000, -15.00, true, 1700000.00",
      "-300000.01, -15.000001, false, 1699999.99"
    })
    void is_compared_unrounded(String change, String percent, String within, String value) {
      Worked worked = change(change);

      assertThat(worked.answer())
          .isEqualTo(
              "{limitPercent=15, limit=300000.00, changePercent=%s, withinNorm=%s, newValue=%s, rounding=DOWN_TO_PAISA}"
                  .formatted(percent, within, value));
      assertThat(worked.provisions()).containsExactly("para 9.2.4");
    }

    @Test
    void a_limit_is_shown_as_the_largest_sum_within_it() {
      Worked worked =
          Worked.in(
              Performances.VARIATION,
              "day.publication",
              "2026-02-12",
              "category",
              "NON_CONSULTING",
              "contractValue",
              rupees("333333.33"),
              "change",
              rupees("50000"));

      assertThat(worked.answer())
          .contains("limit=49999.99", "changePercent=15.0000002", "withinNorm=false");
    }

    @Test
    void a_contract_cannot_be_worth_less_than_nothing() {
      Worked worked = change("-2000000.01");

      assertThat(worked.answer()).doesNotContain("newValue");
      assertThat(worked.findings()).containsExactly("LESS_THAN_NOTHING");
    }

    private Worked change(String change) {
      return Worked.in(
          Performances.VARIATION,
          "day.publication",
          "2026-02-12",
          "category",
          "NON_CONSULTING",
          "contractValue",
          rupees("2000000"),
          "change",
          rupees(change));
    }
  }

  @Nested
  @DisplayName("GeM, option clause of the bid document")
  class OptionClause {

    @ParameterizedTest
    @CsvSource({
      "AT_CONTRACT_ISSUE, -25, '{allowed=true, newValue=1500000.00, rounding=HALF_UP_TO_PAISA}'",
      "AT_CONTRACT_ISSUE, -25.01, {allowed=false}",
      "AFTER_CONTRACT, 25, '{allowed=true, newValue=2500000.00, rounding=HALF_UP_TO_PAISA}'",
      "AFTER_CONTRACT, 25.01, {allowed=false}",
      "AFTER_CONTRACT, -0.01, {allowed=false}"
    })
    void less_only_at_the_issue(String stage, BigDecimal percent, String answer) {
      Worked worked =
          Worked.in(
              Performances.GEM_OPTION,
              "day.publication",
              "2026-02-12",
              "contractValue",
              rupees("2000000"),
              "stage",
              stage,
              "changePercent",
              percent);

      assertThat(worked.answer()).isEqualTo(answer);
      assertThat(worked.provisions()).containsExactly("option clause");
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
