package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign and its only ad set are asked about; equal budgets are not. */
class EqualRowsTest {

  private static final String EIGHT =
      "568153.49 672772.55 719770.34 849356.25 671110.75 831646 45524.60 429747.94";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Kisan, Kisan - ad set 1; 719770.34 719770.34",
        "Kisan - ad set 1, Kisan; 719770.34 719770",
        "Jal, Kisan, Vidya, kisan (Hindi); 4000.10 719770.34 5000 719770.34"
      })
  void a_row_and_its_only_part_are_held(String names, String figures) {
    assertThat(SubtotalsTest.rupees(names, figures).found())
        .singleElement()
        .satisfies(one -> assertThat(one.subject()).isEqualTo("Kisan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Kisan Agra, Kisan Mathura, Jal; 719770.34 719770.34 5000.15",
        "Kis, Kisan, Jal; 719770.34 719770.34 5000.15",
        "Kisan, Kisan Hindi, Jal; 719770.34 719771.36 5000.15",
        "Kisan, Kisan Hindi, Jal; 500000 500000 300000"
      })
  void rows_that_are_no_part_of_each_other_or_equal_by_plan_are_not(String names, String figures) {
    assertThat(SubtotalsTest.isHeld(SubtotalsTest.rupees(names, figures))).isFalse();
  }

  private static List<Long> twice(Random random, int count, long more) {
    List<Long> rows = SubtotalsTest.spent(random, count);
    new ArrayList<>(rows).forEach(one -> rows.add(one + more));
    Collections.shuffle(rows, random);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 30, 400})
  void all_rows_once_more_under_other_names_are_held(int count) {
    Subtotals sums = SubtotalsTest.read(twice(new Random(count), count, 0));
    assertThat(sums.found().stream().filter(one -> one.parts().size() == 1).count())
        .isGreaterThanOrEqualTo(count - count / 10);
  }

  @Test
  void one_more_row_does_not_hide_them() {
    List<Long> rows = twice(new Random(2), 8, 0);
    rows.add(1_234_567L);
    assertThat(SubtotalsTest.read(rows).found()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 30})
  void rows_that_differ_are_not(int count) {
    Subtotals sums = SubtotalsTest.read(twice(new Random(count), count, 211));
    assertThat(sums.found()).noneMatch(one -> one.parts().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50000 20000 75000 50000 20000 75000",
        "50000 20000 75000 100000 50000 20000 75000 100000",
        "4999.50 4999.50 4999.50 4999.50 4999.50 4999.50 4999.50 4999.50",
        "719770.34 719770.34 5000.15 5000.15"
      })
  void equal_budgets_of_two_districts_fixed_prices_and_two_pairs_are_not(String figures) {
    String[] each = figures.split(" ", -1);
    String names = "Agra a, Agra b, Agra c, Agra d, Kashi a, Kashi b, Kashi c, Kashi d";
    String some = String.join(", ", Arrays.copyOf(names.split(", ", -1), each.length));
    assertThat(SubtotalsTest.rupees(some, figures).found())
        .noneMatch(one -> one.parts().size() == 1);
  }

  @Test
  void rows_that_the_terms_name_apart_are_not() {
    List<String> names = new ArrayList<>();
    List<Fraction> figures = new ArrayList<>();
    for (String one : EIGHT.split(" ", -1)) {
      names.add("c" + one);
      names.add("c" + one + " - ad set 1");
      figures.add(Fraction.of(new BigDecimal(one)));
      figures.add(Fraction.of(new BigDecimal(one)));
    }
    Collections.reverse(names);
    Collections.reverse(figures);
    Addends all = new Addends(names, figures);
    assertThat(new Subtotals(all, subject -> Set.of(), true).found()).hasSize(8);
    assertThat(new Subtotals(all, subject -> Set.copyOf(names), true).found()).isEmpty();
    assertThat(new Subtotals(all, subject -> Set.of(), false).found()).isEmpty();
  }
}
