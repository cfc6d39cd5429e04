package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in Devanagari, in Latin letters as people write names. */
class LatinLettersTest {

  @ParameterizedTest
  @CsvSource({
    "मीरा सेन, mira sen",
    "रवि घोष, ravi ghosh",
    "अमित दास, amit das",
    "तनुजा बसु, tanuja basu",
    "राजकुमार मिश्र, rajkumar mishra",
    "चंद्र गुप्त, chandra gupta",
    "ज्ञान सिंह, gyan singh",
    "फ़रीदा ख़ान, farida khan",
    "संपर्क, samparka",
    "मेले के लिए वीडियो, mele ke lie vidiyo",
    "कक्षा १२, kaksha 12",
  })
  void devanagari_is_written_as_people_write_names(String text, String latin) {
    assertThat(LatinLetters.of(text)).isEqualTo(latin);
  }

  @Test
  void other_characters_stay() {
    assertThat(LatinLetters.of("Asha Rao, 12; তথ্য")).isEqualTo("Asha Rao, 12; তথ্য");
  }
}
