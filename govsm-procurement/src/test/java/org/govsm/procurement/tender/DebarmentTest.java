package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.govsm.procurement.question.Worked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a bidder may be debarred. */
class DebarmentTest {

  @Nested
  @DisplayName("GFR 2017 rule 151(ii)-(iii): three years, two years")
  class Rule151 {

    @ParameterizedTest
    @CsvSource({
      "CONVICTION_PC_ACT, 2027-12-31, 3, true, rule 151(i)-(ii)",
      "CONVICTION_PC_ACT, 2028-01-01, 3, false, rule 151(i)-(ii)",
      "CONVICTION_PENAL_LAW, 2027-12-31, 3, true, rule 151(i)-(ii)",
      "BREACH_OF_CODE, 2026-12-31, 2, true, rule 151(iii)",
      "BREACH_OF_CODE, 2027-01-01, 2, false, rule 151(iii)"
    })
    void first_and_last_day_counted(
        String ground, String to, String years, String valid, String provision) {
      Worked worked =
          Worked.in(
              Tenders.DEBARMENT,
              "day.order",
              "2025-01-01",
              "ground",
              ground,
              "debarredFrom",
              LocalDate.parse("2025-01-01"),
              "proposedTo",
              LocalDate.parse(to));

      assertThat(worked.answer()).startsWith("{maxYears=" + years).endsWith("valid=" + valid + "}");
      assertThat(worked.provisions()).containsExactly(provision);
    }

    @Test
    void one_that_ends_before_it_begins_blocks() {
      Worked worked =
          Worked.in(
              Tenders.DEBARMENT,
              "day.order",
              "2025-01-01",
              "ground",
              "BREACH_OF_CODE",
              "debarredFrom",
              LocalDate.parse("2025-01-01"),
              "proposedTo",
              LocalDate.parse("2024-12-31"));

      assertThat(worked.answer()).endsWith("valid=false}");
      assertThat(worked.findings()).containsExactly("ENDS_BEFORE_IT_BEGINS");
    }

    @Test
    void what_is_not_known_is_named() {
      assertThat(Worked.in(Tenders.DEBARMENT).missing())
          .containsExactly("order", "ground", "debarredFrom");
    }
  }
}
