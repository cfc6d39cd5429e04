package org.govsm.portal.payments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.KeptPayment;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;

/** Replaced orders: those whose bill is paid or ordered otherwise since, and by what. */
record ReplacedOrders(Transaction tx, BillPayments bills) {

  /** By the reference of an order, that of the order or the payment that its bill has now. */
  Map<String, String> of(List<StoredOrder> orders) {
    Map<String, String> replaced = new LinkedHashMap<>();
    orders.stream()
        .filter(order -> order.holds().isEmpty())
        .forEach(order -> by(order).ifPresent(other -> replaced.put(order.id(), other)));
    return replaced;
  }

  private Optional<String> by(StoredOrder order) {
    return EarlierOrders.holding(tx, order).map(StoredOrder::id).or(() -> byHand(order));
  }

  private Optional<String> byHand(StoredOrder order) {
    StoredBill bill = bills.find(tx, order.contract(), order.bill());
    return bill.state().equals(StoredBill.PAID)
        ? new KeptPayment(BillPayments.acts(tx, bill))
            .stands()
            .flatMap(act -> act.text("reference"))
        : Optional.empty();
  }
}
