package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest for paying a bill late that is recorded as paid beyond what is owed, until two persons
 * correct what was paid of it.
 *
 * @param acts those on the bill
 * @param owed what is owed by the authority now
 * @param excess what was paid beyond it
 */
public record ExcessInterest(
    StoredBill bill, List<StoredBillAct> acts, LateInterest owed, Money excess) {

  private static final String PASSED = "passed";

  /** Bills of which interest was settled before it was worked out anew. */
  private static final String SETTLED_BEFORE =
      "b.interest_state <> '' and b.id in (select i.bill from bill_act i where i.kind = ? and"
          + " exists (select 1 from bill_act n where n.department = i.department and n.bill ="
          + " i.bill and n.act_no > i.act_no and n.kind in (?, ?, ?)))";

  /** That of some bills. */
  static List<ExcessInterest> of(Transaction tx, ListQuery some) {
    List<String> ids =
        some.where(
                SETTLED_BEFORE,
                Bills.INTEREST,
                InterestDay.PAYMENT,
                KeptPayment.CORRECTED,
                KeptRate.CORRECTED)
            .ids(tx, "b.id", "b.id", 0, Integer.MAX_VALUE);
    List<String> kinds = Stream.concat(KeptInterest.ACTS.stream(), Stream.of(PASSED)).toList();
    Map<String, List<StoredBillAct>> acts = new SomeBillActs(tx).of(ids, kinds);
    return new Bills(tx)
        .all(ids).stream().flatMap(one -> of(one, acts.getOrDefault(one.id(), List.of()))).toList();
  }

  static Stream<ExcessInterest> of(StoredBill bill, List<StoredBillAct> acts) {
    KeptInterest kept = KeptInterest.of(acts);
    return kept.owed().stream()
        .flatMap(
            owed ->
                kept.excess(owed).stream().map(sum -> new ExcessInterest(bill, acts, owed, sum)));
  }

  /** What is recorded as paid. */
  public Money paid() {
    return KeptInterest.of(acts).paid(owed.by()).orElse(Money.ZERO);
  }

  /** Whose it is where it was paid to the supplier; nothing where to the account of GeM. */
  public Optional<String> payee() {
    return Optional.of(bill.supplier()).filter(one -> owed.by().equals(LateInterest.MSMED));
  }

  /** Whether a person may correct it: neither who passed the bill nor who entered what waits. */
  boolean isFor(Caller by) {
    return Stream.concat(
            acts.stream()
                .filter(act -> act.kind().equals(PASSED))
                .reduce((earlier, later) -> later)
                .stream(),
            KeptInterest.of(acts).waiting(owed.by()).stream())
        .noneMatch(act -> Skeleton.same(act.actor(), by.actor()));
  }
}
