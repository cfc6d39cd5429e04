package org.govsm.portal.bills;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest day: the day of payment of a bill that stands, and what it leaves owed by each
 * authority, as it was worked out last.
 *
 * @param acts those on the bill
 */
record InterestDay(List<StoredBillAct> acts) {

  /** The act of a payment. */
  static final String PAYMENT = "paid";

  /** The act by which a bill is opened again. */
  static final String RELEASED = "released";

  /** The act that says on which day it was paid; nothing where nothing was. */
  Optional<StoredBillAct> stands() {
    Optional<StoredBillAct> day = Optional.empty();
    for (StoredBillAct act : acts) {
      boolean corrects = KeptPayment.isCounting(act);
      if (act.kind().equals(RELEASED) || corrects && KeptPayment.isNothing(act)) {
        day = Optional.empty();
      } else if (act.kind().equals(PAYMENT) || corrects) {
        day = day.filter(one -> one.on().equals(act.on())).or(() -> Optional.of(act));
      }
    }
    return day;
  }

  /** The act by which it was worked out: that of the day, or one by another rate after it. */
  Optional<StoredBillAct> worked(String by) {
    return stands()
        .map(
            day ->
                acts.stream()
                    .filter(act -> act.actNo() > day.actNo() && KeptRate.isCounting(act))
                    .filter(act -> of(act, by).isPresent())
                    .reduce((earlier, later) -> later)
                    .orElse(day));
  }

  /** What is owed by an authority. */
  Optional<LateInterest> owed(String by) {
    return worked(by).flatMap(act -> of(act, by));
  }

  /** What an act left owed by an authority. */
  static Optional<LateInterest> of(StoredBillAct act, String by) {
    return LatePayment.owed(act.content()).stream().filter(one -> one.by().equals(by)).findFirst();
  }
}
