package org.govsm.portal.purchases;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;

/** Guard of purchases: what another register, such as that of contracts, has against a change. */
@FunctionalInterface
public interface PurchaseGuard {

  /**
   * The fault of a purchase as it would be.
   *
   * @return nothing where nothing stands in its way
   */
  Optional<InputFault> fault(Transaction tx, StoredPurchase before, StoredPurchase after);

  /**
   * What the registers have against an order of a rate contract or from a panel as it is stated.
   *
   * @param before the purchase as it is; nothing for a new one
   */
  default List<InputFault> against(
      Transaction tx, StoredPurchase after, Optional<StoredPurchase> before) {
    return List.of();
  }

  /** The ids of the contracts that came from a purchase. */
  default List<String> contracts(Transaction tx, StoredPurchase purchase) {
    return List.of();
  }

  /** Open purchases with a contract, of which it is not on record how they were made. */
  default List<StoredPurchase> unrecorded(Transaction tx, String department) {
    return List.of();
  }

  /** Whether a contract can come from a purchase: of most one alone does, by the law. */
  default boolean takesContract(Transaction tx, Law law, StoredPurchase purchase) {
    return contracts(tx, purchase).isEmpty();
  }
}
