package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T17:00, 2026-06-01T17:00",
    "2026-06-01, 2026-06-01T00:00",
    "2026-06-01T17:00:00+05:30, 2026-06-01T17:00",
    "2026-06-01T11:30:00Z, 2026-06-01T17:00",
    "2026-06-01T18:30:00Z, 2026-06-02T00:00",
    "2026-06-01T00:00:00+09:00, 2026-05-31T20:30"
  })
  void an_instant_with_its_zone_is_the_time_in_india(String text, LocalDateTime time) {
    assertThat(LocalTimes.read(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T17:00", "2026-06-01T25:00Z", "2026-06-01T17:00+30:00", "2026-06-01T17:00 IST",
        "0000-06-01T17:00Z", "17:00", "T", ""
      })
  void what_is_no_time_is_not_read(String text) {
    assertThat(LocalTimes.read(text)).isEmpty();
  }
}
