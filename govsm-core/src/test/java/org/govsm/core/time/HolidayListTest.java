package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 26 January 2026 is a Monday. */
class HolidayListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-26 Republic Day",
        "26-01-2026\tRepublic Day",
        "Republic Day, 26/1/2026",
        "3. 26.01.2026 Monday Republic Day",
        "3\tRepublic Day\tJanuary 26\tMonday",
        "3\tRepublic Day\t26th Jan, 2026\tMagha 06, 1947\tMON",
        "26 January (Monday) – Republic Day",
        "1 Republic Day 26-Jan-2026",
        "२६ जनवरी २०२६ सोमवार Republic Day",
      })
  void a_line_of_a_circular_gives_day_and_name(String line) {
    assertThat(read(line)).isEqualTo(Map.of(day("2026-01-26"), "Republic Day"));
  }

  @Test
  void blank_lines_are_passed_over_and_two_holidays_of_one_day_keep_both_names() {
    assertThat(read("\n25-12-2026 Christmas Day\n\n25.12.2026 Good Governance Day\n"))
        .isEqualTo(Map.of(day("2026-12-25"), "Christmas Day / Good Governance Day"));
  }

  @Test
  void the_name_of_a_month_in_the_name_is_no_date() {
    assertThat(read("1 May Day 01.05.2026")).isEqualTo(Map.of(day("2026-05-01"), "May Day"));
  }

  @Test
  void all_that_is_wrong_is_said_with_its_line() {
    String text =
        """
        Republic Day
        30-02-2026 No such day
        26-01-2026 Tuesday Republic Day
        26-01-2027 Republic Day
        26-01-2026
        3 January 26, 2026 Republic Day
        20-10-2026 to 21-10-2026 Festival
        """;

    assertThat(faults(text))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/lines/1 holidays.no-date",
            "/lines/2 holidays.date",
            "/lines/3 holidays.weekday",
            "/lines/4 holidays.other-year",
            "/lines/5 holidays.name",
            "/lines/6 holidays.dates",
            "/lines/7 holidays.dates");
  }

  @Test
  void a_list_has_no_more_than_four_hundred_lines() {
    String line = "26-01-2026 Republic Day\n";
    assertThat(faults(line.repeat(399))).isEmpty();
    assertThat(faults(line.repeat(401)))
        .extracting(InputFault::code)
        .containsExactly("holidays.long");
  }

  @Test
  void saturdays_are_counted_in_their_month_and_a_fifth_is_not_in_each() {
    assertThat(HolidayList.saturdays(2026, List.of(2)))
        .hasSize(12)
        .containsEntry(day("2026-10-10"), "Second Saturday");
    assertThat(HolidayList.saturdays(2026, List.of(5)))
        .containsOnlyKeys(
            day("2026-01-31"), day("2026-05-30"), day("2026-08-29"), day("2026-10-31"));
  }

  private static SortedMap<LocalDate, String> read(String text) {
    return HolidayList.read(2026, text).orThrow();
  }

  private static List<InputFault> faults(String text) {
    return HolidayList.read(2026, text).<List<InputFault>>fold(read -> List.of(), faults -> faults);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
