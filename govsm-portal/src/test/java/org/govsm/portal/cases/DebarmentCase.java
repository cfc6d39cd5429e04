package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a bidder may be debarred. A case without a day of order was ordered on the first day;
 * the cases ask about the length, and take it that the bidder was heard unless they say otherwise.
 */
final class DebarmentCase implements Topic {

  private static final Map<String, String> GROUNDS =
      Map.of(
          "CODE_OF_INTEGRITY", "BREACH_OF_CODE",
          "BREACH_OF_CODE_OF_INTEGRITY", "BREACH_OF_CODE",
          "CODE_OF_INTEGRITY_BREACH", "BREACH_OF_CODE",
          "CONVICTION_IPC", "CONVICTION_PENAL_LAW",
          "CONVICTION_BNS", "CONVICTION_PENAL_LAW");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .day("order", input.getOrDefault("date", input.get("from")))
            .fact("ground", ground(CaseValues.text(input.get("ground"))))
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

  /** The grounds of rule 151 that cases name in other words. */
  private static String ground(String named) {
    return GROUNDS.getOrDefault(named, named);
  }
}
