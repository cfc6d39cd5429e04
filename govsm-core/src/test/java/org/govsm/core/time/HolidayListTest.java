package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "3 Republic Day January 26 Magha 06, 1947 Monday",
        "3 Republic Day\t26 January\t06 Magha 1947\tMonday",
        "1, Republic Day, 26/01/2026",
        "(1) Republic Day - 26.01.2026",
        "1.Republic Day 26.01.2026",
        "12 26 January Republic Day",
        "Repub\u200blic Day 26\u200b-01-2026",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26-28 January 2026 X",
        "26 & 27 January 2026 X",
        "January 26 & 27, 2026 Holi",
        "26, 27 and 28 January X",
        "26/27 January X",
        "26.27 January X",
        "26-27/01/2026 X",
        "दीपावली 29 व 30 अक्टूबर",
        "२९ से ३१ अक्टूबर दीपावली",
        "26-01-2026 – 28 X",
        "26-01-2026/27 X",
        "26 to 28 January X",
        "26th and 27th January X",
        "26\tto 28 January X",
        "26\t& 27 January X",
        "26 27 January X",
        "14-04-2026 and 15 April X",
        "15 April, 14-04-2026 X",
        "3 Holi 26-01-2026 27",
        "26-01-2026 Holi (2 days)",
        "26-01-2026 Holi and next day",
        "26-01-2026 onwards X",
      })
  void a_number_that_may_be_a_further_day_is_asked_about(String line) {
    assertThat(faults(line)).extracting(InputFault::code).containsExactly("holidays.dates");
  }

  @ParameterizedTest
  @CsvSource({
    "26-01-2026 Republic Day CANCELLED, holidays.cancelled",
    "26-01-2026 गणतंत्र दिवस (निरस्त), holidays.cancelled",
    "26-01-2026 Some Day (RH), holidays.restricted",
    "26-01-2026 Some Day R.H., holidays.restricted",
    "26-01-2026 Restricted holiday: Some Day, holidays.restricted",
    "26-01-2026 कुछ दिवस (प्रतिबंधित), holidays.restricted",
  })
  void a_holiday_that_closes_no_office_is_asked_about(String line, String code) {
    assertThat(faults(line)).extracting(InputFault::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "03-04-2026 Good Friday, Good Friday",
    "5 Good Friday 03-04-2026 Friday, Good Friday",
    "Good Friday 3 April 2026, Good Friday",
    "05-04-2026 Sunday Easter Sunday, Easter Sunday",
    "10-10-2026 2nd Saturday, 2nd Saturday",
    "Second Saturday 10-10-2026, Second Saturday",
    "Sun Temple Day 04-02-2026 Wed, Sun Temple Day",
    "350th Prakash Parv 05-01-2026, 350th Prakash Parv",
    "Rhythm Day 05-01-2026, Rhythm Day",
  })
  void a_name_keeps_its_words(String line, String name) {
    assertThat(read(line)).hasSize(1).containsValue(name);
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
