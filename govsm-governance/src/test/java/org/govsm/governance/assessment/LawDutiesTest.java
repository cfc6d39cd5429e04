package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawDutiesTest {
  @Test
  void sweep() {
    Map<String, Object> facts = RichLaw.department();
    assertThat(Judged.faults(facts)).isEmpty();
    assertThat(Judged.of(facts).get("SDK-FACTS")).isNull();
    Judged.of(facts).forEach((c, f) -> { if (c.startsWith("LAW-")) System.out.println(c + " " + f); });
  }
}
