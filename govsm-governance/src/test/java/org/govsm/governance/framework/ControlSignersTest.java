package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ControlSignersTest {

  private static final List<Control> ALL = ControlCatalogue.shipped().controls();

  @Test
  void the_head_of_department_or_office_signs_as_the_competent_authority() {
    List<Control> heads =
        ALL.stream().filter(one -> one.attestedBy().contains("head-of-department")).toList();

    assertThat(heads).isNotEmpty();
    for (Control control : heads) {
      assertThat(ControlSigners.of(control))
          .contains("competent-authority")
          .doesNotContain("head-of-department", "head-of-office");
      assertThat(ControlSigners.as(control, Set.of("competent-authority"))).isPresent();
    }
  }

  @Test
  void whoever_may_sign_signs_in_a_role_that_the_control_names_and_nobody_else_may() {
    for (Control control : ALL) {
      for (String role : ControlSigners.of(control)) {
        assertThat(
                ControlSigners.as(control, Set.of(role))
                    .filter(ControlSigners.named(control)::contains))
            .as("%s for %s", role, control.id())
            .isPresent();
      }
      Set<String> others = new TreeSet<>(Set.of("supplier", "indentor", "administrator"));
      others.removeAll(ControlSigners.of(control));
      assertThat(ControlSigners.as(control, others)).as(control.id()).isEmpty();
    }
  }
}
