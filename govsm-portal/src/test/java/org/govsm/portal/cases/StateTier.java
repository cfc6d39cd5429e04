package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a state lets one buy at a value: on GeM where the case says so, else outside it. */
final class StateTier implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("channel", "GEM", "STATE", "OUTSIDE_GEM");
    boolean onGem = "GEM".equals(input.get("channel"));
    if (onGem) {
      input.only("category", CaseFacts.classes());
    }
    CaseReply tier = facts(input).ask(ask, onGem ? "procedure.gem" : "procedure.outside");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("procedure", onGem ? tier.get("procedure") : tier.only("permitted"));
    if (input.containsKey("channel")) {
      beside(actual, "direct_limit_inr", () -> limit(input, ask, onGem).get("amount"));
    } else {
      beside(actual, "e_procurement", () -> required(input, ask).get("required"));
    }
    return actual;
  }

  /** A second question; where its facts are missing, only what rests on it is not judged. */
  private static void beside(
      Map<String, @Nullable Object> actual, String name, Supplier<@Nullable Object> asked) {
    try {
      actual.put(name, asked.get());
    } catch (NotJudgedException undetermined) {
      actual.remove(name);
    }
  }

  private static CaseFacts facts(Given input) {
    CaseFacts facts =
        new CaseFacts(input).state().on("publication").given("value", "value_inr").notScientific();
    return "GEM".equals(input.get("channel")) ? facts : facts.category();
  }

  private static CaseReply limit(Given input, Ask ask, boolean onGem) {
    return new CaseFacts(input)
        .state()
        .on("publication")
        .fact("channel", onGem ? "GEM" : "OUTSIDE_GEM")
        .ask(ask, "direct-purchase.limit");
  }

  /** Whether it must be tendered electronically. */
  static CaseReply required(Given input, Ask ask) {
    return new CaseFacts(input)
        .state()
        .on("publication")
        .category()
        .given("value", "value_inr")
        .ask(ask, "e-tender");
  }
}
