package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  @Test
  void few_are_read_first_and_twenty_thousand_in_few_parts() {
    assertThat(ReadAhead.rows(0, 50)).isEqualTo(50);
    assertThat(ReadAhead.rows(50, 50)).isEqualTo(500);
    assertThat(ReadAhead.rows(1_150, 50)).isEqualTo(1_150);
    assertThat(ReadAhead.rows(100_000, 50)).isEqualTo(5_000);
    assertThat(
            Stream.iterate(0L, from -> from < 20_000, from -> from + ReadAhead.rows(from, 100))
                .count())
        .isLessThan(12);
  }
}
