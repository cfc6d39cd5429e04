package org.govsm.portal.bills;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest for paying a bill late by one authority, of which nothing is settled.
 *
 * @param owed what the payment left owed by it
 */
public record OwedInterest(StoredBill bill, LateInterest owed) {

  /** Whose it is where it is the supplier's; nothing where it is owed to the account of GeM. */
  public Optional<String> payee() {
    return Optional.of(bill.supplier()).filter(one -> owed.by().equals(LateInterest.MSMED));
  }

  /** What of it is known. */
  public Optional<Money> sum() {
    return owed.least();
  }
}
