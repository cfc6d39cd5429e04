package org.govsm.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caution money of a seller who is not of an exempt kind, unless the case says so. */
final class CautionMoney implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("registration")
            .given("turnover", "seller_turnover_inr")
            .fact("exemptSeller", input.getOrDefault("exempt_seller", false))
            .ask(ask, "gem.caution");
    Map<String, @Nullable Object> actual = new HashMap<>();
    actual.put("caution_money_inr", reply.get("amount"));
    return actual;
  }
}
