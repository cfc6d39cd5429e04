package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.time.EffectivePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  private static Timeline of(int years, String day) {
    return new Timeline(List.of(), LocalDate.of(2017, 1, 1), years, LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31, 0",
    "2017-01-01, 0",
    "2017-07-02, 179",
    "2018-01-01, 360",
    "2018-12-31, 719",
    "2019-01-01, 720",
    "2030-01-01, 720"
  })
  void a_day_lies_where_the_days_before_it_put_it(String day, int x) {
    assertThat(of(2, "2018-06-01").x(LocalDate.parse(day))).isEqualTo(x);
  }

  @Test
  void a_week_can_still_be_seen_and_a_year_is_as_long_as_it_is() {
    Timeline timeline = of(10, "2026-11-25");

    assertThat(timeline.length(period("2024-07-10", "2024-07-18"))).isEqualTo(3);
    assertThat(timeline.length(period("2018-01-01", "2019-01-01"))).isEqualTo(72);
    assertThat(timeline.length(new EffectivePeriod(LocalDate.of(2026, 1, 1), LocalDate.MAX)))
        .isEqualTo(72);
  }

  private static EffectivePeriod period(String from, String until) {
    return new EffectivePeriod(LocalDate.parse(from), LocalDate.parse(until));
  }

  @Test
  void of_many_years_some_are_named() {
    Timeline timeline = of(24, "2026-11-25");

    assertThat(timeline.scale().stream().filter(timeline::isNamed)).hasSize(8);
    assertThat(timeline.scale().stream().filter(timeline::isNamed).filter(timeline::isSpare))
        .hasSize(4);
    assertThat(of(8, "2017-01-01").scale()).allMatch(of(8, "2017-01-01")::isNamed);
  }

  @ParameterizedTest
  @CsvSource({"2016-12-31, false", "2017-01-01, true", "2018-12-31, true", "2019-01-01, false"})
  void a_day_beyond_the_scale_is_not_marked(String day, boolean marked) {
    assertThat(of(2, day).isMarked()).isEqualTo(marked);
  }
}
