package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Performance security of a contract, or of a bid of which only the estimate is known. */
final class PerformanceSecurityCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("category", CaseFacts.classes());
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("contractValue", "contract_value_inr")
            .given("value", "estimated_value_inr")
            .given("performanceSecurity", "performance_security_inr")
            .day("completion", input.get("obligations_complete_on"))
            .ask(ask, "performance-security");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("percent_range", BidSecurityCase.pair(reply, "least", "most"));
    actual.put("amount_range_inr", BidSecurityCase.pair(reply, "leastAmount", "mostAmount"));
    actual.put("percent", reply.get("percentOffered"));
    actual.put("within_range", reply.get("withinRange"));
    actual.put("percent_of_estimate", reply.get("percentOfEstimate"));
    actual.put("below_3_percent_of_estimate", reply.get("belowLeastOfEstimate"));
    actual.put("flag", reply.has("flag") ? reply.get("flag") : "NONE");
    actual.put("valid_to_at_least", reply.get("validToAtLeast"));
    return actual;
  }
}
