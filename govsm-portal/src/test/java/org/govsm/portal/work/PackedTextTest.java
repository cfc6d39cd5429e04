package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextTest {

  @Test
  void says_the_same() {
    for (String text :
        new String[] {
          "", "issue bill-00500", "जाँचें: ₹ 1,00,500 – नमूना", "\u0001\u007f\u0080é", "😀 x"
        }) {
      assertThat(PackedText.text(PackedText.of(text))).isEqualTo(text);
    }
    Random random = new Random(15);
    String any =
        random
            .ints(2_000, 0, 0x10000)
            .mapToObj(sign -> String.valueOf((char) sign))
            .reduce("", String::concat);
    assertThat(PackedText.text(PackedText.of(any))).isEqualTo(any);
  }

  @Test
  void takes_a_byte_for_a_letter_of_either_language() {
    assertThat(PackedText.of("bill")).hasSize(4);
    assertThat(PackedText.of("जाँचें")).hasSize(6);
  }
}
