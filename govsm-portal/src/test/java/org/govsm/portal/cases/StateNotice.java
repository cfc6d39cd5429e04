package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a state's tender was open long enough, by the law of the day of its publication. */
final class StateNotice implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .state()
            .given("value", "value_inr")
            .noForeignBids()
            .given("publishedAt", "published")
            .given("closesAt", "last_date")
            .ask(ask, "bid-window");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("days_given", reply.get("calendarDays"));
    actual.put("days_needed", reply.get("atLeastDays"));
    actual.put("valid", reply.get("longEnough"));
    return actual;
  }
}
