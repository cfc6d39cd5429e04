package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

class CheckedTest {

  private static final InputFault ONE = new InputFault("/a", "one", Message.of("fault.one"));
  private static final InputFault TWO = new InputFault("/b", "two", Message.of("fault.two"));

  @Test
  void without_faults_a_value_is_accepted() {
    Checked<String> checked = Checked.of("x", List.of());

    assertThat(checked.<String>fold(value -> value, List::toString)).isEqualTo("x");
    assertThat(checked.orThrow()).isEqualTo("x");
  }

  @Test
  void with_faults_it_is_rejected_with_all_of_them() {
    Checked<String> checked = Checked.of("x", List.of(ONE, TWO));

    assertThat(checked.<List<InputFault>>fold(value -> List.of(), faults -> faults))
        .containsExactly(ONE, TWO);
    assertThatThrownBy(checked::orThrow)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/a")
        .hasMessageContaining("/b");
  }

  @Test
  void a_rejection_without_a_fault_is_refused() {
    assertThatThrownBy(() -> new Checked.Rejected<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
