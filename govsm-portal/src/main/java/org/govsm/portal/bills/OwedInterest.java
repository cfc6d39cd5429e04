package org.govsm.portal.bills;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest for paying a bill late by one authority, which is not settled.
 *
 * @param owed what the payment left owed by it
 * @param paid what of it is recorded as paid, where it is open again
 * @param left what is still owed of it
 */
public record OwedInterest(
    StoredBill bill, LateInterest owed, Optional<Money> paid, LateInterest left) {

  /** Whose it is where it is the supplier's; nothing where it is owed to the account of GeM. */
  public Optional<String> payee() {
    return Optional.of(bill.supplier()).filter(one -> owed.by().equals(LateInterest.MSMED));
  }

  /** What is known of what is still owed. */
  public Optional<Money> sum() {
    return left.least();
  }
}
