package org.govsm.portal.rti;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.Terms;

/** Contracts of a case: those that a purchase led to, and the purchase of one. */
final class RtiCaseContracts {

  private RtiCaseContracts() {}

  static boolean exists(Transaction tx, String contract) {
    return new Contracts(tx).current(contract).isPresent();
  }

  /** That of its link, else that on which its terms rest. */
  static Optional<String> purchaseOf(Transaction tx, String contract) {
    return new ContractLinks(tx)
        .of(contract)
        .purchase()
        .or(() -> new ContractPublications(tx).terms(contract).flatMap(Terms::purchase));
  }

  static List<String> ofPurchase(Transaction tx, String department, String purchase) {
    return new ContractOrders()
        .all(tx, Optional.of(department)).stream()
            .filter(one -> one.purchase().filter(purchase::equals).isPresent())
            .map(ContractOrders.Order::contract)
            .toList();
  }
}
