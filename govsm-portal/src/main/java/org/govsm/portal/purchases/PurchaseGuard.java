package org.govsm.portal.purchases;

import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;

/** Guard of purchases: what another register has against a change, such as that of contracts. */
@FunctionalInterface
public interface PurchaseGuard {

  /**
   * The fault of a purchase as it would be.
   *
   * @return nothing where nothing stands in its way
   */
  Optional<InputFault> fault(Transaction tx, StoredPurchase before, StoredPurchase after);
}
