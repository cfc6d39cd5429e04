package org.govsm.procurement.rti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @ValueSource(strings = {"एम जोशी", "एम. जोशी को", "मीरा जोशी", "M Joshi", "M. Joshi"})
  void an_initial_before_the_name_is_found_in_both_scripts(String text) {
    assertThat(new ApplicantMention("Meera Joshi", "", "").isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M Joshi", "एम जोशी", "मीरा जोशी"})
  void an_initial_of_a_name_in_devanagari_is_found(String text) {
    assertThat(new ApplicantMention("मीरा जोशी", "", "").isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Meera Joshi, म. जोशी",
    "Anil Joshi, अ. जोशी",
    "Anil Joshi, आ. जोशी",
    "Anil Joshi, ए जोशी",
    "Uma Joshi, उ. जोशी",
    "Farida Joshi, फ़. जोशी",
    "अनिल जोशी, A. Joshi",
    "आशा जोशी, A. Joshi",
    "उमा जोशी, U. Joshi",
    "यश जोशी, Y. Joshi",
    "चंदा जोशी, C. Joshi",
    "फ़रीदा जोशी, F. Joshi"
  })
  void an_initial_in_the_other_script_is_found(String name, String text) {
    assertThat(new ApplicantMention(name, "", "").isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Meera Joshi, न. जोशी",
    "Anil Joshi, न. जोशी",
    "Meera Joshi, अ. जोशी",
    "अनिल जोशी, N. Joshi",
    "मीरा जोशी, A. Joshi"
  })
  void another_initial_in_the_other_script_tells_nobody(String name, String text) {
    assertThat(new ApplicantMention(name, "", "").isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"एल जोशी", "एम वर्मा", "जोशी", "एम"})
  void another_initial_or_a_short_name_alone_tells_nobody(String text) {
    assertThat(new ApplicantMention("Meera Joshi", "", "").isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject\n17 Tower Street", "7 towers", "Street 7\nTower"})
  void another_address_is_none(String text) {
    assertThat(MENTION.isIn(text)).isFalse();
  }
}
