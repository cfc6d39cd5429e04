package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Interest for late payment under the MSMED Act. */
final class LatePaymentCase implements Topic {

  /** The Act treats micro and small suppliers alike. */
  private static final Map<String, String> SUPPLIERS = Map.of("MICRO_OR_SMALL", "SMALL");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    String supplier = CaseValues.text(input.get("supplier"));
    CaseReply reply =
        new CaseFacts(input)
            .day("acceptance", input.getOrDefault("accepted_on", CaseFacts.NEWEST))
            .day("due", input.get("due_on"))
            .day("payment", input.get("paid_on"))
            .fact("supplierClass", SUPPLIERS.getOrDefault(supplier, supplier))
            .given("amount", "amount_inr")
            .given("bankRate", "bank_rate_percent")
            .given("monthsLate", "months_late")
            .given("agreed", "agreed_in_writing")
            .fact("daysBeyond", input.get("months_late") == null ? null : "0")
            .ask(ask, "late-payment");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("annual_rate_percent", reply.get("annualRate"));
    actual.put("interest_inr", reply.get("interest"));
    actual.put("due_on", reply.get("dueOn"));
    actual.put("months_late", reply.get("monthsLate"));
    actual.put("applies", reply.get("applies"));
    return actual;
  }
}
