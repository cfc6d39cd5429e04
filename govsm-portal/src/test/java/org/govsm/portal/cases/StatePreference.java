package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a state prefers: how an order is divided where the case gives the two prices of Odisha's
 * policy, else which policy, margin and share its orders name.
 */
final class StatePreference implements Topic {

  private static final String LOCAL_PRICE = "lowest_osme_price";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    return input.containsKey(LOCAL_PRICE) ? divided(input, ask) : ordered(input, ask);
  }

  private static Map<String, @Nullable Object> ordered(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .state()
            .on("publication")
            .category()
            .given("value", "value_inr")
            .ask(ask, "preference.local");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("policy", reply.only("policy"));
    actual.put("margin_percent", reply.only("margin"));
    actual.put("share_percent", reply.only("share"));
    return actual;
  }

  private static Map<String, @Nullable Object> divided(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .state()
            .on("publication")
            .category()
            .fact("premium", premium(input))
            .ask(ask, "preference.share");
    Map<String, @Nullable Object> shares = new LinkedHashMap<>();
    shares.put("L1", reply.get("lowest"));
    shares.put("OSME", reply.get("osme"));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("allocation_percent", shares);
    boolean own = "OWN_PRICE".equals(reply.get("price"));
    actual.put("price", input.get(own ? LOCAL_PRICE : "l1_price"));
    return actual;
  }

  /** How many percent the local enterprise is above the lowest bidder. */
  private static String premium(Given input) {
    BigDecimal lowest = new BigDecimal(CaseValues.text(input.get("l1_price")));
    BigDecimal local = new BigDecimal(CaseValues.text(input.get(LOCAL_PRICE)));
    return local
        .subtract(lowest)
        .multiply(BigDecimal.valueOf(100))
        .divide(lowest, MathContext.DECIMAL64)
        .toPlainString();
  }
}
