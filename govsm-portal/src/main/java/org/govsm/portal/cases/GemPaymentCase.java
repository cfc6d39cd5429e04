package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payment of a GeM order. A case without a day of order was ordered by the day of acceptance. */
final class GemPaymentCase implements Topic {

  /** Whom the cases name otherwise. */
  private static final Map<String, String> PAYEES = Map.of("GEM_ACCOUNT", "GEM_ACCOUNT_NOT_VENDOR");

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    Object accepted = input.get("crac_on");
    CaseReply reply =
        new CaseFacts(input)
            .day("acceptance", accepted)
            .day("order", input.getOrDefault("ordered_on", accepted))
            .day("payment", input.get("paid_on"))
            .given("amount", "amount_inr")
            .ask(ask, "gem.payment");
    @Nullable Object payee = reply.get("payee");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("due_on", reply.get("dueOn"));
    actual.put("days_late", reply.get("daysLate"));
    boolean inTime = Trees.same(0, reply.get("daysLate")) && !reply.has("interest");
    @Nullable Object interest = inTime ? "0.00" : reply.get("interest");
    actual.put("interest_inr", interest);
    actual.put("interest_one_full_month_inr", interest);
    actual.put(
        "payee_of_interest",
        payee == null ? null : PAYEES.getOrDefault(Trees.text(payee), Trees.text(payee)));
    return actual;
  }
}
