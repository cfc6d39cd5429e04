package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.KeptFigures.Stated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFiguresTest {

  /** Found: any ceiling, also one below what was paid, made what was paid count no more. */
  @ParameterizedTest
  @CsvSource({
    "1000, 900, true, 1000",
    "1000, 1000, true, 1000",
    "1000, 6600000, true, 6600000",
    "1000, 6600000, false, 6600000"
  })
  void what_was_paid_counts_where_it_is_more_with_a_ceiling_too(
      String stated, String paid, boolean limited, String counts) {
    assertThat(new Stated(Optional.of(Money.ofRupees(stated)), limited).paid(Money.ofRupees(paid)))
        .isEqualTo(new Stated(Optional.of(Money.ofRupees(counts)), limited));
  }
}
