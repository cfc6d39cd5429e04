package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} says what the books say. */
class StatesPageTest {

  private static String page() {
    return new StatesPage(
            ProcurementLaw.library(), StateBooksTest.TODAY, ProcurementLaw.messages("en"))
        .of(StateBooksTest.states());
  }

  @Test
  void the_page_is_as_the_books_write_it() {
    Golden.assertSame(Path.of("..", "docs", "states.md"), page());
  }

  @Test
  void each_state_has_a_line_and_a_section() {
    assertThat(page().lines().filter(line -> line.startsWith("### "))).hasSize(36);
    assertThat(page())
        .contains("| West Bengal | voluntary, the buyer chooses | ")
        .containsPattern("\\| Gujarat \\| mandatory[^|]*\\| Gujarat State Procurement Policy 2024")
        .contains("| Uttarakhand | not found | looked at: Uttarakhand Procurement Rules 2008");
  }

  @Test
  void no_key_of_a_message_shows() {
    assertThat(page()).doesNotContainPattern("(term|question)\\.\\w");
  }
}
