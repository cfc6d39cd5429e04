package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a state lets one buy at a value: on GeM where the case says so, else outside it. */
final class StateTier implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    boolean onGem = "GEM".equals(input.get("channel"));
    CaseReply tier = facts(input).ask(ask, onGem ? "procedure.gem" : "procedure.outside");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("procedure", onGem ? tier.get("procedure") : tier.only("permitted"));
    if (input.containsKey("channel")) {
      actual.put("direct_limit_inr", limit(input, ask, onGem).get("amount"));
    } else {
      actual.put("e_procurement", required(input, ask).get("required"));
    }
    return actual;
  }

  private static CaseFacts facts(Map<String, @Nullable Object> input) {
    CaseFacts facts =
        new CaseFacts(input).state().on("publication").given("value", "value_inr").notScientific();
    return "GEM".equals(input.get("channel")) ? facts : facts.category();
  }

  private static CaseReply limit(Map<String, @Nullable Object> input, Ask ask, boolean onGem) {
    return new CaseFacts(input)
        .state()
        .on("publication")
        .fact("channel", onGem ? "GEM" : "OUTSIDE_GEM")
        .ask(ask, "direct-purchase.limit");
  }

  /** Whether it must be tendered electronically. */
  static CaseReply required(Map<String, @Nullable Object> input, Ask ask) {
    return new CaseFacts(input)
        .state()
        .on("publication")
        .category()
        .given("value", "value_inr")
        .ask(ask, "e-tender");
  }
}
