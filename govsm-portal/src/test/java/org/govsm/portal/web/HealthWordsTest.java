package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons that tell of the health of an officer, and reasons that do not. */
class HealthWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He has fever and a viral infection",
        "Sick",
        "Medical leave",
        "In hospital",
        "Doctor advised rest",
        "तबीयत खराब है",
        "डेंगू हो गया",
        "बीमार"
      })
  void the_illness_of_an_officer_is_nobodys_business(String reason) {
    assertThat(FreeTexts.health(Map.of("reason", reason), "reason")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"On leave", "Will be away", "Training in Pune", "अवकाश पर", "प्रशिक्षण"})
  void that_somebody_is_away_is_a_reason(String reason) {
    assertThat(FreeTexts.health(Map.of("reason", reason), "reason")).isEmpty();
  }
}
