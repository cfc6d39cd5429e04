package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

/** Whoever gives no language is refused in the English sentences of this module. */
class RefusedInWordsTest {

  @Test
  void english_has_every_sentence_of_this_module() {
    assertThat(Messages.english().keys()).containsAll(GovernanceMessages.in("en").keys());
  }

  @Test
  void a_fault_is_said_in_the_message_of_the_exception() {
    String key = own().get(0);
    Checked<String> wrong = Checked.of("x", List.of(new InputFault("/a", key, Message.of(key))));

    assertThatIllegalArgumentException()
        .isThrownBy(wrong::orThrow)
        .withMessage("/a " + key + ": " + GovernanceMessages.in("en").say(key));
    assertThat(wrong).hasToString("Rejected[faults=[/a " + key + ": " + said(key) + "]]");
  }

  private static String said(String key) {
    return GovernanceMessages.in("en").find(key).orElseThrow();
  }

  /** What the core does not say itself, and needs no value. */
  private static List<String> own() {
    return GovernanceMessages.in("en").keys().stream()
        .filter(key -> Messages.shipped("en").find(key).isEmpty())
        .filter(key -> !said(key).contains("{"))
        .toList();
  }
}
