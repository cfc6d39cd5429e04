package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Acts on what a bill holds back: one person states what is to be released and by which event of
 * the contract, another decides on it by paying it.
 */
record RetentionActs(BillService service, BillOrders orders) {

  private static final String AMOUNT = BillPayments.AMOUNT;

  /** States what is to be released; another statement takes the place of one that waits. */
  void state(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    KeptRetention kept = kept(tx, bill);
    if (!kept.fits(KeptRetention.STATED)) {
      throw ProblemException.conflict(Message.of("bills.no-retention"));
    }
    String amount = ApiRequests.text(given, AMOUNT).orElse("").strip();
    BillFaults.refuse(
        Map.of("paid", List.of(Map.of("on", service.today().toString(), AMOUNT, amount))),
        "/paid/0/amount",
        "/" + AMOUNT);
    Money sum = Money.ofRupees(amount);
    if (sum.equals(Money.ZERO) && kept.waiting().isEmpty() || sum.compareTo(kept.left()) > 0) {
      Message text = Message.of("bills.retention-sum").with("left", kept.left());
      throw ProblemException.of(new InputFault("/" + AMOUNT, text.key(), text));
    }
    body.put(AMOUNT, sum.toString());
    String reason = BillFaults.text(given, "reason");
    BillFaults.refuseReason(reason, service.today().toString());
    body.put("reason", reason);
  }

  /** Records that what is stated was paid. */
  void paid(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    KeptRetention kept = kept(tx, bill);
    StoredBillAct stated =
        kept.waiting().orElseThrow(() -> ProblemException.conflict(Message.of("bills.no-release")));
    LocalDate from = KeptRetention.payableFrom(kept.acts(), Integer.MAX_VALUE);
    String reference = new HandPayment(service, orders).add(tx, bill, from, given, body);
    BillFaults.earlier(new PaymentReferences(tx).any(bill, reference), given)
        .ifPresent(said -> body.put("reason", said));
    body.put(AMOUNT, KeptRetention.sum(stated).toString());
  }

  private KeptRetention kept(Transaction tx, StoredBill bill) {
    return KeptRetention.of(new Bills(tx).acts(bill), service.examined(tx, bill));
  }
}
