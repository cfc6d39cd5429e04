package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of invoices that people read as one. */
class AlikeTest {

  @ParameterizedTest
  @CsvSource({
    "NO-12, NO12, true",
    "BILL/012, BILL12, true",
    "TF/001, TF-1, true",
    "TF/001, TF/OO1, true",
    "TF/001, TF/002, false",
    "NO-12, NO-21, false"
  })
  void are_alike_however_they_are_written(String one, String other, boolean alike) {
    assertThat(Alike.areNumbers(one, other)).isEqualTo(alike);
  }
}
