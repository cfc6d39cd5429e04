package org.govsm.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.bills.BilledSum;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.PanelService;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.impact.NamedSources;
import org.govsm.procurement.impact.OrderSource;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.supplier.NameOnRecord;

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
    String reason = reason(after);
    if (!after.claimsSeveralOrders()) {
      return ofPanels(panels(reason).toList(), after);
    }
    List<OrderSource> all = Stream.concat(panels(reason), contracts(after)).toList();
    NamedSources named = NamedSources.of(reason, order(after), all);
    List<InputFault> faults = new ArrayList<>();
    for (OrderSource one : named.all()) {
      faults.addAll(one.against(order(after), use(one, all, after, before)));
    }
    named.asked(faults).ifPresent(faults::add);
    if (named.all().isEmpty() && faults.isEmpty()) {
      OrderSource.unknown(reason).ifPresent(faults::add);
    }
    return faults;
  }

  /** Where several panels are named, it is from one of them. */
  private static List<InputFault> ofPanels(List<OrderSource> panels, StoredPurchase after) {
    List<InputFault> faults =
        panels.stream().flatMap(one -> one.besideWay(order(after)).stream()).toList();
    return faults.size() < panels.size() ? List.of() : faults;
  }

  /** What was on record is not held to the sum of all orders again when something else changes. */
  private OrderSource.Use use(
      OrderSource source,
      List<OrderSource> all,
      StoredPurchase after,
      Optional<StoredPurchase> before) {
    if (!source.isLimited() || before.filter(one -> isSameOrder(one, after)).isPresent()) {
      return OrderSource.Use.NONE;
    }
    tx.events().lock(department);
    Money was =
        before
            .filter(one -> isUnder(source, all, one))
            .flatMap(OrderSources::sum)
            .orElse(Money.ZERO);
    return new OrderSource.Use(beside(source, all, after), taken(source.id()), was);
  }

  private static boolean isSameOrder(StoredPurchase before, StoredPurchase after) {
    return before.claimsSeveralOrders()
        && before.reason().equals(after.reason())
        && before.supplier().equals(after.supplier())
        && order(before).day().equals(order(after).day())
        && sum(before).equals(sum(after));
  }

  private List<OrderSource.Order> beside(
      OrderSource source, List<OrderSource> all, StoredPurchase after) {
    return new Purchases(tx)
        .of(department).stream()
            .filter(one -> !one.id().equals(after.id()) && isUnder(source, all, one))
            .map(OrderSources::order)
            .toList();
  }

  private static boolean isUnder(OrderSource source, List<OrderSource> all, StoredPurchase one) {
    return one.claimsSeveralOrders()
        && NamedSources.of(reason(one), order(one), all).all().contains(source);
  }

  /** What certificates and bills took: bills bill what certificates pay, so that one of both is. */
  private Money taken(String contract) {
    Money certified = new ContractPublications(tx).certified(contract);
    Money billed = BilledSum.of(tx, contract);
    return certified.compareTo(billed) > 0 ? certified : billed;
  }

  private static String reason(StoredPurchase one) {
    return one.reason().orElse("");
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

  /** Those that a reason names by their number, and those of who is stated or named. */
  private Stream<OrderSource> contracts(StoredPurchase purchase) {
    String reason = reason(purchase);
    ContractPublications contracts = new ContractPublications(tx);
    Stream<ContractPublications.Head> byNumber =
        contracts.page(department, "", Integer.MAX_VALUE).stream()
            .filter(head -> OrderSource.isNamed(head.id(), reason));
    Stream<ContractPublications.Head> bySupplier =
        contracts.suppliers(department).entrySet().stream()
            .filter(one -> isMeant(one, purchase))
            .flatMap(one -> contracts.ofSupplier(department, one.getKey()).stream());
    return Stream.concat(byNumber, bySupplier)
        .distinct()
        .flatMap(head -> contracts.terms(head.id()).stream())
        .map(OrderSource::of);
  }

  private static boolean isMeant(Map.Entry<String, String> one, StoredPurchase purchase) {
    return purchase
        .supplier()
        .map(said -> Skeleton.same(said, one.getKey()) || NameOnRecord.isSame(said, one.getValue()))
        .orElseGet(
            () -> NamedSources.isSupplierNamed(one.getKey(), one.getValue(), reason(purchase)));
  }
}
