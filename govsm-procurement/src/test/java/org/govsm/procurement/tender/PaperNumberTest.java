package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CA-88",
        "CA 0088",
        "ca/088",
        "Order CA/88 dated 30 November 2026",
        "Office Order No. CA-88, dt. 30.11.2026",
        "CA/88 of 2026-11-30",
        "Order no CA/88",
        "आदेश CA/88 दिनांक 30 नवंबर 2026",
        "कार्यालय आदेश सं. CA/८८",
        "F. No. CA/88"
      })
  void zeros_words_beside_it_and_its_day_make_no_other_paper(String written) {
    assertThat(PaperNumber.same("CA/88", written)).isTrue();
    assertThat(PaperNumber.same(written, "CA/88")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CA/880", "CA/8/8", "CB/88", "CA/88/2", "Order", "30.11.2026", "88", "आदेश"})
  void another_number_is_another_paper(String written) {
    assertThat(PaperNumber.same("CA/88", written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA/1/11", "CA 1 11"})
  void figures_that_stand_apart_stay_apart(String written) {
    assertThat(PaperNumber.same("CA/1/11", written)).isTrue();
    assertThat(PaperNumber.same("CA/11/1", written)).isFalse();
  }
}
