package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Payment by hand: its day and reference as they are given, refused where they cannot be. */
record HandPayment(BillService service, BillOrders orders) {

  private static final String REFERENCE = InterestActs.REFERENCE;

  /**
   * Adds day and reference to an act.
   *
   * @param from the first day on which it may be
   * @return the reference
   */
  String add(
      Transaction tx,
      StoredBill bill,
      LocalDate from,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    LocalDate on = InterestActs.paidOn(given, from, service.today());
    String reference = BillFaults.text(given, REFERENCE);
    orders.refuseAccountIn(tx, bill.department(), reference, "/" + REFERENCE);
    body.put("on", on.toString());
    body.put(REFERENCE, reference);
    return reference;
  }

  /**
   * Adds day and reference as they are right to an act that corrects another. Why they are those of
   * another payment is asked unless the reference stays.
   */
  void correct(
      Transaction tx,
      StoredBill bill,
      Corrected stands,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    String reference = add(tx, bill, stands.from, given, body);
    if (!KeptInterest.isBy(stands.act, reference)) {
      BillFaults.earlier(stands.other.by(bill, reference), given)
          .ifPresent(said -> body.put(BillFaults.EARLIER, said));
    }
  }

  /** The bill that was paid by a reference. */
  interface Paid {
    Optional<String> by(StoredBill bill, String reference);
  }

  /**
   * The payment that is corrected.
   *
   * @param act by which it stands
   * @param from the first day on which it may have been
   * @param other the bill that was paid by a reference
   */
  record Corrected(StoredBillAct act, LocalDate from, Paid other) {}
}
