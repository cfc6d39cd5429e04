package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preference for micro and small enterprises: of a whole order, or shared by quantity. */
final class MsePreferenceCase implements Topic {

  private static final String L1 = "L1";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    return input.containsKey("mse_bids") ? shared(input, ask) : whole(input, ask);
  }

  private static Map<String, @Nullable Object> whole(Given input, Ask ask) {
    Given lowest = input.member("l1");
    AskedOrder order =
        new AskedOrder(
            new ComparedBids(input, "SERVICE")
                .bid(L1, lowest.get("price_inr"), lowest.is("mse"), false, false)
                .bid(
                    "MSE",
                    input.get("mse_bid_inr"),
                    true,
                    false,
                    input.getOrDefault("mse_accepts_l1_price", true).equals(true))
                .preferred(ask));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("in_band", order.isAsked("MSE"));
    actual.put("awardee", order.awardee());
    actual.put("share_percent", order.share(order.awardee()));
    actual.put("price_inr", order.price());
    return actual;
  }

  private static Map<String, @Nullable Object> shared(Given input, Ask ask) {
    Given lowest = input.member("l1");
    SharedOrder shared = new SharedOrder(input, lowest.is("mse"), false);
    for (Object each : CaseValues.list(input.get("mse_bids"))) {
      shared.bid((Given) each, true, false);
    }
    return shared.asked(ask, "mse_quantity");
  }
}
