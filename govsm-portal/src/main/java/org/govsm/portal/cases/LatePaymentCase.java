package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Interest for late payment under the MSMED Act. */
final class LatePaymentCase implements Topic {

  /** The Act treats micro and small suppliers alike. */
  private static final Map<String, String> SUPPLIERS = Map.of("MICRO_OR_SMALL", "SMALL");

  @Override
  public Map<String, @Nullable Object> actual(Map<String, @Nullable Object> input, Ask ask) {
    String supplier = Trees.text(input.get("supplier"));
    CaseReply reply =
        new CaseFacts(input)
            .on("acceptance")
            .fact("supplierClass", SUPPLIERS.getOrDefault(supplier, supplier))
            .given("amount", "amount_inr")
            .given("bankRate", "bank_rate_percent")
            .given("monthsLate", "months_late")
            .fact("daysBeyond", input.containsKey("months_late") ? "0" : null)
            .ask(ask, "late-payment");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("annual_rate_percent", reply.get("annualRate"));
    actual.put("interest_inr", reply.get("interest"));
    actual.put("applies", reply.get("applies"));
    return actual;
  }
}
