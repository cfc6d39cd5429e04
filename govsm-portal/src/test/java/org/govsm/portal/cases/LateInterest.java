package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bill of a micro or small supplier that is paid late. How days beyond whole months count is not
 * in the Act, so the interest of a case with such days is not compared.
 */
final class LateInterest implements KpiShape {

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("bankRatePercent");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    given.terms().only("multiple", 3);
    LocalDate due =
        LocalDate.parse(CaseValues.text(given.term("acceptedOn")))
            .plusDays(new BigDecimal(CaseValues.text(given.term("agreedDays"))).intValueExact());
    CaseReply reply =
        new CaseFacts(Given.of(Map.of()))
            .day("acceptance", given.term("acceptedOn"))
            .day("due", due.toString())
            .day("payment", given.figure("paidOn"))
            .fact("supplierClass", "SMALL")
            .fact("agreed", true)
            .fact("amount", given.term("invoice"))
            .fact("bankRate", given.term("bankRatePercent"))
            .ask(ask, "late-payment");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("dueOn", reply.get("dueOn"));
    actual.put("fullMonths", reply.get("monthsLate"));
    actual.put("annualRatePercent", reply.get("annualRate"));
    LocalDate paid = LocalDate.parse(CaseValues.text(given.figure("paidOn")));
    LocalDate last = LocalDate.parse(CaseValues.text(reply.get("dueOn")));
    if (wholeMonths(last, paid, reply.get("monthsLate"))) {
      actual.put("interest", reply.get("interest"));
      actual.put("total", reply.get("total"));
    }
    return actual;
  }

  private static boolean wholeMonths(LocalDate due, LocalDate paid, @Nullable Object months) {
    if (!paid.isAfter(due)) {
      return true;
    }
    return months != null
        && due.plusMonths(new BigDecimal(CaseValues.text(months)).longValueExact()).equals(paid);
  }
}
