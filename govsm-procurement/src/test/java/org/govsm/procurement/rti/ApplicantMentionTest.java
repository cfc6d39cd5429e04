package org.govsm.procurement.rti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks is found wherever a line begins. */
class ApplicantMentionTest {

  private static final ApplicantMention MENTION =
      new ApplicantMention("Asha Rao", "7 Tower Street, Namunapur", "Department of Information");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject\n7 Tower Street",
        "7\tTower\r\nStreet\nend",
        "from 7 Tower Street",
        "by\nAsha\nRao",
        "by\u0085Asha"
      })
  void a_line_ends_a_word(String text) {
    assertThat(MENTION.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject\n17 Tower Street", "7 towers", "Street 7\nTower"})
  void another_address_is_none(String text) {
    assertThat(MENTION.isIn(text)).isFalse();
  }
}
