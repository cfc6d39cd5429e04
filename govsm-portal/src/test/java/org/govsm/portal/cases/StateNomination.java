package org.govsm.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who approves a purchase by nomination in a state. */
final class StateNomination implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("mode", "NOMINATION");
    CaseReply reply =
        new CaseFacts(input)
            .state()
            .on("publication")
            .category()
            .given("value", "value_inr")
            .ask(ask, "nomination.approver");
    Map<String, @Nullable Object> actual = new HashMap<>();
    actual.put("approver", reply.get("approver"));
    return actual;
  }
}
