package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest for paying a bill late, as the public record tells it: without the bill, its references
 * and the reasons of officers.
 *
 * @param due the last day in time
 * @param outcome OWED, PAID or NOT_PAID
 * @param amount what was paid
 * @param least the interest for whole months, where it is known
 * @param most that with the days beyond, where there are some
 */
public record ToldInterest(
    String contract,
    LocalDate due,
    long daysLate,
    String outcome,
    Optional<Money> amount,
    Optional<Money> least,
    Optional<Money> most) {

  /** That of the bills of a contract, in their order. */
  public static List<ToldInterest> of(Transaction tx, String contract) {
    Bills bills = new Bills(tx);
    List<ToldInterest> told = new ArrayList<>();
    for (StoredBill one : bills.of(contract)) {
      if (!one.interestState().isEmpty()) {
        List<StoredBillAct> acts = bills.acts(one);
        InterestActs.of(acts).ifPresent(owed -> told.add(of(one, owed, acts)));
      }
    }
    return told;
  }

  private static ToldInterest of(StoredBill one, LateInterest owed, List<StoredBillAct> acts) {
    Optional<StoredBillAct> settled =
        acts.stream()
            .filter(act -> !one.owesInterest() && act.kind().equals(Bills.INTEREST))
            .reduce((earlier, later) -> later);
    return new ToldInterest(
        one.contract(),
        owed.due(),
        owed.daysLate(),
        settled.flatMap(act -> act.text(InterestActs.DECISION)).orElse(StoredBill.OWED),
        settled.flatMap(act -> act.text(BillPayments.AMOUNT)).map(Money::ofRupees),
        owed.least(),
        owed.beyond().map(sum -> owed.least().orElse(Money.ZERO).plus(sum)));
  }

  /** Whether it was paid or decided on. */
  public boolean isSettled() {
    return !outcome.equals(StoredBill.OWED);
  }
}
