package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day on which GeM accepts by itself. A case without a day of order was ordered by receipt. */
final class GemAcceptanceCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    Object receipt = input.get("prc_on");
    CaseReply reply =
        new CaseFacts(input)
            .day("provisionalReceipt", receipt)
            .day("order", input.getOrDefault("ordered_on", receipt))
            .given("procedure", "mode")
            .given("orderValue", "order_value_inr")
            .given("incidentOpen", "incident_open")
            .ask(ask, "gem.acceptance");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("auto_crac", reply.get("automatic"));
    actual.put("auto_crac_day", reply.get("automaticDay"));
    actual.put("auto_crac_on", reply.get("automaticOn"));
    return actual;
  }
}
