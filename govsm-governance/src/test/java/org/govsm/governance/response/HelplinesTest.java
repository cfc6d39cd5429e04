package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelplinesTest {

  private static final Helplines OWN =
      Helplines.of(List.of("1800 345 6789", " 98300 12345 ", "033-2214 5555", "1912")).orThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 1800 345 6789.",
        "Call 18003456789.",
        "Call 1800-345-6789.",
        "Call 9830012345.",
        "Call +91 98300 12345.",
        "Call +91-9830012345.",
        "Call 09830012345.",
        "Call (033) 2214 5555.",
        "Call 03322145555.",
        "Call 1912.",
        "कॉल करें: ९८३०० १२३४५",
      })
  void a_number_of_the_department_is_found_however_it_is_written(String text) {
    assertThat(OWN.without(text)).contains("helpline").doesNotContainPattern("\\p{Nd}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 98300 12346.",
        "Call 98300 123451.",
        "Call 298300 12345.",
        "Call 18003456.",
        "Account 1234 9830012345 9012",
        "Account 1234-9830012345",
        "9830012345/9012",
        "In 2026 it opens at 10:30.",
      })
  void another_number_stays(String text) {
    assertThat(OWN.without(text)).isEqualTo(text);
  }

  @Test
  void what_stands_beside_it_stays_and_does_not_grow_together() {
    assertThat(OWN.without("98765, 1912, 43210")).isEqualTo("98765,  helpline , 43210");
  }

  @Test
  void what_is_no_telephone_number_is_refused_at_its_place() {
    assertThat(
            Helplines.of(List.of("1912", "12", "call us", "12345678901234", "2345 6789 0124"))
                .<List<InputFault>>fold(read -> List.of(), faults -> faults))
        .extracting(InputFault::pointer)
        .containsExactly("/1", "/2", "/3", "/4");
    assertThat(Helplines.none().without("1912")).isEqualTo("1912");
  }
}
