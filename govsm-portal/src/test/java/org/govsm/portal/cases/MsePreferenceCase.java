package org.govsm.portal.cases;

import java.math.BigDecimal;
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
    BigDecimal quantity = new BigDecimal(CaseValues.text(input.get("quantity")));
    Given lowest = input.member("l1");
    ComparedBids bids =
        new ComparedBids(input, "GOODS")
            .bid(L1, sum(lowest, quantity), lowest.is("mse"), false, false)
            .term("value", sum(lowest, quantity).setScale(2).toString());
    for (Object each : CaseValues.list(input.get("mse_bids"))) {
      Given bid = (Given) each;
      boolean accepts = bid.getOrDefault("accepts_l1_price", true).equals(true);
      bids.bid(String.valueOf(bid.get("id")), sum(bid, quantity), true, false, accepts);
    }
    AskedOrder order = new AskedOrder(bids.preferred(ask));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("l1_quantity", part(quantity, order.share(L1)));
    actual.put("mse_quantity", part(quantity, BigDecimal.valueOf(100).subtract(order.share(L1))));
    actual.put("unit_price_inr", new BigDecimal(order.price()).divide(quantity).toString());
    return actual;
  }

  private static BigDecimal sum(Given bid, BigDecimal quantity) {
    return new BigDecimal(CaseValues.text(bid.get("unit_price_inr"))).multiply(quantity);
  }

  private static BigDecimal part(BigDecimal quantity, BigDecimal share) {
    return quantity.multiply(share).movePointLeft(2);
  }
}
