package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.KnownWorks;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.impact.PurchaseLaw;

/**
 * Known work: a purchase of a department with the contracts on it, or a contract, which a panel can
 * be offered.
 */
record KnownWork(ContractOrders orders) implements KnownWorks {

  @Override
  public Optional<KnownWorks.Work> find(Transaction tx, String department, String id) {
    Optional<KnownWorks.Work> purchase =
        new Purchases(tx).find(department, id).map(one -> purchase(tx, one));
    return purchase.or(
        () ->
            new Contracts(tx)
                .current(id)
                .filter(one -> one.department().equals(department))
                .map(one -> new KnownWorks.Work(List.of(order(one)), Optional.empty())));
  }

  private KnownWorks.Work purchase(Transaction tx, StoredPurchase one) {
    List<KnownWorks.Order> on =
        orders.ofPurchase(tx, one.department(), one.id()).stream()
            .flatMap(contract -> new Contracts(tx).current(contract).stream())
            .map(KnownWork::order)
            .toList();
    return new KnownWorks.Work(on, one.supplier(), one.day(PurchaseLaw.DAY), !one.isOpen());
  }

  private static KnownWorks.Order order(Contract contract) {
    Terms terms = Terms.fromPlain(contract.terms()).orThrow();
    return new KnownWorks.Order(terms.supplier().id(), terms.orderedOn(), terms.lastDay());
  }
}
