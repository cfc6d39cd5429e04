package org.govsm.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What GeM charges on an order, by the reading on the whole order value. */
final class GemChargeCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("seller_past_annual_milestone", true);
    CaseReply reply =
        new CaseFacts(input)
            .on("order")
            .given("orderValue", "order_value_inr")
            .ask(ask, "gem.charge.amount");
    Map<String, @Nullable Object> actual = new HashMap<>();
    actual.put("charge_inr", reply.get("charge"));
    return actual;
  }
}
