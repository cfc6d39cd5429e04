package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** 1 January 2026 is a Thursday. The holidays are made up. */
class WorkingDaysTest {

  private static final String OFFICE =
      """
      <calendar xmlns="urn:govsm:calendar:1" id="IN">
        <day-off>SATURDAY</day-off>
        <day-off>SUNDAY</day-off>
        <year is="2026" instrument="an order for this test">
          <holiday on="2026-01-26">Republic Day</holiday>
          <holiday on="2026-12-25">Christmas Day</holiday>
        </year>
      </calendar>
      """;

  private final WorkingDays office = read(OFFICE);

  @Nested
  class A_day {

    @Test
    void in_the_week_is_a_working_day() {
      assertThat(office.isWorkingDay(day("2026-01-27"))).isEqualTo(answer(true));
    }

    @Test
    void off_each_week_or_a_holiday_is_none() {
      assertThat(office.isWorkingDay(day("2026-01-25"))).isEqualTo(answer(false));
      assertThat(office.isWorkingDay(day("2026-01-26"))).isEqualTo(answer(false));
    }

    @Test
    void of_a_year_that_the_data_lacks_is_undetermined() {
      assertThat(office.isWorkingDay(day("2027-01-01"))).isEqualTo(missing("holidays.IN.2027"));
      assertThat(office.isWorkingDay(day("2025-12-31"))).isEqualTo(missing("holidays.IN.2025"));
    }

    @Test
    void off_each_week_is_off_whatever_the_holidays_are() {
      assertThat(office.isWorkingDay(day("2027-01-03"))).isEqualTo(answer(false));
    }
  }

  @Nested
  class Adding {

    @Test
    void the_day_itself_does_not_count() {
      assertThat(office.plus(day("2026-01-01"), 1)).isEqualTo(answer(day("2026-01-02")));
    }

    @Test
    void a_weekend_and_a_holiday_are_passed_over() {
      assertThat(office.after(day("2026-01-23"))).isEqualTo(answer(day("2026-01-27")));
      assertThat(office.plus(day("2026-01-23"), 5)).isEqualTo(answer(day("2026-02-02")));
    }

    @Test
    void the_last_working_day_of_the_data_is_reached_and_the_next_is_not() {
      assertThat(office.after(day("2026-12-30"))).isEqualTo(answer(day("2026-12-31")));
      assertThat(office.plus(day("2026-12-30"), 2)).isEqualTo(missing("holidays.IN.2027"));
    }

    @Test
    void on_or_after_stays_where_it_is_on_a_working_day() {
      assertThat(office.onOrAfter(day("2026-01-27"))).isEqualTo(answer(day("2026-01-27")));
      assertThat(office.onOrAfter(day("2026-01-24"))).isEqualTo(answer(day("2026-01-27")));
    }

