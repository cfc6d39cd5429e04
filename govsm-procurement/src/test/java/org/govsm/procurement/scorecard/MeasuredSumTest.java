package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

/** A sum of many is that of one after the other. */
class MeasuredSumTest {

  private static Measured random(Random random, int number) {
    Message reason = Message.of("missing.k" + number);
    Measured one =
        switch (random.nextInt(6)) {
          case 0 -> Measured.unknown(reason);
          case 1 -> Measured.held(reason);
          case 2 -> value(random).atLeast(reason);
          case 3 -> Measured.between(value(random).value().orElseThrow(), reason);
          default -> value(random);
        };
    return one.readTo(Map.of("a" + random.nextInt(4), Instant.ofEpochSecond(random.nextInt(9))));
  }

  private static Measured value(Random random) {
    return Measured.of(Interval.exactly(Fraction.of(random.nextInt(50))));
  }

  @Test
  void it_has_the_same_value_reasons_and_ends_seed_72() {
    Random random = new Random(72);
    for (int run = 0; run < 2000; run++) {
      List<Measured> all = new ArrayList<>();
      for (int i = random.nextInt(7); i >= 0; i--) {
        all.add(random(random, i));
      }
      assertThat(Measured.sum(all)).isEqualTo(all.stream().reduce(Measured::plus).orElseThrow());
    }
  }
}
