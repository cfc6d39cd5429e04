package org.govsm.portal;

import java.util.Optional;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.KnownWorks;
import org.govsm.procurement.contract.Terms;

/** Known work: a purchase or a contract of a department, which a panel can be offered. */
final class KnownWork {

  private KnownWork() {}

  static Optional<KnownWorks.Work> find(Transaction tx, String department, String id) {
    Optional<KnownWorks.Work> purchase =
        new Purchases(tx).find(department, id).map(one -> new KnownWorks.Work(Optional.empty()));
    return purchase.or(
        () ->
            new Contracts(tx)
                .current(id)
                .filter(one -> one.department().equals(department))
                .map(one -> Terms.fromPlain(one.terms()).orThrow())
                .map(terms -> new KnownWorks.Work(Optional.of(order(terms)))));
  }

  private static KnownWorks.Order order(Terms terms) {
    return new KnownWorks.Order(terms.supplier().id(), terms.orderedOn(), terms.lastDay());
  }
}
