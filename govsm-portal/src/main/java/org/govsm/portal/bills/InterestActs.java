package org.govsm.portal.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Acts on interest for paying a bill late: what a payment leaves owed by the Act for micro and
 * small suppliers and by the order for GeM, that it was paid, or that nothing is paid and why, and
 * the correction of what was settled, which two persons enter.
 */
record InterestActs(BillService service, BillOrders orders) {

  /** The member that says what becomes of it. */
  static final String DECISION = "decision";

  /** The member of what another person has to enter too before it counts. */
  static final String UNCONFIRMED = "unconfirmed";

  static final String PAID = "PAID";

  static final String REFERENCE = "reference";

  /** What may be decided. */
  static final List<String> DECISIONS = List.of(PAID, "NOT_PAID");

  private static final String REASON = "reason";
  private static final String AMOUNT = BillPayments.AMOUNT;

  /** The day of a payment, from the last act to today. */
  static LocalDate paidOn(Map<String, @Nullable Object> given, LocalDate from, LocalDate today) {
    BillFaults.refuse(
        Map.of("payment", String.valueOf(given.getOrDefault("on", ""))), "/payment", "/on");
    LocalDate on = LocalDate.parse(String.valueOf(given.get("on")));
    if (on.isAfter(today) || on.isBefore(from)) {
      Message text =
          from.equals(today)
              ? Message.of("bills.paid-on-day").with("day", today)
              : Message.of("bills.paid-on").with("from", from).with("until", today);
      throw ProblemException.of(new InputFault("/on", text.key(), text));
    }
    return on;
  }

  /** Settles it, or corrects what was settled: adds what was decided. */
  void settle(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    KeptInterest kept = KeptInterest.of(acts);
    LateInterest owed = chosen(kept, ApiRequests.text(given, KeptInterest.BY));
    String decision = ApiRequests.text(given, DECISION).orElse("");
    if (!DECISIONS.contains(decision)) {
      throw ProblemException.of(Faults.at("/" + DECISION, "bills.interest-decision"));
    }
    body.put(KeptInterest.BY, owed.by());
    body.put(DECISION, decision);
    Optional<StoredBillAct> stands = kept.corrected(owed.by());
    Optional<StoredBillAct> waiting = kept.waiting(owed.by());
    boolean corrects = stands.isPresent();
    boolean asks = !decision.equals(PAID);
    if (decision.equals(PAID)) {
      asks |= paid(tx, bill, given, body, kept, owed);
      asks |= waiting.filter(one -> KeptInterest.isBy(one, reference(body))).isPresent();
      corrects |= changes(kept.transfers(owed.by()), act(bill, Bills.INTEREST, body, by));
    } else {
      body.put(REASON, BillFaults.text(given, REASON));
      if (stands.isEmpty() && !kept.transfers(owed.by()).all().isEmpty()) {
        body.put(InterestTransfers.REST, true);
      }
    }
    StoredBillAct entered = act(bill, Bills.INTEREST, body, by);
    boolean confirms =
        waiting
            .filter(one -> !Skeleton.same(one.actor(), by.actor()))
            .filter(one -> InterestTransfers.isSame(one, entered))
            .filter(one -> InterestTransfers.isBeside(one) == InterestTransfers.isBeside(entered))
            .isPresent();
    boolean stays = stands.filter(one -> InterestTransfers.isSame(one, entered)).isPresent();
    boolean again =
        waiting
            .filter(one -> Skeleton.same(one.actor(), by.actor()))
            .filter(one -> InterestTransfers.isSame(one, entered))
            .filter(one -> one.text(REASON).equals(entered.text(REASON)))
            .isPresent();
    if (again || stays && waiting.isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.interest-same"));
    }
    if (!confirms) {
      BillActs.refuse(KeptDuties.own(bill, acts).against(Bills.INTEREST, by.actor()));
    }
    if (corrects) {
      body.put(REASON, BillFaults.text(given, REASON));
    }
    if ((asks || corrects) && !confirms && !stays) {
      body.put(UNCONFIRMED, true);
    }
    body.putAll(LatePayment.told(kept.with(act(bill, Bills.INTEREST, body, by))));
  }

  /** An act as it will be kept. */
  static StoredBillAct act(StoredBill bill, String kind, Map<String, Object> body, Caller by) {
    return new StoredBillAct(
        bill.acts() + 1, kind, by.actor(), ApiRequests.tree(body), Instant.EPOCH);
  }

