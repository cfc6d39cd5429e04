package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiDigitsTest {

  @Test
  void digits_of_every_script_are_ascii_digits() {
    assertThat(AsciiDigits.of("₹ ४,६१,००० से 12 तक")).isEqualTo("₹ 4,61,000 से 12 तक");
    assertThat(AsciiDigits.of("૯ ௧ 𝟗")).isEqualTo("9 1 9");
  }

  @Test
  void what_is_no_decimal_digit_stays() {
    assertThat(AsciiDigits.of("Ⅷ ½ ² क")).isEqualTo("Ⅷ ½ ² क");
  }
}
