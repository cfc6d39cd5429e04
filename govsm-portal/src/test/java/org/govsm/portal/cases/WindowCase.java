package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time to bid, by rule 161 and by the terms of GeM. */
final class WindowCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("channel", "GEM");
    CaseReply reply =
        new CaseFacts(input)
            .given("publishedAt", "published")
            .given("closesAt", "closes")
            .noForeignBids()
            .fact("channel", "GEM")
            .fact("procedure", "BID_OR_REVERSE_AUCTION")
            .ask(ask, "bid-window");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("elapsed_days", reply.get("elapsedDays"));
    actual.put("calendar_days", reply.get("calendarDays"));
    actual.put("at_least_21_calendar_days", reply.get("longEnough"));
    actual.put("at_least_10_days", reply.get("gemMinimumMet"));
    actual.put("flag", reply.get("flag"));
    return actual;
  }
}
