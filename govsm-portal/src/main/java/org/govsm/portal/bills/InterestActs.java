package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Acts on interest for paying a bill late: what a payment leaves owed to a micro or small supplier,
 * and that it was paid, or that nothing is paid and why.
 */
record InterestActs(BillService service, BillOrders orders) {

  /** The member of a payment that says what interest it leaves owed. */
  static final String OWED = "interest";

  /** The member that says what becomes of it. */
  static final String DECISION = "decision";

  /** The member of a sum that another person has to enter too before it counts. */
  static final String UNCONFIRMED = "unconfirmed";

  static final String PAID = "PAID";

  /** What may be decided. */
  static final List<String> DECISIONS = List.of(PAID, "NOT_PAID");

  private static final String REFERENCE = "reference";
  private static final String REASON = "reason";
  private static final String AMOUNT = BillPayments.AMOUNT;

  /** What the payment of a bill on a day leaves owed, as a member of its act. */
  static Map<String, Object> owed(
      BillService service, Transaction tx, StoredBill bill, LocalDate on) {
    return LateInterest.of(service.dues(tx, bill, on))
        .map(owed -> Map.<String, Object>of(OWED, owed.toPlain()))
        .orElse(Map.of());
  }

  /** What the last payment of a bill left owed; nothing for none. */
  static Optional<LateInterest> of(List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.content().get(OWED) != null)
        .reduce((one, next) -> next)
        .map(act -> LateInterest.fromPlain(StoredTree.tree(act.content(), OWED)));
  }

  /** The day of a payment, from the last act to today. */
  static LocalDate paidOn(Map<String, @Nullable Object> given, LocalDate from, LocalDate today) {
    BillFaults.refuse(
        Map.of("payment", String.valueOf(given.getOrDefault("on", ""))), "/payment", "/on");
    LocalDate on = LocalDate.parse(String.valueOf(given.get("on")));
    if (on.isAfter(today) || on.isBefore(from)) {
      Message text = Message.of("bills.paid-on").with("from", from).with("until", today);
      throw ProblemException.of(new InputFault("/on", text.key(), text));
    }
    return on;
  }

  /** Settles it: adds what was decided. */
  void settle(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    String decision = ApiRequests.text(given, DECISION).orElse("");
    if (!DECISIONS.contains(decision)) {
      throw fault("/" + DECISION, Message.of("bills.interest-decision"));
    }
    body.put(DECISION, decision);
    boolean confirms = false;
    if (decision.equals(PAID)) {
      confirms = paid(tx, bill, given, body, by);
    } else {
      body.put(REASON, BillFaults.text(given, REASON));
    }
    if (!confirms) {
      BillActs.refuse(
          BillActs.ownDuties(bill, new Bills(tx).acts(bill)).against(Bills.INTEREST, by.actor()));
    }
  }

  /** Whether it is the sum that another person entered and that waits for a second one. */
  private boolean paid(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    LocalDate on = paidOn(given, bill.moved(), service.today());
    BillFaults.refuse(
        Map.of("paid", List.of(Map.of("on", on.toString(), AMOUNT, amount(given)))),
        "/paid/0/amount",
        "/" + AMOUNT);
    String reference = BillFaults.text(given, REFERENCE);
    if (orders.isAccountIn(tx, bill.department(), reference)) {
      throw fault("/" + REFERENCE, Message.of("payments.number-in-text"));
    }
    String reason = ApiRequests.text(given, REASON).orElse("").strip();
    Money amount = Money.ofRupees(amount(given));
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    boolean confirms =
        unconfirmed(acts)
            .filter(one -> !Skeleton.same(one.actor(), by.actor()))
            .filter(one -> isSame(one, on, amount, reference))
            .isPresent();
    if (!confirms) {
      refusePaidBy(tx, bill, reference, reason);
    }
    of(acts)
        .flatMap(owed -> owed.against(amount, reason))
        .ifPresent(
            wrong -> {
              throw ProblemException.of(wrong);
            });
    if (!confirms && of(acts).filter(owed -> owed.isOther(amount)).isPresent()) {
      body.put(UNCONFIRMED, true);
    }
    body.put("on", on.toString());
    body.put(AMOUNT, amount.toString());
    body.put(REFERENCE, reference);
    if (!reason.isEmpty()) {
      body.put(REASON, BillFaults.text(given, REASON));
    }
    return confirms;
  }

  /** A reference with more beside it may be that of another payment: it is said why not. */
  private void refusePaidBy(Transaction tx, StoredBill bill, String reference, String reason) {
    PaymentReferences references = new PaymentReferences(tx);
    Optional<String> same = references.any(bill, reference);
    same.or(() -> references.like(bill, reference).filter(other -> reason.isEmpty()))
        .ifPresent(
            other -> {
              String place = same.isPresent() ? REFERENCE : REASON;
              throw fault("/" + place, Message.of("bills.paid-by").with("bill", other));
            });
  }

  /** The last sum that waits for a second person; nothing where none does. */
  static Optional<StoredBillAct> unconfirmed(List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals(Bills.INTEREST) || act.content().get(OWED) != null)
        .reduce((earlier, later) -> later)
        .filter(act -> act.content().get(UNCONFIRMED) != null);
  }

  private static boolean isSame(StoredBillAct one, LocalDate on, Money amount, String reference) {
    return one.on().equals(on)
        && one.text(AMOUNT).map(Money::ofRupees).filter(amount::equals).isPresent()
        && one.text(REFERENCE).filter(said -> PaymentReferences.isOne(said, reference)).isPresent();
  }

  private static String amount(Map<String, @Nullable Object> given) {
    return ApiRequests.text(given, AMOUNT).orElse("").strip();
  }

  private static ProblemException fault(String pointer, Message text) {
    return ProblemException.of(new InputFault(pointer, text.key(), text));
  }
}
