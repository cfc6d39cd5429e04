package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text names days that there are. */
class PaperDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it ends on 30 February 2027",
        "on 31st April, 2027",
        "on 2027-02-30",
        "30 फरवरी 2027 को",
        "३० फ़रवरी २०२७ को",
        "31 जून 2027",
      })
  void one_that_no_calendar_has_is_found(String text) {
    assertThat(PaperDays.none(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it ends on 28 February 2027",
        "29 फ़रवरी 2028 को",
        "file F. 31/4/2026",
        "number 2027-02-30-7",
        "order 31 of 2026",
        "May 2027, 40 films",
        "40 marks 2027 in all",
        "31 मई 2027",
      })
  void a_day_of_the_calendar_and_the_number_of_a_file_are_none(String text) {
    assertThat(PaperDays.none(text)).isEmpty();
  }
}
