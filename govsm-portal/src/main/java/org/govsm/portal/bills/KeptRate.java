package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.LateInterest;

/**
 * Kept rate: corrections of the bank rate by which interest on a bill that was passed is worked
 * out, as two persons enter them.
 *
 * @param acts all acts on the bill
 */
record KeptRate(List<StoredBillAct> acts) {

  /** The act by which a bank rate that is wrong or missing is put right. */
  static final String CORRECTED = "rate-corrected";

  /** The member that says it. */
  static final String RATE = "bankRate";

  /** The event of it. */
  static final String EVENT = "bill." + CORRECTED;

  /** The correction that waits for a second person. */
  Optional<StoredBillAct> waiting() {
    return acts.stream()
        .filter(act -> List.of(CORRECTED, "passed").contains(act.kind()))
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind().equals(CORRECTED) && !act.counts());
  }

  /** Whether an act is a correction that two persons entered. */
  static boolean isCounting(StoredBillAct act) {
    return act.kind().equals(CORRECTED) && act.counts();
  }

  /** Whether two acts say one rate. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return other.text(RATE).filter(rate -> isSame(one.text(RATE), rate)).isPresent();
  }

  /** Whether a rate is the one on record. */
  static boolean isSame(Optional<String> kept, String rate) {
    return kept.filter(one -> new BigDecimal(one).compareTo(new BigDecimal(rate)) == 0).isPresent();
  }

  /** Whether interest on a bill is by the bank rate. */
  static boolean isUsed(Examined examined) {
    return examined
        .report()
        .filter(
            (BillReport report) ->
                report.due().stream().anyMatch(one -> one.by().equals(LateInterest.MSMED)))
        .isPresent();
  }
}
