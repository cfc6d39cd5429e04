package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Our packs are plain DMN: an engine that is not ours reads them and gives the same answers. */
class SecondEngineTest {

  private static final DMNRuntime KIE =
      DMNRuntimeBuilder.fromDefaults()
          .buildConfiguration()
          .fromResources(
              List.of(
                  ResourceFactory.newClassPathResource(
                      "org/govsm/procurement/packs/in.gfr-2017.dmn")))
          .getOrElseThrow(IllegalStateException::new);

  @Test
  void forty_thousand_rupees_in_april_2019_need_a_comparison_of_three() {
    DMNContext facts = KIE.newContext();
    facts.set("on", LocalDate.of(2019, 4, 2));
    facts.set("value", new BigDecimal("40000"));
    facts.set("scientific", false);

    DMNResult result = KIE.evaluateByName(KIE.getModels().get(0), facts, "procedure.gem");

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getDecisionResultByName("procedure.gem").getResult())
        .isEqualTo(Map.of("procedure", "L1_COMPARISON", "sources", new BigDecimal("3")));
  }
}
