package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order that may be shared by quantity between the lowest bidder and those who match it. */
final class SharedOrder {

  private static final String L1 = "L1";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final BigDecimal quantity;
  private final ComparedBids bids;

  SharedOrder(Given input, boolean small, boolean classOne) {
    quantity = new BigDecimal(CaseValues.text(input.get("quantity")));
    BigDecimal lowest = sum(input.member("l1"));
    bids =
        new ComparedBids(input, "GOODS")
            .bid(L1, lowest, small, classOne, false)
            .term("value", lowest.setScale(2).toString());
  }

  /** Another bid; its bidder matches the lowest price unless the case says that it does not. */
  void bid(Given bid, boolean small, boolean classOne) {
    boolean accepts = bid.getOrDefault("accepts_l1_price", true).equals(true);
    bids.bid(String.valueOf(bid.get("id")), sum(bid), small, classOne, accepts);
  }

  /** What goes to the lowest bidder and, under a name of the case, to the others. */
  Map<String, @Nullable Object> asked(Ask ask, String others) {
    AskedOrder order = new AskedOrder(bids.preferred(ask));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("l1_quantity", part(order.share(L1)));
    actual.put(others, part(WHOLE.subtract(order.share(L1))));
    actual.put("unit_price_inr", new BigDecimal(order.price()).divide(quantity).toString());
    return actual;
  }

  private BigDecimal sum(Given bid) {
    return new BigDecimal(CaseValues.text(bid.get("unit_price_inr"))).multiply(quantity);
  }

  private BigDecimal part(BigDecimal share) {
    return quantity.multiply(share).movePointLeft(2);
  }
}
