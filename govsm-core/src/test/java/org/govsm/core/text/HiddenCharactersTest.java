package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person cannot see in a text. */
class HiddenCharactersTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x61C, 0x180E, 0x3164, 0x115F, 0x1160, 0xFFA0,
        0x2800, 0xFE0F, 0x34F, 0xE0100, 0xE0020, 0xA0, 0x2003, 0x3000, 0x2028, 7, 9
      })
  void an_identifier_has_no_character_that_nobody_sees(int character) {
    String hidden = Character.toString(character);
    Message said = HiddenCharacters.unseen("Water" + hidden + "Board").orElseThrow();

    assertThat(Messages.shipped("en").say(said))
        .startsWith("Character 6 is " + HiddenCharacters.codePoint(character) + " (")
        .endsWith("), which cannot be seen. Remove it.");
    assertThat(Messages.shipped("hi").say(said)).contains("U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WaterBoard", "Soil Directorate", "जल_बोर्ड", "கல்வி", "X\u00e9", "水"})
  void an_identifier_that_is_seen_is_let_alone(String identifier) {
    assertThat(HiddenCharacters.unseen(identifier)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fin\u200b1",
        "Fin1\u00ad",
        "Fin\u2060 1",
        "\u3164",
        "Fin\u200d1",
        "कुल\u200d",
        "\u200dकुल",
        "जल board\u200c"
      })
  void a_name_has_no_character_that_nobody_sees(String name) {
    assertThat(HiddenCharacters.unseenInName(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fin 1", "क्\u200dष", "न्\u200cय", "രാജന്\u200d\u0d31", "O'Brien-Śarmā"})
  void a_name_may_have_the_joiners_within_words_of_indian_scripts(String name) {
    assertThat(HiddenCharacters.unseenInName(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@d\u0435\u0440tx", "dept\u03bf", "\u0405oil"})
  void letters_that_look_like_latin_ones_are_not_mixed_with_them(String handle) {
    assertThat(HiddenCharacters.mixesAlikeScripts(handle)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@deptx", "जलboard", "\u0434\u0435\u043f\u0442_1", "dépt"})
  void other_handles_mix_nothing(String handle) {
    assertThat(HiddenCharacters.mixesAlikeScripts(handle)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069"})
  void marks_that_turn_the_order_of_letters_are_found_and_shown_as_a_sign(String mark) {
    assertThat(HiddenCharacters.turns("dept" + mark + "gpj")).isTrue();
    assertThat(HiddenCharacters.directs("dept" + mark + "gpj")).isTrue();
    assertThat(HiddenCharacters.shown("dept" + mark + "gpj")).isEqualTo("dept\ufffdgpj");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\t", "\n", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029"})
  void control_characters_and_ends_of_lines_are_found_and_shown_as_a_sign(String control) {
    assertThat(HiddenCharacters.hasControl("a" + control)).isTrue();
    assertThat(HiddenCharacters.shown(control + "a")).isEqualTo("\ufffda");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200e", "\u200f", "\u061c"})
  void hints_of_direction_turn_nothing_and_are_not_for_what_is_entered(String mark) {
    assertThat(HiddenCharacters.directs("dept" + mark)).isTrue();
    assertThat(HiddenCharacters.turns("dept" + mark)).isFalse();
    assertThat(HiddenCharacters.shown("dept" + mark)).isEqualTo("dept" + mark);
  }

  @Test
  void joiners_of_indian_scripts_are_text() {
    String text = "क्\u200dष न्\u200cय \u200d";

    assertThat(HiddenCharacters.directs(text)).isFalse();
    assertThat(HiddenCharacters.turns(text)).isFalse();
    assertThat(HiddenCharacters.hasControl(text)).isFalse();
    assertThat(HiddenCharacters.shown(text)).isSameAs(text);
  }
}
