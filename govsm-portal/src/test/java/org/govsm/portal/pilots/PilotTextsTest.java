package org.govsm.portal.pilots;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.govsm.portal.web.ProblemException;
import org.junit.jupiter.api.Test;

class PilotTextsTest {

  /** Found: a target of nine digits was taken for somebody's number. */
  @Test
  void a_figure_is_no_number_of_a_person_and_a_text_may_have_one() {
    for (String figure : new String[] {"250000000", "0.04166667"}) {
      assertThatCode(() -> PilotTexts.refuse(Map.of("target", figure, "baseline", figure)))
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> PilotTexts.refuse(Map.of("text", "Ring 98765 43210")))
        .isInstanceOf(ProblemException.class);
  }
}
