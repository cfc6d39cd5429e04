package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Odisha divides an order between the lowest bidder and a local enterprise. */
final class StatePreference implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
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
    actual.put("price", input.get(own ? "lowest_osme_price" : "l1_price"));
    return actual;
  }

  /** How many percent the local enterprise is above the lowest bidder. */
  private static String premium(Map<String, @Nullable Object> input) {
    BigDecimal lowest = new BigDecimal(Trees.text(input.get("l1_price")));
    BigDecimal local = new BigDecimal(Trees.text(input.get("lowest_osme_price")));
    return local
        .subtract(lowest)
        .multiply(BigDecimal.valueOf(100))
        .divide(lowest, MathContext.DECIMAL64)
        .toPlainString();
  }
}
