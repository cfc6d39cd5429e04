package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of releases that were recorded wrong: two persons enter the same day and reference,
 * or that nothing was paid, by which the sum is held back again. A sum that was wrong is taken back
 * so, and stated anew. What was recorded before stays on record.
 */
record CorrectedReleases(BillService service, BillOrders orders) {

  void correct(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    KeptRetention kept = new KeptRetention(acts, Money.ZERO);
    Map.Entry<Integer, StoredBillAct> release = chosen(kept, given);
    StoredBillAct stands = release.getValue();
    String instead = BillFaults.instead(given);
    body.put(KeptPayment.INSTEAD, instead);
    body.put(KeptRetention.RELEASE, String.valueOf(release.getKey()));
    body.put("reason", BillFaults.text(given, "reason"));
    if (instead.equals(KeptPayment.OTHER)) {
      LocalDate from = KeptRetention.payableFrom(acts, release.getKey());
      HandPayment.Corrected payment =
          new HandPayment.Corrected(stands, from, new PaymentReferences(tx)::any);
      new HandPayment(service, orders).correct(tx, bill, payment, given, body);
      body.put(BillPayments.AMOUNT, KeptRetention.sum(stands).toString());
    }
    StoredBillAct entered = InterestActs.act(bill, KeptRetention.CORRECTED, body, by);
    Optional<StoredBillAct> waiting = Optional.ofNullable(kept.corrections().get(release.getKey()));
    boolean stays = KeptPayment.isSame(stands, entered);
    new CorrectionByTwo(stays, waiting, KeptPayment::isSame).counts(entered, body);
  }

  /** As it was said, by the number of its act; else the only one. */
  private static Map.Entry<Integer, StoredBillAct> chosen(
      KeptRetention kept, Map<String, @Nullable Object> given) {
    Optional<String> said =
        ApiRequests.text(given, KeptRetention.RELEASE).filter(text -> !text.isBlank());
    if (kept.releases().isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.release-none"));
    }
    List<Map.Entry<Integer, StoredBillAct>> among =
        kept.releases().entrySet().stream()
            .filter(one -> said.filter(number -> !number.equals(one.getKey().toString())).isEmpty())
            .toList();
    if (among.size() != 1) {
      throw ProblemException.of(Faults.at("/" + KeptRetention.RELEASE, "bills.release-which"));
    }
    return among.get(0);
  }
}
