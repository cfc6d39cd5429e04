package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be read in two ways, or cannot have been known, is not read. */
class ImportDoubtsTest {

  private static final String POST = "122158000000000001";

  private static Imported facebook(String... published) {
    String[] lines = new String[published.length + 1];
    lines[0] = "Post ID,Publish time,Views";
    for (int i = 0; i < published.length; i++) {
      lines[i + 1] = "12215800000000123" + i + "," + published[i] + ",10";
    }
    return Imported.of("meta.facebook.csv", lines);
  }

  private static Imported studio(String heading, String cell) {
    return Imported.of(
        "youtube.studio.csv",
        "Content,Video publish time," + heading,
        "AbCdEfGhIjK,\"Oct 6, 2026\",\"" + cell + "\"");
  }

  @Nested
  class A_day_that_stands_before_its_month {

    @Test
    void makes_every_date_of_the_file_doubtful_wherever_it_stands() {
      for (Imported file :
          List.of(
              facebook("13/10/2026 09:30", "05/10/2026 09:30"),
              facebook("05/10/2026 09:30", "10/25/2026 09:30", "13/10/2026 09:30"))) {
        assertThat(file.report.refused().map(Message::key)).contains("import.day-first");
        assertThat(file.report.quarantined()).hasSize(1);
      }
    }

    @Test
    void is_named_with_its_line() {
      Imported file = facebook("05/10/2026 09:30", "13/10/2026 09:30", "06/10/2026 09:30");

      assertThat(file.faults()).containsExactly("3 Publish time import.day-first");
      assertThat(file.report.rows()).isEqualTo(2);
      assertThat(ProcurementLaw.messages("en").say(file.report.refused().orElseThrow()))
          .startsWith("Line 3, Publish time: 13/10/2026 09:30 has the day first");
    }

    @ParameterizedTest
    @CsvSource({"12/10/2026 09:30, true", "13/10/2026 09:30, false", "13/31/2026 09:30, true"})
    void is_one_only_where_the_first_number_is_no_month_and_the_second_is_one(
        String cell, boolean read) {
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              ImportContext.of(Instant.parse("2027-01-01T00:00:00Z"))
                  .dayFirst(false)
                  .lifetime()
                  .done(),
              "Post ID,Publish time,Views",
              POST + "," + cell + ",10",
              POST + ",12/10/2026 09:30,10");

      assertThat(file.report.refused().isEmpty()).isEqualTo(read);
    }

    @Test
    void is_doubted_the_other_way_round_in_a_layout_that_reads_it_so() {
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              "Beitrags-ID,Veröffentlichungszeitpunkt,Aufrufe",
              POST + ",02.13.2026 09:30,10");

