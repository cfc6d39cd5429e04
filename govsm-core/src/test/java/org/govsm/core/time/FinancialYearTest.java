package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

  @Test
  void march_the_thirty_first_is_the_last_day_and_april_the_first_the_first() {
    assertThat(FinancialYear.of(LocalDate.of(2020, 3, 31))).hasToString("2019-20");
    assertThat(FinancialYear.of(LocalDate.of(2020, 4, 1))).hasToString("2020-21");
  }

  @Test
  void the_turn_of_a_century_is_written_with_two_zeros() {
    assertThat(new FinancialYear(1999)).hasToString("1999-00");
    assertThat(FinancialYear.parse("1999-00")).isEqualTo(new FinancialYear(1999));
    assertThat(new FinancialYear(2008)).hasToString("2008-09");
  }

  @Test
  void its_days_are_all_from_the_first_to_the_last() {
    FinancialYear year = new FinancialYear(2019);

    assertThat(year.days().contains(year.firstDay())).isTrue();
    assertThat(year.days().contains(year.lastDay())).isTrue();
    assertThat(year.days().contains(year.firstDay().minusDays(1))).isFalse();
    assertThat(year.days().contains(year.lastDay().plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019", "2019-21", "2019-2020", "19-20", "2019/20", "", "२०१९-२०"})
  void anything_but_two_years_that_follow_is_refused(String written) {
    assertThatThrownBy(() -> FinancialYear.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2019-20");
    assertThat(FinancialYear.find(written)).isEmpty();
  }

  @RepeatedTest(100)
  void every_day_is_in_its_own_year_and_what_is_written_is_read(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(60_000));
    FinancialYear year = FinancialYear.of(day);

    assertThat(year.days().contains(day)).isTrue();
    assertThat(FinancialYear.parse(year.toString())).isEqualTo(year);
  }
}
