package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the preference of the Make in India Order applies to a purchase at all. */
final class MakeInIndiaScope implements Topic {

  private static final Map<String, String> METHODS = Map.of("L1", "PRICE_ALONE");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("category", CaseFacts.classes());
    CaseFacts facts =
        new CaseFacts(input)
            .on("publication")
            .given("value", "value_inr")
            .fact("scientific", input.getOrDefault("scientific_institution", false));
    if (input.containsKey("evaluation")) {
      String method = CaseValues.text(input.get("evaluation"));
      facts.fact("evaluation", METHODS.getOrDefault(method, method));
    }
    CaseReply reply = facts.ask(ask, "mii.scope");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("order_applies", reply.get("applies"));
    actual.put("mii_purchase_preference_applies", reply.get("applies"));
    actual.put("limit_inr", reply.get("outsideBelow"));
    return actual;
  }
}