  /** Whether an act says another day or sum of a payment than that which is on record. */
  private static boolean changes(InterestTransfers transfers, StoredBillAct entered) {
    return transfers
        .by(entered.text(REFERENCE).orElse(""))
        .filter(one -> !InterestTransfers.isSame(one, entered))
        .isPresent();
  }

  private static String reference(Map<String, Object> body) {
    return String.valueOf(body.get(REFERENCE));
  }

  /** That by which it is owed: as it was said, else the only one that the payment left owed. */
  private static LateInterest chosen(KeptInterest kept, Optional<String> said) {
    List<LateInterest> among =
        kept.choices().stream()
            .filter(one -> said.filter(by -> !by.equals(one.by())).isEmpty())
            .toList();
    if (among.size() != 1) {
      throw ProblemException.of(Faults.at("/" + KeptInterest.BY, "bills.interest-by"));
    }
    return among.get(0);
  }

  /** Adds what was paid; whether another person has to enter it too. */
  private boolean paid(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      KeptInterest kept,
      LateInterest owed) {
    LocalDate since =
        bill.state().equals(StoredBill.PAID)
            ? bill.moved()
            : KeptPayment.passedOn(bill, new Bills(tx).acts(bill));
    LocalDate from = kept.firstPaid(owed.by()).filter(day -> day.isBefore(since)).orElse(since);
    LocalDate on = paidOn(given, from, service.today());
    BillFaults.refuse(
        Map.of("paid", List.of(Map.of("on", on.toString(), AMOUNT, amount(given)))),
        "/paid/0/amount",
        "/" + AMOUNT);
    String reference = BillFaults.text(given, REFERENCE);
    orders.refuseAccountIn(tx, bill.department(), reference, "/" + REFERENCE);
    String reason = ApiRequests.text(given, REASON).orElse("").strip();
    Money amount = Money.ofRupees(amount(given));
    boolean shared = !kept.isOwn(owed.by(), reference) && isPaidBy(tx, bill, reference, reason);
    body.put("on", on.toString());
    body.put(AMOUNT, amount.toString());
    body.put(REFERENCE, reference);
    if (!reason.isEmpty()) {
      body.put(REASON, BillFaults.text(given, REASON));
    }
    return isOther(bill, body, kept, owed, reason) || shared;
  }

  /**
   * Whether another sum is paid by it than is owed. One that is open again is paid by a further
   * payment, for what is still owed, if its reference is none of those on record.
   */
  private static boolean isOther(
      StoredBill bill,
      Map<String, Object> body,
      KeptInterest kept,
      LateInterest owed,
      String reason) {
    InterestTransfers before = kept.transfers(owed.by());
    boolean further =
        kept.corrected(owed.by()).isEmpty()
            && !before.all().isEmpty()
            && before.by(reference(body)).isEmpty();
    if (further) {
      body.put(InterestTransfers.FURTHER, true);
    }
    StoredBillAct entered =
        new StoredBillAct(
            bill.acts() + 1, Bills.INTEREST, "", ApiRequests.tree(body), Instant.EPOCH);
    Money amount = KeptRetention.sum(entered);
    LateInterest left = further ? kept.left(owed) : owed;
    Money paid = further ? amount : before.with(entered).total().orElseThrow();
    left.against(amount.compareTo(Money.ZERO) > 0 ? paid : amount, reason)
        .ifPresent(
            wrong -> {
              throw ProblemException.of(wrong);
            });
    return left.isOther(paid);
  }

  /**
   * Whether another payment was recorded by the reference: it is said why one pays both, and
   * another person enters it too. One with more beside it may be that of another payment.
   */
  private static boolean isPaidBy(
      Transaction tx, StoredBill bill, String reference, String reason) {
    PaymentReferences references = new PaymentReferences(tx);
    Optional<String> same = references.any(bill, reference);
    same.or(() -> references.like(bill, reference))
        .filter(other -> reason.isEmpty())
        .ifPresent(
            other -> {
              Message text = Message.of("bills.paid-by").with("bill", other);
              String place = same.isPresent() ? REFERENCE : REASON;
              throw ProblemException.of(Faults.at("/" + place, text));
            });
    return same.isPresent();
  }

  private static String amount(Map<String, @Nullable Object> given) {
    String typed = ApiRequests.text(given, AMOUNT).orElse("").strip();
    return typed.startsWith("₹") ? typed.substring(1).strip() : typed; // as the page shows sums
  }
}
