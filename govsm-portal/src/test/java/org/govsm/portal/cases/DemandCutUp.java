package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders of one need, held against what all of them together would have needed. */
final class DemandCutUp implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("same_need", true);
    CaseFacts facts = new CaseFacts(input).given("channel", "channel").notScientific().category();
    CaseReply reply =
        facts.ask(ask, "splitting", orders(input, facts.date()), input.get("window_days"));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("aggregate_inr", reply.get("aggregate"));
    actual.put("procedure_on_aggregate", reply.get("procedureOnAggregate"));
    actual.put("procedure_each", one(CaseValues.list(reply.get("procedureEach"))));
    actual.put("flag", one(CaseValues.list(reply.get("flags"))));
    return actual;
  }

  /** A case gives values only: all orders are taken to be of its date, and so within the window. */
  private static List<Object> orders(Given input, Object day) {
    List<Object> orders = new ArrayList<>();
    for (Object value : CaseValues.list(input.get("orders"))) {
      orders.add(Map.of("day", day, "value", value));
    }
    return orders;
  }

  private static @Nullable Object one(List<?> codes) {
    return codes.isEmpty() ? "NONE" : codes.size() == 1 ? codes.get(0) : codes;
  }
}
