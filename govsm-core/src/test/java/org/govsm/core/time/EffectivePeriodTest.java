package org.govsm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EffectivePeriodTest {

  private static final LocalDate FROM = LocalDate.of(2019, 4, 2);
  private static final LocalDate UNTIL = LocalDate.of(2020, 1, 1);
  private final EffectivePeriod period = new EffectivePeriod(FROM, UNTIL);

  @Test
  void the_first_day_is_in_force_and_the_day_before_is_not() {
    assertThat(period.contains(FROM)).isTrue();
    assertThat(period.contains(FROM.minusDays(1))).isFalse();
  }

  @Test
  void the_day_it_ends_on_is_not_in_force_and_the_day_before_is() {
    assertThat(period.contains(UNTIL)).isFalse();
    assertThat(period.contains(UNTIL.minusDays(1))).isTrue();
  }

  @Test
  void a_closed_period_holds_its_last_day() {
    assertThat(EffectivePeriod.ofClosed(FROM, UNTIL.minusDays(1))).isEqualTo(period);
    assertThat(EffectivePeriod.ofClosed(FROM, FROM).contains(FROM)).isTrue();
  }

  @Test
  void a_period_without_a_day_is_refused() {
    assertThatThrownBy(() -> new EffectivePeriod(FROM, FROM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EffectivePeriod.ofClosed(FROM, FROM.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periods_that_only_touch_do_not_overlap() {
    assertThat(period.overlaps(EffectivePeriod.since(UNTIL))).isFalse();
    assertThat(EffectivePeriod.since(UNTIL).overlaps(period)).isFalse();
  }

  @Test
  void periods_that_share_one_day_overlap() {
    assertThat(period.overlaps(EffectivePeriod.since(UNTIL.minusDays(1)))).isTrue();
    assertThat(EffectivePeriod.since(UNTIL.minusDays(1)).overlaps(period)).isTrue();
  }

  @Test
  void only_a_period_without_a_known_end_is_open() {
    assertThat(EffectivePeriod.since(FROM).isOpen()).isTrue();
    assertThat(period.isOpen()).isFalse();
    assertThat(EffectivePeriod.ALWAYS.contains(LocalDate.MIN)).isTrue();
  }
}
