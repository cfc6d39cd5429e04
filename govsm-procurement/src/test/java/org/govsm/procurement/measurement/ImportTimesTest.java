package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which time a file that is taken in now can be. */
class ImportTimesTest {

  private static final Instant LEARNT = Instant.parse("2026-11-03T04:00:00Z");

  private static ImportContext.Draft taken() {
    return ImportContext.of(LEARNT).learntAt(LEARNT);
  }

  @Nested
  class A_row_that_names_its_own_times {

    private static final String HEADINGS =
        "subject,platform,metric,from,to,value,source,origin,retrievedAt";

    private static Imported row(ImportContext context, String from, String to, String given) {
      return Imported.of(
          "govsm.readings.csv",
          context,
          HEADINGS,
          "dept,facebook,reach," + from + "," + to + ",5,first-party,organic," + given);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-03T04:00:00Z, ''",
      "2026-11-03T09:30:00+05:30, ''",
      "2026-11-03T04:00:00.001Z, 2 retrievedAt import.given-later",
      "9999-12-31T00:00:00Z, 2 retrievedAt reading.year",
      "2100-01-01T00:00:00Z, 2 retrievedAt reading.year"
    })
    void was_given_before_it_is_taken_in(String given, String fault) {
      assertThat(String.join("", row(taken().done(), "2026-10-01", "2026-11-01", given).faults()))
          .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
      "2000-01-01T00:00:00Z, ''",
      "1999-12-31T23:59:59Z, 2 from reading.year",
      "0000-01-01, 2 from reading.year"
    })
    void is_of_a_year_that_can_be_meant(String from, String fault) {
      assertThat(String.join("", row(taken().done(), from, "2026-11-01", "").faults()))
          .isEqualTo(fault);
    }

    @Test
    void is_believed_where_nobody_says_when_it_was_taken_in() {
      ImportContext unsaid = ImportContext.of(LEARNT).done();

      assertThat(row(unsaid, "1999-01-01", "2026-11-01", "9999-12-31T00:00:00Z").faults())
          .isEmpty();
    }
  }

  @Nested
  class A_row_of_an_export {

    private static Imported day(ImportContext context, String day) {
      return Imported.of("x.overview.csv", context, "Date,Impressions", day + ",5");
    }

    private static Imported post(ImportContext context, String published) {
      return Imported.of(
          "meta.facebook.csv",
          context,
          "Post ID,Page ID,Publish time,Views",
          "122158000000000001,61550000000001," + published + ",10");
    }

    @ParameterizedTest
    @CsvSource({
      "2000-01-02, ''",
      "1999-12-30, 2 Date reading.year",
      "0001-01-01, 2 Date reading.year"
    })
    void is_of_a_day_that_can_be_meant(String day, String fault) {
      assertThat(String.join("", day(taken().account("dept").done(), day).faults()))
          .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
      "01/02/2000 09:30, ''",
      "12/30/1999 09:30, 2 Publish time reading.year",
    })
    void is_of_a_post_of_a_year_that_can_be_meant(String published, String fault) {
      ImportContext context = taken().lifetime().dayFirst(false).done();

      assertThat(String.join("", post(context, published).faults())).isEqualTo(fault);
    }

    @Test
    void of_a_file_that_was_fetched_in_a_year_that_nobody_means_is_set_aside() {
      ImportContext context =
          ImportContext.of(Instant.parse("0001-01-01T00:00:00Z"))
              .learntAt(LEARNT)
              .lifetime()
              .account("dept")
              .done();
      Imported file =
          Imported.of("x.content.csv", context, "Post id,Impressions", "1850000000000000001,5");

      assertThat(file.readings).isEmpty();
    }

    @Test
    void is_read_as_before_where_it_was_taken_in_by_former_rules() {
      assertThat(day(taken().edition(4).account("dept").done(), "1999-12-30").faults()).isEmpty();
    }
  }
}
