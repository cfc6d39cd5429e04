package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.PanelService;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.impact.OrderSource;
import org.govsm.procurement.impact.PurchaseLaw;

/**
 * Order sources of a department: the panels and contracts on its registers that the reason of a
 * purchase names, with the purchases that name them too.
 */
record OrderSources(Transaction tx, String department) {

  /**
   * What they have against a purchase as it would be.
   *
   * @param before the purchase as it is; nothing for a new one
   */
  List<InputFault> faults(StoredPurchase after, Optional<StoredPurchase> before) {
    if (!after.claimsSeveralOrders()) {
      return List.of();
    }
    String reason = after.reason().orElse("");
    List<OrderSource> sources = Stream.concat(panels(reason), contracts(reason)).toList();
    if (sources.isEmpty()) {
      return OrderSource.unknown(reason).stream().toList();
    }
    boolean same = before.filter(one -> isSameOrder(one, after)).isPresent();
    return sources.stream()
        .flatMap(one -> one.against(order(after), same ? List.of() : beside(one, after)).stream())
        .toList();
  }

  /** What was on record is not held to the sum of all orders again when something else changes. */
  private static boolean isSameOrder(StoredPurchase before, StoredPurchase after) {
    return before.claimsSeveralOrders()
        && before.reason().equals(after.reason())
        && sum(before).equals(sum(after));
  }

  private List<OrderSource.Order> beside(OrderSource source, StoredPurchase after) {
    if (!source.isLimited()) {
      return List.of();
    }
    tx.events().lock(department);
    return new Purchases(tx)
        .of(department).stream()
            .filter(one -> one.claimsSeveralOrders() && !one.id().equals(after.id()))
            .filter(one -> source.isNamedIn(one.reason().orElse("")))
            .map(OrderSources::order)
            .toList();
  }

  private static OrderSource.Order order(StoredPurchase one) {
    return new OrderSource.Order(one.id(), one.day(PurchaseLaw.DAY), one.supplier(), sum(one));
  }

  private static Optional<Money> sum(StoredPurchase one) {
    return one.value().filter(sum -> sum.paise() > 0);
  }

  private Stream<OrderSource> panels(String reason) {
    return new SupplierRecords(tx)
        .all(department, PanelService.REGISTER).stream()
            .filter(one -> OrderSource.isNamed(one.id(), reason))
            .map(one -> OrderSource.of(PanelService.read(one)));
  }

  private Stream<OrderSource> contracts(String reason) {
    ContractPublications contracts = new ContractPublications(tx);
    return contracts.page(department, "", Integer.MAX_VALUE).stream()
        .filter(head -> OrderSource.isNamed(head.id(), reason))
        .flatMap(head -> contracts.terms(head.id()).stream())
        .map(OrderSource::of);
  }
}
