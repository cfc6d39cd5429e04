package org.govsm.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spelling of scalars: what is known at a glance is what the patterns say. */
class SpellingTest {

  private static final int SEED = 20261128;

  @ParameterizedTest
  @EnumSource(
      value = Field.Kind.class,
      names = {"TEXT", "CODE"})
  void each_character_fits_as_the_pattern_says(Field.Kind kind) {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String around : new String[] {"", "a", " "}) {
        same(kind, around + (char) c + around);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.Kind.class,
      names = {"TEXT", "CODE", "COUNT", "DAY", "MONEY"})
  void texts_of_all_lengths_fit_as_the_pattern_says_seed_20261128(Field.Kind kind) {
    Random random = new Random(SEED);
    String signs = "ab9 -.\u0915\u093f\u20b9\u2013\u00a0\u2028\ud83d\ude00\t";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int few = random.nextInt(4);
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(few == 0 ? signs.length() : 9)));
      }
      same(kind, text.toString());
    }
    for (int length : new int[] {199, 200, 201, 3_999, 4_000, 4_001}) {
      same(kind, "a".repeat(length));
      same(kind, " ".repeat(length));
      same(kind, "\ud83d\ude00".repeat(length));
    }
  }

  private static void same(Field.Kind kind, String written) {
    assertThat(Spelling.fits(kind, written))
        .as("%s of %s", kind, written)
        .isEqualTo(Spelling.matches(kind, written));
  }
}
