package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagsTest {

  @ParameterizedTest
  @CsvSource({
    "hi, true",
    "en-IN, true",
    "hi-Latn-IN, true",
    "bho, true",
    "fr, true",
    "Hindi, false",
    "hin, false",
    "HI, false",
    "xx, false",
    "en-, false",
    "en IN, false",
  })
  void a_tag_begins_with_the_code_of_a_language(String tag, boolean known) {
    assertThat(LanguageTags.isKnown(tag)).isEqualTo(known);
  }

  @Test
  void are_english_and_the_twenty_two_of_the_eighth_schedule() {
    assertThat(LanguageTags.codes())
        .hasSize(23)
        .doesNotHaveDuplicates()
        .startsWith("en", "hi", "as", "bn")
        .contains("brx", "doi", "kok", "mai", "mni", "sat", "ur")
        .doesNotContain("bho", "fr");
  }
}
