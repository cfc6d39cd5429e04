package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.GivenBack;
import org.jspecify.annotations.Nullable;

/**
 * Earlier bill: what a bill that was passed takes up of its contract, as the examination of the
 * next is given it. What was passed before credit notes and tax on an advance were told with it has
 * them from the bill.
 */
final class EarlierBill {

  private static final String ADVANCE = "advance";
  private static final String CREDITED = "credited";
  private static final String INCOME_TAX = "incomeTax";

  private EarlierBill() {}

  static Map<String, @Nullable Object> of(StoredBill passed) {
    Map<String, @Nullable Object> earlier =
        GivenBack.of(TreeForm.part(passed.settled(), "request"), LineMoney.decided(passed))
            .from(TreeForm.part(passed.settled(), "passed"));
    Money credited =
        TreeForm.rows(passed.content(), "creditNotes").stream()
            .map(note -> Money.ofRupees(String.valueOf(note.get("taxableValue"))))
            .reduce(Money.ZERO, Money::plus);
    if (!credited.equals(Money.ZERO)) {
      earlier.putIfAbsent(CREDITED, credited.toString());
    }
    Map<String, @Nullable Object> onAdvance = untold(passed);
    if (!onAdvance.isEmpty()) {
      earlier.put(BillCase.ADVANCE_TAX, onAdvance);
    }
    return earlier;
  }

  /**
   * What an officer stated that an advance took of its taxes, where the bill does not tell it: of
   * an advance on which no tax was deducted it took nothing.
   */
  private static Map<String, @Nullable Object> untold(StoredBill passed) {
    Map<String, @Nullable Object> told = TreeForm.part(passed.settled(), "passed");
    Map<String, @Nullable Object> request = TreeForm.part(passed.settled(), "request");
    return told.containsKey(ADVANCE)
            && !told.containsKey(BillCase.ADVANCE_TAX)
            && isTaxed(TreeForm.part(TreeForm.part(request, "terms"), ADVANCE))
        ? TreeForm.part(request, BillCase.ADVANCE_TAX)
        : Map.of();
  }

  private static boolean isTaxed(Map<String, @Nullable Object> advance) {
    return Boolean.TRUE.equals(advance.get("taxDeducted"));
  }

  /**
   * What a bill that was passed comes to in the year of its payee, as it was kept: with income-tax
   * that was deducted on an advance, which was not told with it before.
   */
  static Map<String, @Nullable Object> inYear(StoredBill passed) {
    Map<String, @Nullable Object> inYear =
        new LinkedHashMap<>(TreeForm.part(passed.settled(), PayeeOnRecord.IN_YEAR));
    Object taken = untold(passed).get(INCOME_TAX);
    if (taken != null) {
      Money deducted = Money.ofRupees(String.valueOf(inYear.getOrDefault(INCOME_TAX, "0")));
      inYear.put(INCOME_TAX, deducted.plus(Money.ofRupees(taken.toString())).toString());
    }
    return inYear;
  }
}
