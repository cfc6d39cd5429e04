package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the Make in India Order, and its preference, apply to a purchase. A case that names no
 * value is of no small purchase; one that names no evaluation asks of the Order alone, which is the
 * same however bids are compared.
 */
final class MakeInIndiaScope implements Topic {

  private static final String PRICE_ALONE = "PRICE_ALONE";
  private static final Map<String, String> METHODS = Map.of("L1", PRICE_ALONE);

  /** No purchase of this value is a small one, whoever buys. */
  private static final String NOT_SMALL = "5000000.00";

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("category", CaseFacts.classes());
    CaseFacts facts =
        new CaseFacts(input)
            .on("publication")
            .fact("value", input.getOrDefault("value_inr", NOT_SMALL))
            .fact("scientific", input.getOrDefault("scientific_institution", false));
    CaseReply order = facts.fact("evaluation", PRICE_ALONE).ask(ask, "mii.scope");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("order_applies", order.get("applies"));
    CaseReply reply = order;
    if (input.containsKey("evaluation")) {
      String method = CaseValues.text(input.get("evaluation"));
      reply = facts.fact("evaluation", METHODS.getOrDefault(method, method)).ask(ask, "mii.scope");
      actual.put("mii_purchase_preference_applies", reply.get("applies"));
    }
    actual.put("limit_inr", reply.get("outsideBelow"));
    return actual;
  }
}
