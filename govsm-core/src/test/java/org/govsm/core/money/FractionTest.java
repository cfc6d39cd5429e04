package org.govsm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FractionTest {

  private static Fraction fraction(long above, long below) {
    return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  @Test
  void is_kept_in_lowest_terms_with_the_sign_above() {
    assertThat(fraction(-6, -8)).isEqualTo(fraction(3, 4)).hasToString("3/4");
    assertThat(fraction(6, -8)).hasToString("-3/4");
    assertThat(fraction(0, -8)).isEqualTo(Fraction.ZERO).hasToString("0");
  }

  @Test
  void eight_of_fifty_five_is_compared_unrounded() {
    Fraction shortfall = fraction(8, 55);
    assertThat(shortfall).isGreaterThan(Fraction.of(new BigDecimal("0.145454")));
    assertThat(shortfall).isLessThan(Fraction.of(new BigDecimal("0.145455")));
    assertThat(shortfall.points().decimal(6, RoundingMode.HALF_UP)).isEqualTo("14.545455");
  }

  @Test
  void half_a_paisa_goes_where_the_rule_says() {
    Fraction half = Fraction.of(new BigDecimal("950.005"));
    assertThat(half.rupees(RoundingMode.HALF_UP)).isEqualTo(Money.ofRupees("950.01"));
    assertThat(half.rupees(RoundingMode.HALF_EVEN)).isEqualTo(Money.ofRupees("950.00"));
  }

  @Test
  void a_week_or_part_is_the_next_whole_week() {
    assertThat(fraction(17, 7).whole(RoundingMode.CEILING)).isEqualTo(Fraction.of(3));
    assertThat(fraction(14, 7).whole(RoundingMode.CEILING)).isEqualTo(Fraction.of(2));
    assertThat(fraction(17, 7).whole(RoundingMode.FLOOR)).isEqualTo(Fraction.of(2));
  }

  @Test
  void percentages_and_sums_come_in_exact() {
    assertThat(Fraction.of(Percent.of("2.5"))).isEqualTo(fraction(1, 40));
    assertThat(Fraction.of(Money.ofRupees("0.05"))).isEqualTo(fraction(1, 20));
    assertThat(Fraction.of(new BigDecimal("1E3"))).isEqualTo(Fraction.of(1000));
  }

  @Test
  void nothing_is_divided_by_zero() {
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @RepeatedTest(50)
  void arithmetic_agrees_with_itself(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Fraction a = fraction(random.nextInt(2001) - 1000, random.nextInt(999) + 1);
    Fraction b = fraction(random.nextInt(1000) + 1, random.nextInt(999) + 1);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
  }
}
