package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The option clause of a GeM bid. */
final class GemOptionCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("contractValue", "contract_value_inr")
            .given("stage", "stage")
            .given("changePercent", "change_percent")
            .ask(ask, "gem.option.change");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("allowed", reply.get("allowed"));
    actual.put("new_value_inr", reply.get("newValue"));
    return actual;
  }
}
