package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of payments that were recorded by hand: two persons enter the same day and reference,
 * or that nothing was paid; what was recorded before stays on record. Interest for paying late is
 * worked out anew where the day is another, and what was paid of it stays on record.
 */
record CorrectedPayments(BillService service, BillOrders orders) {

  void correct(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    KeptPayment kept = new KeptPayment(acts);
    StoredBillAct stands =
        kept.stands()
            .orElseThrow(() -> ProblemException.conflict(Message.of("bills.corrected-order")));
    String instead = BillFaults.instead(given);
    body.put(KeptPayment.INSTEAD, instead);
    body.put("reason", BillFaults.text(given, "reason"));
    if (instead.equals(KeptPayment.OTHER)) {
      LocalDate from = KeptPayment.passedOn(bill, acts);
      HandPayment.Corrected payment =
          new HandPayment.Corrected(stands, from, new PaymentReferences(tx)::other);
      new HandPayment(service, orders).correct(tx, bill, payment, given, body);
    } else if (new KeptRetention(acts, Money.ZERO).released().paise() > 0) {
      throw ProblemException.conflict(Message.of("bills.corrected-retention"));
    }
    StoredBillAct entered = InterestActs.act(bill, KeptPayment.CORRECTED, body, by);
    boolean stays = KeptPayment.isSame(stands, entered);
    if (new CorrectionByTwo(stays, kept.waiting(), KeptPayment::isSame).counts(entered, body)) {
      body.putAll(follows(tx, bill, entered, body));
    }
  }

  /**
   * What follows once it counts: the bill is to be paid again, or was paid as it says. Interest
   * that was paid stays on record as paid, also where less or none of it is owed by the other day.
   */
  private Map<String, Object> follows(
      Transaction tx, StoredBill bill, StoredBillAct entered, Map<String, Object> body) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    if (KeptPayment.isNothing(entered)) {
      whole.put("state", StoredBill.PASSED);
      LatePayment.owe(service, tx, bill, KeptPayment.CORRECTED, Optional.empty(), whole);
    } else if (!entered.on().equals(bill.moved())) {
      LatePayment.owe(service, tx, bill, KeptPayment.CORRECTED, Optional.of(entered.on()), whole);
    }
    return whole;
  }
}
