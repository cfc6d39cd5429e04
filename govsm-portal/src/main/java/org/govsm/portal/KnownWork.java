package org.govsm.portal;

import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.Transaction;

/** Known work: a purchase or a contract of a department, which a panel can be offered. */
final class KnownWork {

  private KnownWork() {}

  static boolean isOnRecord(Transaction tx, String department, String id) {
    return new Purchases(tx).find(department, id).isPresent()
        || new Contracts(tx)
            .current(id)
            .filter(one -> one.department().equals(department))
            .isPresent();
  }
}
