package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.money.Money;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Performance security in every dated version of rule 171. */
class PerformanceSecurityTest {

  @Nested
  @DisplayName("GFR 2017 rule 171(i): per cent of the contract value")
  class Rule171i {

    @ParameterizedTest
    @CsvSource({
      "2020-11-11, 5, 10, 100000.00, 200000.00",
      "2020-11-12, 3, 3, 60000.00, 60000.00",
      "2023-03-31, 3, 3, 60000.00, 60000.00",
      "2023-04-03, 3, 10, 60000.00, 200000.00",
      "2023-12-31, 3, 10, 60000.00, 200000.00",
      "2024-01-01, 3, 5, 60000.00, 100000.00"
    })
    void by_the_order_of_the_day(String day, String least, String most, String from, String to) {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              day,
              "contractValue",
              rupees("2000000"));

      assertThat(worked.answer())
          .isEqualTo(
              "{least=%s, most=%s, leastAmount=%s, mostAmount=%s, rounding=HALF_UP_TO_PAISA}"
                  .formatted(least, most, from, to));
      assertThat(worked.provisions()).containsExactly("rule 171(i)");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-01", "2023-04-02"})
    void between_two_orders_an_officer_is_asked_and_the_range_of_2017_is_indicated(String day) {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              day,
              "contractValue",
              rupees("2000000"));

      assertThat(worked.kind()).isEqualTo("REFER");
      assertThat(worked.answer()).contains("least=5, most=10", "flag=TWO_DAY_GAP_BETWEEN_ORDERS");
    }

    @Test
    void on_the_estimate_alone_it_can_only_be_checked() {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              "2024-11-23",
              "value",
              rupees("10700000"),
              "performanceSecurity",
              rupees("300000"));

      assertThat(worked.answer())
          .isEqualTo(
              "{least=3, most=5, percentOfEstimate=2.80, belowLeastOfEstimate=true,"
                  + " flag=CHECK_AGAINST_CONTRACT_VALUE}");
      assertThat(worked.findings()).containsExactly("CHECK_AGAINST_CONTRACT_VALUE");
    }

    @Test
    void a_security_without_any_value_takes_the_range_away_from_nobody() {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              "2024-11-23",
              "performanceSecurity",
              rupees("300000"));

      assertThat(worked.answer()).isEqualTo("{least=3, most=5}");
      assertThat(worked.findings()).containsExactly("SECURITY_NOT_COMPARED");
    }

    @ParameterizedTest
    @CsvSource({"59999.99, false", "60000, true", "100000, true", "100000.01, false"})
    void on_the_contract_value_it_is_judged(String security, String within) {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              "2024-11-23",
              "contractValue",
              rupees("2000000"),
              "performanceSecurity",
              rupees(security));

      assertThat(worked.answer()).endsWith("withinRange=" + within + "}");
    }
  }

  @Nested
  @DisplayName("Gujarat Procurement Policy 2024: no security deposit up to five lakh")
  class GujaratPolicy2024 {

    @ParameterizedTest
    @CsvSource({
      "500000, ANSWER, {exempt=true}, security deposit",
      "500000.01, REFER, 'refer ', performance security"
    })
    void goes_before_the_percentage_that_was_not_published(
        String value, String kind, String answer, String provision) {
      Worked worked =
          Worked.by(
              "IN.GJ",
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              "2024-11-23",
              "contractValue",
              rupees(value));

      assertThat(worked.kind()).isEqualTo(kind);
      assertThat(worked.answer()).isEqualTo(answer);
      assertThat(worked.explain("en")).contains(provision);
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 171(ii): sixty days beyond all obligations")
  class Rule171ii {

    @Test
    void is_valid_sixty_days_longer() {
      Worked worked =
          Worked.in(
              Tenders.PERFORMANCE_SECURITY,
              "day.publication",
              "2024-11-23",
              "day.completion",
              "2025-12-31");

      assertThat(worked.answer()).endsWith("validToAtLeast=2026-03-01}");
      assertThat(worked.provisions()).containsExactly("rule 171(i)", "rule 171(ii)");
    }
  }

  private static Money rupees(String sum) {
    return Money.ofRupees(sum);
  }
}
