package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.govsm.procurement.scorecard.Subtotals.Subtotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An invoice that misses a few rows is held, wherever it stands; what only nearly adds up is not.
 */
class NearlyAllTest {

  private static long sum(List<Long> paise) {
    return paise.stream().mapToLong(Long::longValue).sum();
  }

  /** Rows in any order with the sum of all but some of them. */
  private static List<Long> rows(long seed, int count, int missing, long more) {
    Random random = new Random(seed);
    List<Long> rows = SubtotalsTest.spent(random, count);
    rows.add(sum(rows.subList(missing, count)) + more);
    Collections.shuffle(rows, random);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 12, 15, 20, 24, 36, 100, 500})
  void a_total_that_misses_one_row_is_held(int count) {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(SubtotalsTest.read(rows(seed, count, 1, 0)).found()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 2", "24, 2", "36, 2", "60, 2", "12, 3", "24, 3"})
  void a_total_that_misses_two_or_three_rows_is_held(int count, int missing) {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(SubtotalsTest.read(rows(seed, count, missing, 0)).found()).isNotEmpty();
    }
  }

  @Test
  void one_that_is_so_but_for_rounding_is_held_too() {
    assertThat(SubtotalsTest.read(rows(1, 16, 1, 3)).found()).isNotEmpty();
  }

  @Test
  void the_rows_that_it_is_the_sum_of_are_named() {
    List<Long> rows = new ArrayList<>(List.of(812_345L, 9_117L, 331_009L, 20_731L, 1_555_511L));
    rows.add(sum(rows) - 9_117);
    assertThat(SubtotalsTest.read(rows).found())
        .extracting(Subtotal::subject, Subtotal::parts)
        .containsExactly(Tuple.tuple("c5", List.of("c0", "c2", "c3", "c4")));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 24, 36})
  void one_that_is_a_rupee_away_is_not(int count) {
    int held = 0;
    for (int seed = 0; seed < 10; seed++) {
      held += SubtotalsTest.isHeld(SubtotalsTest.read(rows(seed, count, 1, 137))) ? 1 : 0;
    }
    assertThat(held).isLessThan(3);
  }

  /** Thirty rows of which one has half the money, as the main campaign of a month. */
  @Test
  void few_honest_files_with_one_great_row_are_held() {
    int held = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Long> rows =
          seed % 2 == 0
              ? SubtotalsTest.spent(random, 30)
              : SubtotalsTest.budgets(random, 30, 1_000_000);
      long unit = seed % 2 == 0 ? 1 : 1_000_000;
      rows.add((sum(rows) - random.nextInt(10_000_000)) / unit * unit);
      held += SubtotalsTest.isHeld(SubtotalsTest.read(rows)) ? 1 : 0;
    }
    assertThat(held).isLessThan(9);
  }
}
