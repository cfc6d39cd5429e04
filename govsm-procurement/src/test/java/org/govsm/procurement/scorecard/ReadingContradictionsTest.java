package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands against each other is found however many do, and in whatever order they come. */
class ReadingContradictionsTest {

  private static final Instant AT = Instant.parse("2026-07-05T04:00:00Z");

  /** Each reading that is kept takes a copy of all that stand against the one before. */
  private static final class Copying {

    private final Map<Reading, TreeSet<Reading>> against = new HashMap<>();

    Reading later(Reading one, Reading other) {
      return Reading.ORDER.compare(one, other) <= 0 ? kept(other, one) : kept(one, other);
    }

    private Reading kept(Reading kept, Reading other) {
      boolean atOnce = kept.retrievedAt().equals(other.retrievedAt());
      boolean differ = !kept.figure().equals(other.figure());
      boolean has = against.containsKey(other);
      boolean takenBack =
          kept.figure().value().isEmpty() && (other.figure().value().isPresent() || has);
      if (atOnce && (differ || has) || takenBack) {
        TreeSet<Reading> all =
            against.computeIfAbsent(kept, k -> new TreeSet<>(Reading.ORDER.reversed()));
        all.add(kept);
        all.addAll(all(other));
      }
      return kept;
    }

    List<Reading> all(Reading reading) {
      TreeSet<Reading> all = against.get(reading);
      return all == null ? List.of(reading) : List.copyOf(all);
    }
  }

  private static Reading reading(int instant, int figure, int line) {
    return Reading.of("post", "facebook", "views")
        .window(AT, AT.plusSeconds(86_400))
        .figure(figure == 0 ? Figure.empty() : Figure.of(BigDecimal.valueOf(figure)))
        .source("platform-export", AT.plusSeconds(90_000L + instant))
        .evidence(Evidence.of("sha256:" + "a".repeat(64), line))
        .done();
  }

  @Test
  void what_stands_against_each_other_in_seeds_1_to_1000_is_what_copies_show() {
    int several = 0;
    for (int seed = 1; seed <= 1_000; seed++) {
      Random random = new Random(seed);
      List<Reading> readings = new ArrayList<>();
      boolean inOrder = random.nextBoolean(); // else each stands on a line of its own
      for (int i = random.nextInt(2, 30); i > 0; i--) {
        int instant = random.nextInt(random.nextBoolean() ? 2 : 6);
        int line = inOrder ? 1 + random.nextInt(2) : i;
        readings.add(reading(instant, random.nextInt(4), line));
      }
      if (inOrder) {
        readings.sort(Reading.ORDER);
      }
      ReadingContradictions contradictions = new ReadingContradictions();
      Copying copying = new Copying();
      Reading last = readings.get(0);
      for (Reading reading : readings.subList(1, readings.size())) {
        Reading kept = contradictions.later(last, reading);
        assertThat(kept).isEqualTo(copying.later(last, reading));
        last = kept;
        assertThat(contradictions.all(last)).as("seed %s", seed).isEqualTo(copying.all(last));
      }
      several += contradictions.all(last).size() > 2 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void each_of_many_figures_of_one_instant_is_put_to_the_others_once(boolean inOrder) {
    int count = 20_000;
    List<Reading> readings = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      readings.add(reading(0, i, 1));
    }
    if (!inOrder) {
      Collections.shuffle(readings, new Random(7));
    }
    ReadingContradictions contradictions = new ReadingContradictions();
    Reading last = readings.get(0);
    for (Reading reading : readings.subList(1, count)) {
      last = contradictions.later(last, reading);
    }
    assertThat(contradictions.all(last)).hasSize(count);
    assertThat(contradictions.moved()).isLessThan(count);
  }
}
