package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of a contract, held against the norm of the manual of 2025. */
final class ChangeCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .category()
            .given("contractValue", "contract_value_inr")
            .given("change", "change_inr")
            .ask(ask, "variation");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("limit_percent", reply.get("limitPercent"));
    actual.put("limit_inr", reply.get("limit"));
    actual.put("within_norm", reply.get("withinNorm"));
    actual.put("new_value_inr", reply.get("newValue"));
    return actual;
  }
}
