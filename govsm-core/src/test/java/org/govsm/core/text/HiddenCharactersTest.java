package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person cannot see in a text. */
class HiddenCharactersTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069"})
  void marks_that_turn_the_order_of_letters_are_found_and_shown_as_a_sign(String mark) {
    assertThat(HiddenCharacters.turns("dept" + mark + "gpj")).isTrue();
    assertThat(HiddenCharacters.shown("dept" + mark + "gpj")).isEqualTo("dept\ufffdgpj");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\t", "\n", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029"})
  void control_characters_and_ends_of_lines_are_found_and_shown_as_a_sign(String control) {
    assertThat(HiddenCharacters.hasControl("a" + control)).isTrue();
    assertThat(HiddenCharacters.shown(control + "a")).isEqualTo("\ufffda");
  }

  @Test
  void joiners_of_indian_scripts_and_hints_of_direction_are_text() {
    String text = "क्\u200dष न्\u200cय \u200e1\u200f \u061c";

    assertThat(HiddenCharacters.turns(text)).isFalse();
    assertThat(HiddenCharacters.hasControl(text)).isFalse();
    assertThat(HiddenCharacters.shown(text)).isSameAs(text);
  }
}