      assertThat(file.report.refused().map(Message::key)).contains("import.day-first");
    }

    @Test
    void is_not_looked_for_after_a_year() {
      Imported file =
          Imported.of(
              "youtube.studio.csv", "Content,Video publish time,Views", "AbCdEfGhIjK,2026-13-10,5");

      assertThat(file.faults()).containsExactly("2 Video publish time import.no-such-date");
    }
  }

  @Nested
  class A_number_of_hours_or_percent {

    @ParameterizedTest
    @ValueSource(strings = {"301,555", "-301,555", "1,234"})
    void that_can_be_thousands_or_decimals_is_set_aside(String cell) {
      assertThat(studio("Watch time (hours)", cell).faults())
          .containsExactly("2 Watch time (hours) import.number-either");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"301.555|301.555", "1,234.5|1234.5", "1,234,567|1234567", "301|301"})
    void that_can_be_one_only_is_read(String cell, String figure) {
      assertThat(studio("Watch time (hours)", cell).only("watch-time").figure())
          .hasToString(figure);
    }

    @Test
    void is_no_whole_number_whose_thousands_are_certain() {
      assertThat(studio("Views", "301,555").only("views").figure()).hasToString("301555");
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "100.0, 0", "100.01, 1", "400, 1"})
    void that_is_a_part_is_no_more_than_the_whole(String cell, int faults) {
      Imported file = studio("Impressions click-through rate (%)", cell);

      assertThat(file.report.quarantined()).hasSize(faults);
      assertThat(file.report.quarantined()).allMatch(q -> q.code().equals("reading.most"));
    }
  }

  @Nested
  class A_day_of_the_week {

    @ParameterizedTest
    @CsvSource({
      "'Fri, Oct 2, 2026', ''",
      "'Friday, Oct 2, 2026', ''",
      "'Mon, Oct 2, 2026', 2 Date import.weekday",
      "'Thu, Oct 2, 2026', 2 Date import.weekday",
      "'Fry, Oct 2, 2026', 2 Date import.date",
    })
    void must_fit_the_date(String cell, String fault) {
      Imported file =
          Imported.of("x.content.csv", "Post id,Date,Likes", "1987654321,\"" + cell + "\",1");

      assertThat(file.faults())
          .containsExactlyElementsOf(fault.isEmpty() ? List.of() : List.of(fault));
    }
  }

  @Nested
  class An_hour_that_the_clocks_leave_out {

    @ParameterizedTest
    @CsvSource({
      "03/08/2026 01:59, 2026-03-08T09:59:00Z",
      "03/08/2026 03:00, 2026-03-08T10:00:00Z",
      "11/01/2026 01:30, 2026-11-01T08:30:00Z"
    })
    void is_none_of_those_beside_it(String cell, Instant instant) {
      assertThat(facebook(cell).only("views").published()).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/08/2026 02:00", "03/08/2026 02:59"})
    void is_set_aside(String cell) {
      assertThat(facebook(cell).faults()).containsExactly("2 Publish time import.no-such-hour");
    }
  }

  @Nested
  class A_window_that_was_not_over_when_the_file_was_taken {

    private static Imported day(String date, String taken) {
      return Imported.of(
          "meta.instagram.csv",
          ImportContext.of(Instant.parse(taken)).dayFirst(false).done(),
          "Post ID,Publish time,Date,Likes",
          POST + ",10/02/2026 09:30," + date + ",3",
          POST + ",10/02/2026 09:30,Lifetime,5");
    }

    @ParameterizedTest
    @CsvSource({
      "10/03/2026, 2026-10-04T07:00:00Z, 0",
      "10/03/2026, 2026-10-04T06:59:59Z, 1",
      "12/03/2026, 2026-11-03T04:00:00Z, 1"
    })
    void is_set_aside_day_by_day_and_to_the_second(String date, String taken, int faults) {
      Imported file = day(date, taken);

      assertThat(file.faults())
          .containsExactlyElementsOf(
              faults == 0 ? List.of() : List.of("2 Date import.window-open"));
      assertThat(file.figures()).contains(POST + " likes 5");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T07:00:00Z, true", "2026-11-01T06:59:59Z, false"})
    void refuses_a_file_of_which_it_is_the_window(Instant taken, boolean read) {
      ImportContext context =
          ImportContext.of(taken)
              .dayFirst(false)
              .window(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
              .done();
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              context,
              "Post ID,Publish time,Views",
              POST + ",10/02/2026 09:30,3");

      assertThat(file.report.refused().map(Message::key))
          .isEqualTo(
              read ? java.util.Optional.empty() : java.util.Optional.of("import.window-open"));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-01T00:00:00+05:30, ''",
      "2026-10-31T23:59:59+05:30, 2 to import.window-open"
    })
    void is_set_aside_in_a_neutral_row(String learnt, String fault) {
      assertThat(neutral("2026-10-02", learnt).faults())
          .containsExactlyElementsOf(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void is_set_aside_with_a_post_of_later() {
      assertThat(neutral("2026-11-03", "2026-11-02T00:00:00+05:30").faults())
          .containsExactly("2 published import.date-future");
    }

    private static Imported neutral(String published, String learnt) {
      return Imported.of(
          "govsm.readings.csv",
          "subject,platform,metric,from,to,published,value,retrievedAt",
          "122158000000000001,facebook,views,2026-10-01,2026-11-01," + published + ",5," + learnt);
    }
  }

  @Nested
  class A_counter_that_is_hidden {

    private static Imported channel(String hidden, String followers) {
      return Imported.of(
          "youtube.data-api.channels.json",
          "id,statistics.viewCount,statistics.subscriberCount,statistics.hiddenSubscriberCount",
          "UC_x5XG1OV2P6uZZ5FSM9Ttw,1000," + followers + "," + hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12300", ""})
    void is_suppressed_whatever_number_is_there(String followers) {
      Imported file = channel("true", followers);

      assertThat(file.only("followers").figure()).isEqualTo(Figure.suppressed());
      assertThat(file.only("total-views").figure()).hasToString("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void is_read_where_it_is_not(String hidden) {
      assertThat(channel(hidden, "12300").only("followers").figure()).hasToString("12300..12400");
    }

    @Test
    void names_a_metric_of_the_dictionary() {
      Layout layout = Imported.layout("youtube.data-api.channels.json");

      assertThat(layout.headings())
          .containsEntry("hides-followers", List.of("statistics.hiddenSubscriberCount"));
      assertThat(MetricDictionary.shipped().find("youtube", "followers")).isPresent();
    }
  }
}
