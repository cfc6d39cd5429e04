package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Earlier bill: what a bill that was passed takes up of its contract, as the examination of the
 * next is given it. What was passed before credit notes were told with it has them from the bill.
 */
final class EarlierBill {

  private static final String CREDITED = "credited";

  private EarlierBill() {}

  static Map<String, @Nullable Object> of(StoredBill passed) {
    Map<String, @Nullable Object> earlier =
        new LinkedHashMap<>(TreeForm.part(passed.settled(), "passed"));
    Money credited =
        TreeForm.rows(passed.content(), "creditNotes").stream()
            .map(note -> Money.ofRupees(String.valueOf(note.get("taxableValue"))))
            .reduce(Money.ZERO, Money::plus);
    if (!credited.equals(Money.ZERO)) {
      earlier.putIfAbsent(CREDITED, credited.toString());
    }
    return earlier;
  }
}
