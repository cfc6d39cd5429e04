package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;

/** {@code docs/questions.md} says what packs and books ask and answer. */
class QuestionsPageTest {

  private static String page() {
    return new QuestionsPage(
            ProcurementLaw.library(), StateBooksTest.TODAY, ProcurementLaw.messages("en"))
        .text();
  }

  @Test
  void the_page_is_as_packs_and_books_write_it() {
    Golden.assertSame(Path.of("..", "docs", "questions.md"), page());
  }

  @Test
  void each_standard_and_each_worked_out_question_has_a_section() {
    assertThat(page().lines().filter(line -> line.startsWith("### ")))
        .containsAll(StandardQuestions.ids().stream().map(id -> "### `" + id + "`").toList())
        .contains("### `procedure`", "### `bid-security`", "### `decision-note`");
  }

  @Test
  void a_fact_that_one_state_alone_asks_names_its_pack() {
    assertThat(page())
        .containsPattern("\\| fact \\| `local` \\| [^|]*\\(asked by in-gj\\) \\| yes or no \\|");
  }

  @Test
  void codes_that_only_a_state_answers_are_there_with_their_words() {
    assertThat(page()).contains("`PETTY_PURCHASE` petty purchase", "`VOLUNTARY` voluntary");
  }

  @Test
  void no_key_of_a_message_shows() {
    assertThat(page()).doesNotContainPattern("(term|question)\\.\\w");
  }
}
