package org.govsm.core.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.rules.PackText;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

/** The words of all packs are said together: a key has one meaning in all of them. */
class SharedWordsTest {

  private static RulePack pack(String id, String word) {
    return PackText.of("UNIQUE")
        .id(id)
        .input("a", "string")
        .output("provision", "string")
        .row(id + ".r", "\"x\" => \"Y\"")
        .words("en", "term.answer.provision", word)
        .pack();
  }

  @Test
  void a_label_of_two_packs_under_two_meanings_is_found() {
    List<LintNote> notes =
        PackLint.together(
            List.of(pack("one", "provision that was deleted"), pack("two", "provision")),
            List.of());

    assertThat(notes).extracting(LintNote::code).containsExactly("words.two-meanings");
    assertThat(notes.get(0).text())
        .contains("term.answer.provision", "provision that was deleted", "one", "two");
  }

  @Test
  void a_label_that_a_sentence_of_the_module_says_otherwise_is_found() {
    Messages sentences = Messages.of("en", Map.of("term.answer.provision", "provision"));

    assertThat(PackLint.together(List.of(pack("one", "what was deleted")), List.of(sentences)))
        .extracting(LintNote::code)
        .containsExactly("words.two-meanings");
  }

  @Test
  void one_text_in_many_packs_is_no_fault_and_other_languages_are_apart() {
    Messages hindi = Messages.of("hi", Map.of("term.answer.provision", "उपबंध"));

    assertThat(
            PackLint.together(
                List.of(pack("one", "provision"), pack("two", "provision")), List.of(hindi)))
        .isEmpty();
  }
}
