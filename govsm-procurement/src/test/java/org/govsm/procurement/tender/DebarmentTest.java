package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
              LocalDate.parse(to),
              "heard",
              true);

      assertThat(worked.answer()).startsWith("{maxYears=" + years).endsWith("valid=" + valid + "}");
      assertThat(worked.provisions().get(0)).isEqualTo(provision);
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

      assertThat(worked.kind()).isNotEqualTo("ANSWER");
      assertThat(worked.findings()).contains("ENDS_BEFORE_IT_BEGINS");
    }

    @ParameterizedTest
    @CsvSource({
      "2024-02-29, 2026-02-28",
      "2024-03-01, 2026-02-28",
      "2023-03-01, 2025-02-28",
      "2026-03-01, 2028-02-29",
      "2026-01-31, 2028-01-30"
    })
    void ends_with_the_month_where_it_has_no_such_day(String from, String latest) {
      Worked worked =
          Worked.in(
              Tenders.DEBARMENT,
              "day.order",
              "2023-01-01",
              "ground",
              "BREACH_OF_CODE",
              "debarredFrom",
              LocalDate.parse(from));

      assertThat(worked.answer()).isEqualTo("{maxYears=2, latestTo=" + latest + "}");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 151(iv): nobody is debarred unheard")
  class Rule151iv {

    @Test
    void within_the_limit_it_is_open_until_the_hearing_is_known() {
      Worked worked = heard("2026-12-31");

      assertThat(worked.missing()).containsExactly("heard");
      assertThat(worked.known()).isEqualTo("{maxYears=2, latestTo=2026-12-31}");
      assertThat(worked.provisions()).contains("rule 151(iv)");
    }

    @Test
    void it_is_not_valid_without_one() {
      assertThat(heard("2026-12-31", "heard", false).answer()).endsWith("valid=false}");
    }

    @Test
    void too_long_is_not_valid_whoever_was_heard() {
      assertThat(heard("2027-01-01").answer()).endsWith("valid=false}");
    }

    private Worked heard(String to, Object... more) {
      List<Object> facts =
          new ArrayList<>(
              List.of(
                  "day.order",
                  "2025-01-01",
                  "ground",
                  "BREACH_OF_CODE",
                  "debarredFrom",
                  LocalDate.parse("2025-01-01"),
                  "proposedTo",
                  LocalDate.parse(to)));
      facts.addAll(List.of(more));
      return Worked.in(Tenders.DEBARMENT, facts.toArray());
    }
  }

  @Nested
  class Nothing_known {

    @Test
    void what_is_not_known_is_named() {
      assertThat(Worked.in(Tenders.DEBARMENT).missing())
          .containsExactly("order", "ground", "debarredFrom");
    }
  }
}
