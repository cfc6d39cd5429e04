package org.govsm.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a state asks for an electronic tender; its cases have two names for it. */
final class StateEtender implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    @Nullable Object required = StateTier.required(input, ask).get("required");
    Map<String, @Nullable Object> actual = new HashMap<>();
    actual.put("e_tender_mandatory", required);
    actual.put("e_procurement_mandatory", required);
    return actual;
  }
}
