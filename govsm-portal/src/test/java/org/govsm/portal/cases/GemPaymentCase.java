package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.procurement.question.Rates;
import org.jspecify.annotations.Nullable;

/**
 * Payment of a GeM order. A case without a day of order was ordered by the day of acceptance.
 *
 * <p>The cases are older than the example of the order: what they call the due day is the first day
 * that bears interest, the day after the last of the ten, and they count the days after it. They
 * ask for the interest of one full month, which is the rate on the amount.
 */
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
    actual.put("due_on", firstDayOfInterest(reply.get("dueOn")));
    actual.put("days_late", daysAfterIt(reply.get("daysLate")));
    boolean inTime = CaseValues.same(0, reply.get("daysLate")) && !reply.has("interest");
    actual.put("interest_inr", inTime ? "0.00" : reply.get("interest"));
    actual.put("interest_one_full_month_inr", fullMonth(reply, input.get("amount_inr")));
    actual.put(
        "payee_of_interest",
        payee == null ? null : PAYEES.getOrDefault(CaseValues.text(payee), CaseValues.text(payee)));
    return actual;
  }

  private static @Nullable Object firstDayOfInterest(@Nullable Object due) {
    return due == null ? null : LocalDate.parse(CaseValues.text(due)).plusDays(1).toString();
  }

  private static @Nullable Object daysAfterIt(@Nullable Object late) {
    return late == null
        ? null
        : new BigDecimal(CaseValues.text(late)).subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
  }

  private static @Nullable Object fullMonth(CaseReply reply, @Nullable Object amount) {
    @Nullable Object percent = reply.get("percentPerMonth");
    return percent == null || amount == null
        ? reply.get("interest")
        : Rates.of(Percent.of(CaseValues.text(percent)), Money.ofRupees(CaseValues.text(amount)))
            .toString();
  }
}
