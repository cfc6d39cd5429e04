package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a bidder may be debarred. A case without a day of order was ordered on the first day;
 * the cases ask about the length, and take it that the bidder was heard unless they say otherwise.
 */
final class DebarmentCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .day("order", input.getOrDefault("date", input.get("from")))
            .fact("ground", ground(Trees.text(input.get("ground"))))
            .given("debarredFrom", "from")
            .given("proposedTo", "proposed_to")
            .fact("heard", input.getOrDefault("heard", true))
            .ask(ask, "debarment");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("max_years", reply.get("maxYears"));
    actual.put("latest_to", reply.get("latestTo"));
    actual.put("valid", reply.get("valid"));
    return actual;
  }

  /** Rule 151 knows three grounds; cases may name the code or the penal law in other words. */
  private static String ground(String named) {
    if (named.contains("INTEGRITY") || named.contains("BREACH")) {
      return "BREACH_OF_CODE";
    }
    boolean penal = named.startsWith("CONVICTION_") && !named.equals("CONVICTION_PC_ACT");
    return penal ? "CONVICTION_PENAL_LAW" : named;
  }
}
