package org.govsm.portal.bills;

import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.PassedBill;

/** Billed sum: what the bills of a contract that were passed take up of it, before GST. */
public final class BilledSum {

  private BilledSum() {}

  /** The sum; zero where none was passed. */
  public static Money of(Transaction tx, String contract) {
    return new Bills(tx)
        .passedOf(contract).stream()
            .map(one -> PassedBill.taken(EarlierBill.of(one)))
            .reduce(Money.ZERO, Money::plus);
  }
}
