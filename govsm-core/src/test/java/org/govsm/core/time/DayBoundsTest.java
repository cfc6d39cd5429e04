package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBoundsTest {

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, false",
    "1900-01-01, true",
    "2199-12-31, true",
    "2200-01-01, false",
    "0026-11-25, false",
    "9999-12-31, false"
  })
  void a_day_that_somebody_enters_lies_in_the_years_1900_to_2199(LocalDate day, boolean within) {
    assertThat(DayBounds.contain(day)).isEqualTo(within);
  }
}
