package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preferences for small enterprises and for local suppliers, both in concert. */
final class ConcurrenceCase implements Topic {

  private static final Map<String, String> MATCHED =
      Map.of(
          "INVITE_MSE_CLASS_I", "MSE_CLASS_I_MATCHED",
          "INVITE_MSE", "MSE_MATCHED",
          "INVITE_CLASS_I", "CLASS_I_MATCHED");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("evaluated_on_price_alone", true);
    List<Given> all = CaseValues.list(input.get("bids")).stream().map(Given.class::cast).toList();
    ComparedBids bids = new ComparedBids(input, "SERVICE");
    for (Given bid : all) {
      boolean accepts = bid.getOrDefault("accepts_l1_price", true).equals(true);
      bids.bid(
          String.valueOf(bid.get("id")),
          bid.get("price_inr"),
          bid.is("mse"),
          bid.is("class_i"),
          accepts);
    }
    AskedOrder order = new AskedOrder(bids.preferred(ask));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("awardee", order.awardee());
    actual.put("price_inr", order.price());
    branch(order, all, actual);
    return actual;
  }

  private static void branch(
      AskedOrder order, List<Given> bids, Map<String, @Nullable Object> actual) {
    Given lowest =
        bids.stream()
            .min(Comparator.comparing(bid -> new BigDecimal(String.valueOf(bid.get("price_inr")))))
            .orElseThrow();
    boolean both = lowest.is("mse") && lowest.is("class_i");
    String step = order.step(order.awardee());
    if (MATCHED.containsKey(step)) {
      actual.put("branch", MATCHED.get(step));
    } else if (both) {
      actual.put("branch", "L1_IS_MSE_CLASS_I");
    } else if (lowest.is("mse") || lowest.is("class_i")) {
      actual.put("branch", "L1_HAS_ONE_STATUS");
    }
  }
}
