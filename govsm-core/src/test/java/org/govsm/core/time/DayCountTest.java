package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, whole months and parts of months of a delay, and the last day of a term. */
class DayCountTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  @Nested
  class A_delay {

    @ParameterizedTest
    @CsvSource({
      "2026-08-31, 2026-09-29, 29, 0, 29",
      "2026-08-31, 2026-09-30, 30, 1, 0",
      "2026-08-31, 2026-10-01, 31, 1, 1",
      "2026-08-31, 2026-10-30, 60, 1, 30",
      "2026-08-31, 2026-10-31, 61, 2, 0",
      "2026-09-30, 2026-10-30, 30, 1, 0",
      "2026-09-30, 2026-10-31, 31, 1, 1",
      "2026-01-31, 2026-02-27, 27, 0, 27",
      "2026-01-31, 2026-02-28, 28, 1, 0",
      "2028-01-31, 2028-02-28, 28, 0, 28",
      "2028-01-31, 2028-02-29, 29, 1, 0",
      "2026-01-30, 2026-02-28, 29, 1, 0",
      "2026-01-29, 2026-02-28, 30, 1, 0",
      "2026-01-28, 2026-02-28, 31, 1, 0",
      "2028-01-29, 2028-02-29, 31, 1, 0",
      "2026-01-31, 2026-03-01, 29, 1, 1",
      "2026-01-31, 2026-03-31, 59, 2, 0",
      "2026-02-28, 2026-03-28, 28, 1, 0",
      "2026-02-28, 2026-03-31, 31, 1, 3",
      "2028-02-29, 2028-03-28, 28, 0, 28",
      "2028-02-29, 2028-03-29, 29, 1, 0",
      "2028-02-29, 2029-02-28, 365, 12, 0",
      "2026-12-31, 2027-01-30, 30, 0, 30",
      "2026-12-31, 2027-01-31, 31, 1, 0",
      "2026-07-31, 2026-08-31, 31, 1, 0"
    })
    void counts_whole_months_to_the_same_day_or_the_last_of_a_shorter_month(
        LocalDate last, LocalDate day, long days, long months, long beyond) {
      assertThat(DayCount.after(last, day)).isEqualTo(new DayCount(days, months, beyond));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-08-31", "2026-08-31, 2026-08-30", "2028-03-01, 2028-02-29"})
    void is_none_on_the_last_day_and_before_it(LocalDate last, LocalDate day) {
      assertThat(DayCount.after(last, day)).isEqualTo(new DayCount(0, 0, 0));
    }

    @Test
    void of_one_day_more_is_never_shorter_over_two_years() {
      for (LocalDate last : FIRST.datesUntil(FIRST.plusYears(2)).toList()) {
        long before = 0;
        for (LocalDate day : last.datesUntil(last.plusDays(70)).toList()) {
          DayCount delay = DayCount.after(last, day);
          assertThat(delay.months()).isBetween(before, before + 1);
          assertThat(last.plusMonths(delay.months()).plusDays(delay.daysBeyond())).isEqualTo(day);
          before = delay.months();
        }
      }
    }
  }

  @Nested
  class A_term {

    @ParameterizedTest
    @CsvSource({
      "2026-01-01, 12, 2026-12-31",
      "2024-02-29, 12, 2025-02-28",
      "2024-02-29, 48, 2028-02-28",
      "2024-03-01, 24, 2026-02-28",
      "2026-03-01, 24, 2028-02-29",
      "2026-01-31, 1, 2026-02-28",
      "2026-01-30, 1, 2026-02-28",
      "2026-01-29, 1, 2026-02-28",
      "2026-01-28, 1, 2026-02-27",
      "2028-01-30, 1, 2028-02-29"
    })
    void whose_first_day_counts_ends_on_the_day_before_the_same_day(
        LocalDate first, long months, LocalDate last) {
      assertThat(DayCount.lastDayOfMonths(first, months)).isEqualTo(last);
    }

    @Test
    void of_days_counts_the_first() {
      assertThat(DayCount.lastDayOfDays(LocalDate.of(2026, 11, 1), 10))
          .isEqualTo(LocalDate.of(2026, 11, 10));
    }
  }
}
