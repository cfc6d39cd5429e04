package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/** Late payment: the interest that a payment of a bill leaves owed, as members of its act. */
final class LatePayment {

  /** The members of a payment that say what interest it leaves owed, by the authority. */
  private static final Map<String, String> MEMBERS =
      Map.of(LateInterest.MSMED, "interest", LateInterest.GEM, "gemInterest");

  /** The authorities, in their order. */
  static final List<String> AUTHORITIES = List.of(LateInterest.MSMED, LateInterest.GEM);

  /** The members that a payment may have. */
  static final List<String> OWED = AUTHORITIES.stream().map(MEMBERS::get).toList();

  private LatePayment() {}

  /** What a payment leaves owed, as members of its act. */
  static Map<String, Object> members(List<LateInterest> owed) {
    Map<String, Object> members = new LinkedHashMap<>();
    owed.forEach(one -> members.put(MEMBERS.get(one.by()), one.toPlain()));
    return members;
  }

  /**
   * Adds to an act what the payment of a bill on a day leaves owed, and what of it is open by the
   * interest that was paid before.
   *
   * @param on nothing where the bill is not paid
   */
  static void owe(
      BillService service,
      Transaction tx,
      StoredBill bill,
      String kind,
      Optional<LocalDate> on,
      Map<String, Object> body) {
    on.map(day -> members(LateInterest.of(service.dues(tx, bill, day)))).ifPresent(body::putAll);
    KeptInterest then = after(tx, bill, kind, body);
    if (body.containsKey(KeptInterest.PAID_BEFORE) || !then.waiting().isEmpty()) {
      body.putAll(told(then));
    }
  }

  /** The same for interest that is worked out anew for the day that stands. */
  static void reckon(
      Transaction tx,
      StoredBill bill,
      String kind,
      List<LateInterest> owed,
      Map<String, Object> body) {
    if (!owed.isEmpty()) {
      body.putAll(members(owed));
      body.putAll(told(after(tx, bill, kind, body)));
    }
  }

  /** What is open of interest, and who entered what waits, as members of an act. */
  static Map<String, Object> told(KeptInterest kept) {
    Map<String, Object> told = new LinkedHashMap<>();
    List<String> open = kept.open();
    List<LateInterest> owed = kept.owed();
    List<LateInterest> left =
        owed.stream().filter(one -> open.contains(one.by())).map(kept::left).toList();
    if (!left.isEmpty()) {
      told.put(KeptInterest.LEFT, true);
    }
    least(left.isEmpty() ? owed : left)
        .ifPresent(sum -> told.put(KeptInterest.LEFT_SUM, BigDecimal.valueOf(sum.paise())));
    long unentered = open.stream().filter(by -> kept.waiting(by).isEmpty()).count();
    told.put(KeptInterest.OPEN, BigDecimal.valueOf(unentered));
    told.put(KeptInterest.WAITS, kept.waiting().stream().map(StoredBillAct::actor).toList());
    if (new InterestDay(kept.acts()).stands().isEmpty() && !kept.isPaid()) {
      told.put(KeptInterest.NONE, true);
    }
    return told;
  }

  private static KeptInterest after(
      Transaction tx, StoredBill bill, String kind, Map<String, Object> body) {
    KeptInterest kept = KeptInterest.of(new Bills(tx).acts(bill));
    AUTHORITIES.stream()
        .flatMap(by -> kept.paid(by).stream())
        .reduce(Money::plus)
        .ifPresent(paid -> body.put(KeptInterest.PAID_BEFORE, paid.toString()));
    return kept.with(
        new StoredBillAct(bill.acts() + 1, kind, "", ApiRequests.tree(body), Instant.EPOCH));
  }

  /** What an act left owed; none for no payment. */
  static List<LateInterest> owed(Map<String, @Nullable Object> act) {
    return OWED.stream()
        .filter(name -> act.get(name) != null)
        .map(name -> LateInterest.fromPlain(StoredTree.tree(act, name)))
        .toList();
  }

  /** To whom interest is owed, as the end of a key: empty for the supplier alone. */
  static String payees(List<String> by) {
    return by.equals(AUTHORITIES) ? "-both" : by.contains(LateInterest.GEM) ? "-gem" : "";
  }

  /** What is known of several, together; nothing where nothing is. */
  static Optional<Money> least(List<LateInterest> owed) {
    return owed.stream().flatMap(one -> one.least().stream()).reduce(Money::plus);
  }
}
