package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a bidder may be debarred. A case without a day of order was ordered on the first day.
 */
final class DebarmentCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .day("order", input.getOrDefault("date", input.get("from")))
            .given("ground", "ground")
            .given("debarredFrom", "from")
            .given("proposedTo", "proposed_to")
            .ask(ask, "debarment");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("max_years", reply.get("maxYears"));
    actual.put("latest_to", reply.get("latestTo"));
    actual.put("valid", reply.get("valid"));
    return actual;
  }
}
