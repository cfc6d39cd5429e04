package org.govsm.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which committee of a state decides a purchase. */
final class StateCommittee implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .state()
            .on("publication")
            .given("value", "value_inr")
            .ask(ask, "committee.purchase");
    Map<String, @Nullable Object> actual = new HashMap<>();
    actual.put("committee", reply.get("committee"));
    return actual;
  }
}
