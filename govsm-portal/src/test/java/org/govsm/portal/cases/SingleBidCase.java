package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a tender with one bid may stand. */
final class SingleBidCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("bids", 1);
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("advertisedWithTime", "advertised_with_enough_time")
            .given("criteriaRestrictive", "criteria_unduly_restrictive")
            .given("priceReasonable", "price_reasonable")
            .ask(ask, "single-bid");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("may_proceed", reply.get("mayStand"));
    actual.put("treat_as", reply.get("treatAs"));
    return actual;
  }
}
