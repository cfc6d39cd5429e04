package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {

  @ParameterizedTest
  @CsvSource({
    "Sharma, शर्मा",
    "Verma, वर्मा",
    "Kalpana, कल्पना",
    "Gupta, गुप्ता",
    "Singh, सिंह",
    "Kumar, कुमार",
    "Ambedkar, अंबेडकर",
    "Lakshmi, लक्ष्मी",
    "Gyanendra, ज्ञानेंद्र",
    "Faizal, फ़ैज़ल",
    "Joshi, जोशी",
    "Wadhwa, वाधवा"
  })
  void a_name_sounds_the_same_in_both_scripts(String latin, String devanagari) {
    assertThat(NameSound.of(latin)).isEqualTo(NameSound.of(devanagari)).isNotEmpty();
  }

  /** Each has the letters of Devanagari in its own order. */
  @ParameterizedTest
  @CsvSource({
    "Kalpana, কল্পনা",
    "Namuna, નમૂના",
    "Namuna, ਨਮੂਨਾ",
    "Namuna, ନମୁନା",
    "Namuna, நமுனா",
    "Namuna, నమూనా",
    "Namuna, ನಮೂನಾ",
    "Namuna, നമൂന",
    "Sen, ಸೆನ್",
    "Kolam, கோலம்",
    "Namuna, نمونہ",
    "Khabar, خبر",
    "Seva, سیوا"
  })
  void a_name_sounds_about_the_same_in_the_other_scripts_of_india(String latin, String other) {
    assertThat(NameSound.of(latin)).isEqualTo(NameSound.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Mukherjee, मुखर्जी",
    "Chatterjee, चटर्जी",
    "Bhattacharya, भट्टाचार्य",
    "Deshpande, देशपांडे"
  })
  void vowels_that_people_write_in_many_ways_are_left_out(String latin, String devanagari) {
    assertThat(NameSound.consonants(latin)).isEqualTo(NameSound.consonants(devanagari));
  }

  @ParameterizedTest
  @CsvSource({
    "Kalpanik, Kalpanic",
    "Kalpanik, कल्पनिक",
    "Media, मीडिया",
    "Singhania, सिंहानिया",
    "Mukherjee, मुखर्जी"
  })
  void words_are_alike_in_either_script(String one, String other) {
    assertThat(NameSound.isAlike(one, other)).isTrue();
    assertThat(NameSound.isAlike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Sharma, Verma", "Media, Mode", "Reels, Rules"})
  void other_words_are_not_alike(String one, String other) {
    assertThat(NameSound.isAlike(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Sharma, वर्मा", "Kalpana, कल्याण", "Joshi, जीसा", "Gupta, गीता", "Kumar, कमरा"})
  void other_names_sound_otherwise(String latin, String devanagari) {
    assertThat(NameSound.of(latin)).isNotEqualTo(NameSound.of(devanagari));
  }
}
