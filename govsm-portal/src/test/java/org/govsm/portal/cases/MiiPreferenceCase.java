package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preference for Class-I local suppliers: of a whole order, or shared by quantity. */
final class MiiPreferenceCase implements Topic {

  private static final String L1 = "L1";
  private static final String OTHER = "CLASS_I";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("evaluated_on_price_alone", true);
    Given lowest = input.member("l1");
    lowest.only("class", "I", "II");
    return input.containsKey("class_i_bids")
        ? shared(input, lowest, ask)
        : whole(input, lowest, ask);
  }

  private static Map<String, @Nullable Object> shared(Given input, Given lowest, Ask ask) {
    SharedOrder shared = new SharedOrder(input, false, "I".equals(lowest.get("class")));
    for (Object each : CaseValues.list(input.get("class_i_bids"))) {
      shared.bid((Given) each, false, true);
    }
    return shared.asked(ask, "class_i_quantity");
  }

  private static Map<String, @Nullable Object> whole(Given input, Given lowest, Ask ask) {
    AskedOrder order =
        new AskedOrder(
            new ComparedBids(input, "SERVICE")
                .term("value", input.get("value_inr"))
                .bid(L1, lowest.get("price_inr"), false, "I".equals(lowest.get("class")), false)
                .bid(
                    OTHER,
                    input.get("class_i_bid_inr"),
                    false,
                    true,
                    input.getOrDefault("accepts_l1_price", true).equals(true))
                .preferred(ask));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("in_margin", order.isAsked(OTHER));
    actual.put("awardee", order.awardee());
    actual.put("share_percent", order.share(order.awardee()));
    actual.put("price_inr", order.price());
    return actual;
  }
}
