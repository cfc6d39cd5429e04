package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read as the calendar has it, and nothing else is taken for one. */
class StoredDayTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31", "+12026-01-01"})
  void a_day_is_read(String day) {
    assertThat(Sql.parsed(day)).isEqualTo(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-+1-01",
        "20x6-01-01",
        "2026-13-01",
        "2026-1-01",
        "",
        "२०२६-11-30"
      })
  void nothing_else_is_a_day(String day) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Sql.parsed(day));
  }

  @Test
  void a_sign_in_place_of_a_digit_is_refused() {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Sql.parsed("-026-01-01"));
  }
}
