package org.govsm.portal.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bid security of a tender, exemption of a bidder, and validity. */
final class BidSecurityCase implements Topic {

  private static final String CLOSING = "bid_end";

  /** The facts of a bidder, by the names of the cases. */
  private static final Map<String, String> BIDDER =
      Map.of(
          "mse", "mse",
          "udyamVerified", "udyam_verified",
          "trader", "trader",
          "startup", "startup_recognised",
          "registeredWithBuyer", "registered_with_buyer");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseFacts facts =
        new CaseFacts(input)
            .given("value", "estimated_value_inr")
            .given("bidSecurity", "bid_security_inr")
            .given("bidValidityDays", "bid_validity_days")
            .day("bidClosing", input.get(CLOSING));
    bidder(input, facts);
    CaseReply reply = day(input, facts).ask(ask, "bid-security");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("percent", reply.get("percentOffered"));
    actual.put("range_inr", pair(reply, "leastAmount", "mostAmount"));
    actual.put("percent_range", pair(reply, "least", "most"));
    actual.put("within_range", reply.get("withinRange"));
    actual.put("exempt", reply.get("exempt"));
    actual.put("amount_inr", reply.get("due"));
    actual.put("final_bid_validity", reply.get("finalBidValidity"));
    actual.put("bid_security_valid_to_at_least", reply.get("validToAtLeast"));
    return actual;
  }

  /** A bid of which only the closing is known was published before it; the rule is the same. */
  private static CaseFacts day(Given input, CaseFacts facts) {
    return input.containsKey(CLOSING) && !input.containsKey("date")
        ? facts.day("publication", input.get(CLOSING))
        : facts.on("publication");
  }

  /** What a case does not say of its bidder does not hold for it. */
  private static void bidder(Given input, CaseFacts facts) {
    if (input.containsKey("bidder")) {
      Map<String, @Nullable Object> bidder = CaseValues.map(input.get("bidder"));
      BIDDER.forEach((fact, member) -> facts.fact(fact, bidder.getOrDefault(member, false)));
      if (Boolean.TRUE.equals(bidder.get("medium"))) {
        facts.fact("mse", false);
      }
    }
  }

  static List<@Nullable Object> pair(CaseReply reply, String least, String most) {
    return Arrays.asList(reply.get(least), reply.get(most));
  }
}