    @Test
    void no_days_at_all_are_a_mistake_of_the_caller() {
      assertThatThrownBy(() -> office.plus(day("2026-01-01"), 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Counting {

    @Test
    void counts_the_first_day_and_not_the_day_it_ends_on() {
      assertThat(office.count(days("2026-01-26", "2026-01-30"))).isEqualTo(answer(3));
      assertThat(office.count(days("2026-01-27", "2026-01-28"))).isEqualTo(answer(1));
    }

    @Test
    void names_every_year_that_is_missing() {
      assertThat(office.count(days("2025-12-01", "2028-02-01")))
          .isEqualTo(missing("holidays.IN.2025", "holidays.IN.2027", "holidays.IN.2028"));
    }

    @Test
    void a_weekend_needs_no_holidays() {
      assertThat(office.count(days("2027-01-02", "2027-01-04"))).isEqualTo(answer(0));
    }

    @Test
    void a_period_without_an_end_has_no_count() {
      assertThatThrownBy(() -> office.count(EffectivePeriod.since(day("2026-01-01"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> office.count(EffectivePeriod.ALWAYS))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(50)
    void undoes_adding(RepetitionInfo run) {
      SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
      LocalDate start = day("2026-01-01").plusDays(random.nextInt(250));
      int count = random.nextInt(1, 60);

      LocalDate end = office.plus(start, count).fold(a -> a.value(), r -> start, u -> start);

      assertThat(office.count(EffectivePeriod.ofClosed(start.plusDays(1), end)))
          .isEqualTo(answer(count));
    }
  }

  @Nested
  class In_force_from_a_day {

    private final WorkingDays sixDays =
        read(OFFICE.replace("<day-off>SATURDAY</day-off>", "").replace("2026-12-25", "2026-07-03"));
    private final WorkingDays both =
        sixDays.since(day("2026-02-02")).replacedFrom(day("2026-07-01"), office);

    @Test
    void the_later_one_takes_the_place_of_the_former_on_its_day() {
      assertThat(both.isWorkingDay(day("2026-06-27"))).isEqualTo(answer(true));
      assertThat(both.isWorkingDay(day("2026-07-04"))).isEqualTo(answer(false));
      assertThat(both.isWorkingDay(day("2026-07-03"))).isEqualTo(answer(true));
    }

    @Test
    void no_calendar_is_in_force_before_the_first() {
      assertThat(both.isWorkingDay(day("2026-02-01"))).isEqualTo(missing("holidays.IN.2026"));
      assertThat(both.isWorkingDay(day("2026-02-02"))).isEqualTo(answer(true));
    }

    @Test
    void one_that_is_given_later_for_an_earlier_day_replaces_all_from_there() {
      assertThat(both.replacedFrom(day("2026-06-01"), sixDays).parts())
          .extracting(WorkingDays.InForce::from)
          .containsExactly(day("2026-02-02"), day("2026-06-01"));
    }

    @Test
    void another_calendar_takes_no_place() {
      assertThatThrownBy(
              () -> office.replacedFrom(day("2026-06-01"), read(OFFICE.replace("IN", "WB"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class The_tree_form {

    @Test
    void has_days_off_and_holidays_in_order() {
      assertThat(CanonicalForm.text(office.toPlain()))
          .isEqualTo(
              "{\"daysOff\":[\"SATURDAY\",\"SUNDAY\"],\"id\":\"IN\",\"years\":[{\"holidays\":"
                  + "{\"2026-01-26\":\"Republic Day\",\"2026-12-25\":\"Christmas Day\"},"
                  + "\"instrument\":\"an order for this test\",\"year\":\"2026\"}]}");
    }

    @Test
    void gives_the_same_again() {
      WorkingDays both = office.since(day("2026-02-01")).replacedFrom(day("2026-07-01"), office);
      for (WorkingDays one : List.of(office, both)) {
        assertThat(WorkingDays.fromPlain(one.toPlain()).orThrow().toPlain())
            .isEqualTo(one.toPlain());
      }
    }

    @Test
    void is_refused_with_all_that_is_wrong() {
      Map<String, Object> year =
          Map.of("year", "26", "instrument", " ", "holidays", Map.of("2026-02-30", ""));
      Map<String, Object> week =
          Map.of("from", "today", "daysOff", List.of("SUN"), "years", List.of(year));
      List<InputFault> faults =
          WorkingDays.fromPlain(Map.of("id", "1", "parts", List.of(week)))
              .<List<InputFault>>fold(read -> List.of(), all -> all);

      assertThat(faults).extracting(InputFault::pointer).contains("/id", "/parts/0/from");
      Map<String, Object> one =
          Map.of("id", "IN", "daysOff", List.of("SUN"), "years", List.of(year));
      assertThat(WorkingDays.fromPlain(one).<List<InputFault>>fold(read -> List.of(), all -> all))
          .extracting(InputFault::pointer)
          .containsExactly(
              "/daysOff",
              "/years/0/year",
              "/years/0/instrument",
              "/years/0/holidays/2026-02-30",
              "/years/0/holidays/2026-02-30");
    }
  }

  @Nested
  class A_file {

    @Test
    void that_can_be_read_is_valid_by_the_schema() {
      assertThatCode(
              () ->
                  SchemaFactory.newDefaultInstance()
                      .newSchema(WorkingDays.class.getResource("calendar-1.xsd"))
                      .newValidator()
                      .validate(new StreamSource(new StringReader(OFFICE))))
          .doesNotThrowAnyException();
    }

    @Test
    void of_another_kind_is_refused_at_once() {
      assertThatThrownBy(() -> read("<calendar id='IN'/>"))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("test.xml:1:1: [xml.root]");
    }

    @Test
    void with_faults_is_refused_with_all_of_them() {
      String broken =
          """
          <calendar xmlns="urn:govsm:calendar:1" id="IN">
            <day-off>Sunday</day-off>
            <year is="26" instrument="x"/>
            <year is="2026">
              <holiday on="2026-02-30">Never</holiday>
              <holiday on="2025-12-31">Too early</holiday>
              <holiday on="2026-01-26">Once</holiday>
              <holiday on="2026-01-26">Twice</holiday>
              <feast/>
            </year>
            <year is="2026" instrument="again"/>
          </calendar>
          """;

      assertThatThrownBy(() -> read(broken))
          .isInstanceOfSatisfying(
              BrokenFileException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(p -> p.position().line() + " " + p.code())
                      .containsExactly(
                          "2 calendar.day-off",
                          "3 calendar.year",
                          "4 xml.attribute",
                          "5 xml.day",
                          "6 calendar.year",
                          "8 calendar.twice",
                          "9 xml.element",
                          "11 calendar.twice"));
    }

    @Test
    void that_leaves_no_day_for_work_is_refused() {
      String all =
          "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY"
              .replaceAll("[A-Z]+", "<day-off>$0</day-off>");

      assertThatThrownBy(
              () -> read("<calendar xmlns='urn:govsm:calendar:1' id='IN'>" + all + "</calendar>"))
          .hasMessageContaining("no day of the week is left");
    }
  }

  private static WorkingDays read(String xml) {
    return WorkingDays.read("test.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  private static EffectivePeriod days(String from, String until) {
    return new EffectivePeriod(day(from), day(until));
  }

  private static <T> Ruling<T> answer(T value) {
    return new Ruling.Answer<>(value);
  }

  private static <T> Ruling<T> missing(String... facts) {
    return new Ruling.Undetermined<>(List.of(facts));
  }
}
