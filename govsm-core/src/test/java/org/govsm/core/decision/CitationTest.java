package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

class CitationTest {

  private static final int SEED = 20261128;

  @Test
  void two_are_equal_where_their_trees_are_with_seed_20261128() {
    Random random = new Random(SEED);
    int equal = 0;
    for (int i = 0; i < 20_000; i++) {
      Citation one = citation(random);
      Citation other = citation(random);
      boolean same = one.toPlain().equals(other.toPlain());
      assertThat(one.equals(other)).isEqualTo(same);
      assertThat(!same || one.hashCode() == other.hashCode()).isTrue();
      equal += same ? 1 : 0;
    }
    assertThat(equal).isPositive();
  }

  private static Citation citation(Random random) {
    Citation.Draft draft = Citation.of(word(random), word(random));
    draft.sure(one(Certainty.values(), random));
    draft.force(one(Force.values(), random));
    if (random.nextBoolean()) {
      draft.issued(day(random));
    }
    if (random.nextBoolean()) {
      draft.seen(one(SourceKind.values(), random), day(random), word(random));
    }
    return random.nextBoolean() ? draft.official(word(random)).cite() : draft.cite();
  }

  private static <T> T one(T[] of, Random random) {
    return of[random.nextInt(2)];
  }

  private static String word(Random random) {
    return random.nextBoolean() ? "OM 1" : "OM 2";
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2019, 4, 1 + random.nextInt(2));
  }

  @Test
  void a_day_that_the_name_of_an_order_has_in_figures_is_not_said_again() {
    for (LocalDate day = LocalDate.of(1999, 12, 25); day.getYear() < 2001; day = day.plusDays(1)) {
      String figures =
          String.format(
              Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
      assertThat(said("OM of " + figures, day)).doesNotContain("of " + day.getDayOfMonth() + " ");
      assertThat(said("OM", day)).contains("of " + Messages.shipped("en").day(day));
    }
  }

  private static String said(String instrument, LocalDate day) {
    return Messages.shipped("en").say(Citation.of(instrument, "para 2").issued(day).cite().said());
  }
}
