package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A subtotal is never paid without a word, and figures that add up by chance are not held. */
class SubtotalsTest {

  static Subtotals read(List<String> names, List<Long> paise) {
    List<Fraction> figures =
        paise.stream().map(one -> Fraction.of(BigDecimal.valueOf(one, 2))).toList();
    return new Subtotals(new Addends(names, figures), subject -> Set.of(), true);
  }

  static Subtotals read(List<Long> paise) {
    return read(IntStream.range(0, paise.size()).mapToObj(i -> "c" + i).toList(), paise);
  }

  static Subtotals rupees(String names, String figures) {
    return read(
        Arrays.asList(names.split(", ", -1)),
        Arrays.stream(figures.split(" ", -1))
            .map(one -> new BigDecimal(one).movePointRight(2).longValueExact())
            .toList());
  }

  static boolean isHeld(Subtotals sums) {
    return !sums.found().isEmpty() || !sums.open().isEmpty();
  }

  /** Amounts as they are spent, to the paisa; the greatest is some hundred times the least. */
  static List<Long> spent(Random random, int count) {
    List<Long> paise = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paise.add((long) (100_000 * Math.exp(random.nextDouble() * 5)));
    }
    return paise;
  }

  static List<Long> budgets(Random random, int count, long step) {
    List<Long> paise = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paise.add(step * (1 + random.nextInt(500)));
    }
    return paise;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_subtotal_of_2_to_12_of_25_to_500_rows_in_any_order_is_never_paid_without_a_word(
      long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      int count = 25 + random.nextInt(i == 0 ? 476 : 60);
      List<Long> rows =
          random.nextBoolean() ? spent(random, count) : budgets(random, count, 100_000);
      int parts = 2 + random.nextInt(11);
      rows.add(rows.subList(0, parts).stream().mapToLong(Long::longValue).sum());
      Collections.shuffle(rows, random);
      Subtotals sums = read(rows);
      assertThat(isHeld(sums) || sums.hasMore()).as("%s of %s", parts, rows).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void a_subtotal_that_stands_beside_its_rows_is_held(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      int count = 25 + random.nextInt(i == 0 ? 476 : 60);
      List<Long> rows = spent(random, count);
      int parts = 2 + random.nextInt(11);
      int from = random.nextInt(count - parts);
      long sum = rows.subList(from, from + parts).stream().mapToLong(Long::longValue).sum();
      rows.add(random.nextBoolean() ? from : from + parts, sum);
      assertThat(read(rows).found()).as("%s of %s", parts, rows).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void few_files_without_a_subtotal_are_held(long seed) {
    Random random = new Random(seed);
    int held = 0;
    int files = 120;
    for (int i = 0; i < files; i++) {
      int count = 3 + random.nextInt(60);
      List<Long> rows =
          switch (i % 4) {
            case 0 -> spent(random, count);
            case 1 -> budgets(random, count, 100_000);
            case 2 -> budgets(random, count, 500_000);
            default -> budgets(random, count, 5_000_000);
          };
      held += isHeld(read(rows)) ? 1 : 0;
    }
    assertThat(held).isLessThan(files / 5);
  }

  @Nested
  class What_shows_a_subtotal {

    @Test
    void rows_just_above_or_below_it() {
      assertThat(rupees("a, b, c, d", "100.10 50.20 150.30 33.70").found()).hasSize(1);
      assertThat(rupees("a, b, c, d", "33.70 150.30 100.10 50.20").found()).hasSize(1);
    }

    @Test
    void a_name_with_which_those_of_its_rows_begin_however_round_they_are() {
      String names = "meta one, youtube a, meta two, youtube b, meta, x, y, z, v, w";
      assertThat(rupees(names, "100 300 200 400 300 100 200 300 400 500").found())
          .extracting(Subtotals.Subtotal::subject, Subtotals.Subtotal::parts)
          .contains(org.assertj.core.groups.Tuple.tuple("meta", List.of("meta one", "meta two")));
    }

    @Test
    void a_word_for_a_sum_however_round_the_figures_are() {
      String names = "a, b, c, d, total of e and f, e, f, g";
      assertThat(rupees(names, "100 500 200 400 300 100 200 300").found())
          .extracting(Subtotals.Subtotal::subject)
          .contains("total of e and f");
    }

    @Test
    void a_word_for_a_sum_among_so_many_that_it_cannot_be_excluded() {
      List<Long> rows = spent(new Random(5), 60);
      List<String> names = new ArrayList<>();
      IntStream.range(0, 60).forEach(i -> names.add("c" + i));
      rows.set(30, rows.stream().mapToLong(Long::longValue).sum() / 3);
      assertThat(read(names, rows).open()).isEmpty();
      names.set(30, "total media");
      assertThat(read(names, rows).open()).containsExactly("total media");
    }

    @Test
    void digits_that_no_chance_explains() {
      assertThat(rupees("a, b, c, d, e, f", "8123.45 91.17 3310.09 11433.54 207.31 5555.5").found())
          .extracting(Subtotals.Subtotal::parts)
          .containsExactly(List.of("a", "c"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1000 2000 3000 4000 5000 6000 7000 9000", "500 500 500 500 1000 500 1500 500 500"})
  void round_figures_that_add_up_anyway_are_told_and_not_held(String figures) {
    Subtotals sums =
        rupees(
            "a, b, c, d, e, f, g, h, i".substring(0, figures.split(" ").length * 3 - 2), figures);
    assertThat(isHeld(sums)).isFalse();
    assertThat(sums.hasMore()).isTrue();
  }

  @Test
  void of_rows_that_are_said_to_be_several_none_is_a_subtotal() {
    Addends all = SumOfOthersTest.figures(10_010, 5_020, 15_030, 3_370);
    Subtotals some = new Subtotals(all, subject -> Set.of("c0"), true);
    Subtotals none = new Subtotals(all, subject -> Set.of("c0", "c1", "c2", "c3"), true);
    assertThat(some.found()).isEmpty();
    assertThat(none.found()).isEmpty();
    assertThat(none.hasMore()).isFalse();
  }
}
