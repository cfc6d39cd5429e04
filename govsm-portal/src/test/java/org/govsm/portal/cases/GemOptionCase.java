package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The option clause of a GeM bid. */
final class GemOptionCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("contractValue", "contract_value_inr")
            .fact("stage", stage(CaseValues.text(input.get("stage"))))
            .given("changePercent", "change_percent")
            .ask(ask, "gem.option.change");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("allowed", reply.get("allowed"));
    actual.put("new_value_inr", reply.get("newValue"));
    return actual;
  }

  /** The clause knows two stages; all that comes after the issue is one of them. */
  private static String stage(String named) {
    return named.startsWith("AFTER_") || named.startsWith("DURING_") ? "AFTER_CONTRACT" : named;
  }
}
