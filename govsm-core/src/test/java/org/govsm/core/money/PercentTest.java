package org.govsm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PercentTest {

  @Test
  void points_are_points_and_not_a_fraction() {
    assertThat(Percent.of("2.5").of(Money.ofRupees("100"), RoundingMode.UNNECESSARY))
        .isEqualTo(Money.ofRupees("2.50"));
  }

  @Test
  void five_and_five_point_zero_zero_are_one_percentage() {
    assertThat(Percent.of("5.00")).isEqualTo(Percent.of("5")).hasSameHashCodeAs(Percent.of("5"));
  }

  @Test
  void a_hundred_is_written_without_an_exponent() {
    assertThat(Percent.of("100.0")).hasToString("100");
  }

  @Test
  void percentages_are_compared_unrounded() {
    assertThat(Percent.of("79.9999999999")).isLessThan(Percent.of("80"));
    assertThat(Percent.of("80.0000000001")).isGreaterThan(Percent.of("80"));
  }

  @Test
  void the_part_is_rounded_as_the_rule_says() {
    Money base = Money.ofRupees("0.50");

    assertThat(Percent.of("1").of(base, RoundingMode.HALF_UP)).isEqualTo(new Money(1));
    assertThat(Percent.of("1").of(base, RoundingMode.DOWN)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_part_that_is_not_exact_is_refused_where_no_rounding_is_named() {
    assertThatThrownBy(() -> Percent.of("1").of(Money.ofRupees("0.50"), RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_percentage_keeps_no_scale() {
    assertThat(new Percent(new BigDecimal("12.500")).points()).isEqualTo(new BigDecimal("12.5"));
  }
}
