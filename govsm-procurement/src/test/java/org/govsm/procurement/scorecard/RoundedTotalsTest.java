package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A total that is rounded to tens, hundreds or thousands of rupees is a total. */
class RoundedTotalsTest {

  /** Together 47,88,081.92. */
  private static final String EIGHT =
      "568153.49 672772.55 719770.34 849356.25 671110.75 831646 45524.60 429747.94 ";

  private static boolean isHeld(String name, String figure) {
    return SubtotalsTest.isHeld(
        SubtotalsTest.rupees(
            "Monsoon, Harvest, Kisan, Swasthya, Jal, Vidya, Udyam, Nari, " + name, EIGHT + figure));
  }

  @ParameterizedTest
  @CsvSource({
    "Zeta, 4788080, true",
    "Zeta, 4788100, true",
    "Zeta, 4788000, true",
    "Zeta, 4790000, true",
    "Zeta, 4788070, false",
    "Zeta, 4788200, false",
    "Zeta, 4787000, false",
    "Total cost of Zeta, 4788090, true",
    "Total cost of Zeta, 4789000, true",
    "Total cost of Zeta, 4780000, true"
  })
  void one_that_is_the_rounded_sum_of_all_others_is_held(String name, String sum, boolean held) {
    assertThat(isHeld(name, sum)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"300.33 450.45 750, false", "300.33 695.45 1000, true", "300.33 689.45 1000, false"})
  void a_figure_of_fewer_than_a_hundred_units_is_round_by_itself(String figures, boolean held) {
    assertThat(SubtotalsTest.isHeld(SubtotalsTest.rupees("Agra, Kashi, Zeta", figures)))
        .isEqualTo(held);
  }

  @Test
  void few_honest_files_with_one_round_row_are_held() {
    int held = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Long> rows = SubtotalsTest.spent(random, 30);
      rows.add(1_000_000L * (1 + random.nextInt(50)));
      held += SubtotalsTest.isHeld(SubtotalsTest.read(rows)) ? 1 : 0;
    }
    assertThat(held).isLessThan(9);
  }
}
