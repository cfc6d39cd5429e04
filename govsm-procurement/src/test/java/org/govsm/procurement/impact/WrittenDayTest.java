package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them. */
class WrittenDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-01 | signed on 1 February 2026, note 4",
        "2026-02-01 | of 1st Feb. 2026",
        "2026-02-01 | of the 1st of February 2026",
        "2026-02-01 | of 01-Feb-26",
        "2026-02-01 | 1 फ़रवरी 2026",
        "2026-02-01 | १ फरवरी २०२६ का",
        "2026-02-01 | 01.02.2026",
        "2026-02-01 | 1/2/26",
        "2026-09-10 | Sept. 10, 2026",
        "2026-09-10 | 10 सितम्बर 2026",
        "2026-12-31 | 2026-12-31"
      })
  void a_day_is_found_in_figures_and_with_its_month(LocalDate day, String text) {
    assertThat(WrittenDay.isIn(text, day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-01 | 11 February 2026",
        "2026-02-01 | 1 February 2027",
        "2026-02-01 | 1 February 20261",
        "2026-02-01 | 2 January 2026",
        "2026-02-01 | note 1, February",
        "2026-12-31 | 31 December"
      })
  void another_day_and_a_part_of_one_are_not(LocalDate day, String text) {
    assertThat(WrittenDay.isIn(text, day)).isFalse();
  }
}
