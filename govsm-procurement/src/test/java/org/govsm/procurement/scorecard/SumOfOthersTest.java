package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search is exact: what it finds adds up, and where it says none, there is none. */
class SumOfOthersTest {

  static Addends figures(long... paise) {
    return new Addends(
        IntStream.range(0, paise.length).mapToObj(i -> "c" + i).toList(),
        Arrays.stream(paise).mapToObj(one -> Fraction.of(BigDecimal.valueOf(one, 2))).toList());
  }

  /** Every set of the others is tried. */
  private static boolean isSum(Addends all, int at, Set<Integer> apart, int most) {
    for (int set = 0; set < 1 << all.count(); set++) {
      int chosen = set;
      int[] parts = IntStream.range(0, all.count()).filter(i -> (chosen >> i & 1) == 1).toArray();
      if (parts.length > 1 && parts.length <= most && adds(all, at, apart, parts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean adds(Addends all, int at, Set<Integer> apart, int... parts) {
    long sum = Arrays.stream(parts).mapToLong(all::sum).sum();
    long play = Arrays.stream(parts).mapToLong(all::half).sum() + all.half(at);
    return all.sum(at) > 0
        && Arrays.stream(parts).allMatch(i -> i != at && all.sum(i) > 0 && !apart.contains(i))
        && Math.abs(sum - all.sum(at)) <= play;
  }

  private static long[] random(SplittableRandom random, int most) {
    long unit = random.nextBoolean() ? 100 : 1;
    return random
        .ints(random.nextInt(2, 11), -most / 20, most)
        .mapToLong(figure -> figure * (random.nextInt(5) == 0 ? 1 : unit))
        .toArray();
  }

  @Test
  void searches_of_seeds_1_to_120_find_one_exactly_where_there_is_one() {
    int found = 0;
    int none = 0;
    for (int seed = 1; seed <= 120; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Addends all = figures(random(random, random.nextInt(3) == 0 ? 20_000 : 150));
      int most = random.nextInt(2, 8);
      SumOfOthers sums = new SumOfOthers(all, most);
      for (int at = 0; at < all.count(); at += 3) {
        Set<Integer> apart = Set.of(random.nextInt(all.count()));
        SumOfOthers.Answer answer = sums.of(at, apart, parts -> true);
        assertThat(answer.settled()).isTrue();
        assertThat(answer.parts().isPresent())
            .as("seed %s at %s", seed, at)
            .isEqualTo(isSum(all, at, apart, most));
        int place = at;
        answer.parts().ifPresent(some -> assertThat(adds(all, place, apart, some)).isTrue());
        found += answer.parts().isPresent() ? 1 : 0;
        none += answer.parts().isPresent() ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(12);
    assertThat(none).isGreaterThan(40);
  }

  @Test
  void one_that_does_not_count_is_passed_over_and_the_next_is_found() {
    SumOfOthers sums = new SumOfOthers(figures(30_001, 10_000, 20_001, 5_001, 25_000), 4);
    assertThat(sums.of(0, Set.of(), parts -> true).parts()).isPresent();
    assertThat(sums.of(0, Set.of(), parts -> Arrays.stream(parts).anyMatch(i -> i == 4)).parts())
        .hasValueSatisfying(parts -> assertThat(parts).containsExactlyInAnyOrder(3, 4));
    assertThat(sums.of(0, Set.of(), parts -> false).parts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 200})
  void sums_that_are_too_many_are_said_to_be_not_settled(int count) {
    long[] paise = new SplittableRandom(count).longs(count, 1, 1_000_000).toArray();
    paise[0] = Arrays.stream(paise).sum() / 2;
    SumOfOthers.Answer answer = new SumOfOthers(figures(paise), 12).of(0, Set.of(), p -> true);
    assertThat(answer.parts()).isEmpty();
    assertThat(answer.settled()).isFalse();
  }

  /** None is the sum of others, and most are too large for each other. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_000, 4_000, 30_000})
  void many_figures_are_looked_at_a_bounded_number_of_times_each(int count) {
    long[] paise =
        new SplittableRandom(count).longs(count, 10_000_001, 19_999_999).map(i -> 2 * i).toArray();
    Subtotals sums = new Subtotals(figures(paise), subject -> Set.of(), true);
    assertThat(sums.found()).isEmpty();
    assertThat(sums.open()).isEmpty();
    assertThat(sums.looks()).isLessThan(100L * count);
  }

  /** Figures as a hostile file might choose them: each is nearly a sum of any others. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 30_000})
  void hostile_figures_are_looked_at_a_bounded_number_of_times_each(int count) {
    for (long step : new long[] {1, 100, 10_001}) {
      long[] paise =
          new SplittableRandom(count).longs(count, 1, 200).map(i -> step * i * i).toArray();
      Subtotals sums = new Subtotals(figures(paise), subject -> Set.of(), true);
      assertThat(sums.hasMore() || !sums.found().isEmpty()).isTrue();
      assertThat(sums.looks()).isLessThan(4_000L * count);
    }
  }

  @Test
  void a_sum_of_many_thousands_is_found() {
    int count = 30_000;
    long[] paise = IntStream.rangeClosed(0, count).mapToLong(i -> 101).toArray();
    paise[0] = 101L * count;
    Subtotals sums = new Subtotals(figures(paise), subject -> Set.of(), true);
    assertThat(sums.found()).singleElement().satisfies(s -> assertThat(s.parts()).hasSize(count));
  }
}
