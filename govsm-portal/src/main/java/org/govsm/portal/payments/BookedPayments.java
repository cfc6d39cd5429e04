package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.Booking;

/**
 * Booked payments: what the bank booked for the bills of a contract, and what came back of it, each
 * booking once and for good, whatever was decided of the order or the bill since.
 */
public final class BookedPayments {

  private BookedPayments() {}

  /** The bookings for the bills of a contract; what came back is told as such. */
  public static List<PaidBill> of(Transaction tx, String contract) {
    Batches batches = new Batches(tx);
    Map<List<String>, Map<String, StoredOrder>> orders = new LinkedHashMap<>();
    for (StoredOrder order : batches.ofContract(contract)) {
      orders
          .computeIfAbsent(List.of(order.department(), order.batch()), key -> new LinkedHashMap<>())
          .put(order.id(), order);
    }
    List<PaidBill> paid = new ArrayList<>();
    orders.forEach(
        (key, of) ->
            batches
                .find(key.get(0), key.get(1))
                .ifPresent(batch -> booked(batches, batch, of, paid)));
    return paid;
  }

  private static void booked(
      Batches batches, StoredBatch batch, Map<String, StoredOrder> of, List<PaidBill> paid) {
    List<BatchAct> acts =
        batches.acts(batch).stream()
            .filter(act -> act.content().containsKey(Batches.ACT))
            .map(act -> BatchAct.fromPlain(StoredTree.tree(act.content(), Batches.ACT)).orThrow())
            .toList();
    for (Booking one : Booking.of(batch.id(), acts)) {
      StoredOrder order = of.get(one.order());
      boolean doubted =
          order != null
              && one.reference().filter(by -> PaidReferences.isDoubted(order, by)).isPresent();
      if (order != null && !doubted) {
        paid.add(
            new PaidBill(
                order.bill(),
                one.on(),
                one.reference().orElse(order.id()),
                one.amount(),
                one.returned(),
                one.at()));
      }
    }
  }
}
