package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day on which GeM accepts by itself. A case without a day of order was ordered by receipt. */
final class GemAcceptanceCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    Object receipt = input.get("prc_on");
    Object dated = input.getOrDefault("date", receipt);
    CaseReply reply =
        new CaseFacts(input)
            .day("provisionalReceipt", receipt)
            .day("order", input.getOrDefault("ordered_on", dated))
            .day("delivery", input.get("delivered_on"))
            .given("procedure", "mode")
            .given("orderValue", "order_value_inr")
            .given("incidentOpen", "incident_open")
            .ask(ask, "gem.acceptance");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("accept_within_days", reply.get("acceptWithinDays"));
    actual.put("accept_by", reply.get("acceptBy"));
    actual.put("deemed_accepted", reply.get("deemed"));
    actual.put("auto_crac", reply.get("automatic"));
    actual.put("auto_crac_day", reply.get("automaticDay"));
    actual.put("auto_crac_on", reply.get("automaticOn"));
    return actual;
  }
}
