package org.govsm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Nested
  class Left_over_paise {

    @Test
    void equal_losses_go_to_the_earlier_shares() {
      assertThat(paise(Shares.split(new Money(101), weights("1", "1", "1"))))
          .containsExactly(34L, 34L, 33L);
    }

    @Test
    void the_share_that_lost_most_comes_first() {
      // 100 paise by 1:2 would be 33.33 and 66.67: the second lost more.
      assertThat(paise(Shares.split(new Money(100), weights("1", "2")))).containsExactly(33L, 67L);
    }

    @Test
    void a_deduction_is_split_as_the_sum_would_be() {
      assertThat(paise(Shares.split(new Money(-101), weights("1", "1", "1"))))
          .containsExactly(-34L, -34L, -33L);
    }

    @Test
    void a_share_without_weight_gets_nothing() {
      assertThat(paise(Shares.split(new Money(101), weights("0", "1", "1"))))
          .containsExactly(0L, 51L, 50L);
    }
  }

  @Nested
  class Weights {

    @Test
    void need_not_add_up_to_a_hundred_and_may_have_decimals() {
      assertThat(paise(Shares.split(new Money(1000), weights("0.25", "0.75"))))
          .containsExactly(250L, 750L);
    }

    @Test
    void may_be_written_with_an_exponent() {
      assertThat(paise(Shares.split(new Money(1000), weights("1E+2", "300"))))
          .containsExactly(250L, 750L);
    }

    @Test
    void none_at_all_are_refused() {
      assertThatThrownBy(() -> Shares.split(new Money(1), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_zero_are_refused() {
      assertThatThrownBy(() -> Shares.split(new Money(1), weights("0", "0.0")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_negative_one_is_refused_and_named() {
      assertThatThrownBy(() -> Shares.split(new Money(1), weights("2", "-1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("-1");
    }
  }

  @Test
  void the_smallest_sum_there_is_can_be_split() {
    List<Money> halves = Shares.split(new Money(Long.MIN_VALUE), weights("1", "1"));

    assertThat(paise(halves)).containsOnly(Long.MIN_VALUE / 2);
  }

  @Test
  void the_smallest_sum_there_is_can_be_one_share() {
    List<Money> whole = Shares.split(new Money(Long.MIN_VALUE), weights("1"));

    assertThat(paise(whole)).containsExactly(Long.MIN_VALUE);
  }

  @RepeatedTest(300)
  void shares_add_up_to_the_paisa_and_are_off_by_less_than_one(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Money total = new Money(random.nextLong(-10_000_000_000L, 10_000_000_000L));
    List<BigDecimal> weights =
        random
            .ints(random.nextInt(1, 12), 1, 100_000)
            .mapToObj(w -> BigDecimal.valueOf(w, 2))
            .toList();

    List<Money> shares = Shares.split(total, weights);

    assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(total);
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal exactTimesAll = BigDecimal.valueOf(total.paise()).multiply(weights.get(i));
      BigDecimal off =
          BigDecimal.valueOf(shares.get(i).paise()).multiply(all).subtract(exactTimesAll).abs();
      assertThat(off).isLessThan(all);
    }
  }

  private static List<BigDecimal> weights(String... written) {
    return Stream.of(written).map(BigDecimal::new).toList();
  }

  private static List<Long> paise(List<Money> shares) {
    return shares.stream().map(Money::paise).toList();
  }
}
