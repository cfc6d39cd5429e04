package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.govsm.procurement.Given;
import org.junit.jupiter.api.Test;

/** Files with very many rows about one thing, or about very many things. */
class LongRowsTest {

  private static final int MINUTES = 29 * 24 * 60;

  /** Rows that do not share their beginnings would be of a thousand million windows. */
  @Test
  void the_life_of_a_post_may_be_told_minute_by_minute() {
    Scoring minutes = new Scoring("youtube");
    Instant out = Given.start(Scoring.APRIL);
    Instant second = Given.start(Scoring.APRIL.plusDays(1));
    minutes.add(minutes.window("abcdefghijk", "views", out, second, 1).published(out));
    for (int i = 0; i < MINUTES; i++) {
      Instant from = second.plusSeconds(60L * i);
      minutes.add(
          minutes.window("abcdefghijk", "views", from, from.plusSeconds(60), 1).published(out));
    }
    assertThat(minutes.value(Scoring.posts("sum", "views"), 0))
        .isEqualTo(String.valueOf(MINUTES + 1));
  }
}
