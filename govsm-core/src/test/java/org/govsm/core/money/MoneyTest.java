package org.govsm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @Nested
  class Reading {

    @Test
    void rupees_and_paise_are_kept_exactly() {
      assertThat(Money.ofRupees("50000.01").paise()).isEqualTo(5_000_001);
    }

    @Test
    void five_and_five_point_zero_zero_are_the_same_sum() {
      assertThat(Money.ofRupees("5")).isEqualTo(Money.ofRupees("5.00"));
    }

    @Test
    @SuppressWarnings("NullAway") // as a caller without its checks
    void a_sum_that_is_not_there_is_named() {
      assertThatThrownBy(() -> Money.ofRupees((String) null)).hasMessage("rupees");
    }

    @Test
    void a_fraction_of_a_paisa_is_refused_and_not_rounded() {
      assertThatThrownBy(() -> Money.ofRupees("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,00,000", "", " ", "1.", ".5", "+5", "\u096a\u0966.\u096b"})
    void only_plain_digits_with_a_point_are_a_number(String text) {
      assertThatThrownBy(() -> Money.ofRupees(text))
          .isInstanceOf(NumberFormatException.class)
          .hasMessageContaining("Write it as 100000.50");
    }

    @Test
    void more_than_can_be_held_is_told_so() {
      for (String sum : List.of("92233720368547758.08", "1e400", "1E+999999999")) {
        assertThatThrownBy(() -> Money.ofRupees(sum))
            .isInstanceOf(ArithmeticException.class)
            .hasMessageContaining("too large");
      }
    }
  }

  @Nested
  class Rounding {

    @Test
    void half_a_paisa_goes_the_way_the_caller_names() {
      BigDecimal half = new BigDecimal("1.005");

      assertThat(Money.rounded(half, RoundingMode.HALF_UP)).hasToString("1.01");
      assertThat(Money.rounded(half, RoundingMode.HALF_EVEN)).hasToString("1.00");
      assertThat(Money.rounded(half, RoundingMode.DOWN)).hasToString("1.00");
    }
  }

  @Nested
  class Arithmetic {

    @Test
    void the_largest_sum_is_reached() {
      assertThat(new Money(Long.MAX_VALUE - 1).plus(new Money(1)).paise())
          .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void one_paisa_more_than_the_largest_sum_does_not_wrap_around() {
      Money largest = new Money(Long.MAX_VALUE);

      assertThatThrownBy(() -> largest.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(() -> largest.times(2)).isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)))
          .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_deduction_may_be_more_than_the_sum() {
      assertThat(Money.ofRupees("1").minus(Money.ofRupees("1.01"))).hasToString("-0.01");
    }
  }

  @RepeatedTest(200)
  void what_is_written_is_read_as_the_same_sum(RepetitionInfo run) {
    Money sum = new Money(new SplittableRandom(run.getCurrentRepetition()).nextLong());

    assertThat(Money.ofRupees(sum.toString())).isEqualTo(sum);
  }
}
