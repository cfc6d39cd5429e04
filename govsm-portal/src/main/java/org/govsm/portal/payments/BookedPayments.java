package org.govsm.portal.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.Booking;
import org.govsm.procurement.disbursement.RecoveredMoney;

/**
 * Booked payments: what the bank booked for the bills of a contract, and what came back of it by
 * the bank or beside it, each once and for good, whatever was decided of the bill since. What may
 * be no payment, such as a charge of the bank, is none until an officer decided that it is one.
 */
public final class BookedPayments {

  private static final String CONFIRMED = Recoveries.CONFIRMED;

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
                .ifPresent(batch -> booked(batches.acts(batch), batch.id(), of, paid)));
    return paid;
  }

  /** What of that is still to come back, as officers decided, in words for everybody. */
  public static List<Message> toRecover(Transaction tx, List<String> contracts) {
    List<Message> all = new ArrayList<>();
    for (String contract : contracts) {
      Money sum =
          new Batches(tx)
              .ofContract(contract).stream()
                  .map(StoredOrder::toRecover)
                  .reduce(Money.ZERO, Money::plus);
      if (sum.paise() > 0) {
        all.add(Message.of("publication.to-recover").with("contract", contract).with("sum", sum));
      }
    }
    return all;
  }

  private static void booked(
      List<StoredBatchAct> acts, String batch, Map<String, StoredOrder> of, List<PaidBill> paid) {
    List<BatchAct> told =
        acts.stream()
            .filter(act -> act.content().containsKey(Batches.ACT))
            .map(act -> BatchAct.fromPlain(StoredTree.tree(act.content(), Batches.ACT)).orThrow())
            .toList();
    Map<String, List<Booking>> bookings = new LinkedHashMap<>();
    for (Booking one : Booking.of(batch, told)) {
      StoredOrder order = of.get(one.order());
      boolean doubted =
          order != null
              && one.reference().filter(by -> PaidReferences.isDoubted(order, by)).isPresent();
      if (order != null && !doubted) {
        bookings.computeIfAbsent(order.id(), id -> new ArrayList<>()).add(one);
      }
    }
    for (StoredOrder order : of.values()) {
      sure(order, bookings.getOrDefault(order.id(), List.of())).stream()
          .map(one -> payment(order, one))
          .forEach(paid::add);
      paid.addAll(beside(order, acts, CONFIRMED, order.recovered(), true));
      paid.addAll(beside(order, acts, Repayments.CONFIRMED, order.repaid(), false));
    }
  }

  private static PaidBill payment(StoredOrder order, Booking one) {
    return new PaidBill(
        order.bill(),
        one.on(),
        one.reference().orElse(order.id()),
        one.amount(),
        one.returned(),
        one.at());
  }

  /**
   * Without what may be none: what is beyond the sum that was booked in any case, the last first.
   */
  private static List<Booking> sure(StoredOrder order, List<Booking> all) {
    List<Booking> sure = new ArrayList<>(all);
    long beyond = order.sureSum().map(sum -> sum(all) - sum.paise()).orElse(0L);
    List<Booking> last =
        all.stream()
            .filter(one -> !one.returned())
            .sorted(Comparator.comparing(Booking::at).reversed().thenComparing(Booking::amount))
            .toList();
    for (Booking one : last) {
      if (one.amount().paise() <= beyond) {
        sure.remove(one);
        beyond -= one.amount().paise();
      }
    }
    return sure;
  }

  private static long sum(List<Booking> all) {
    return all.stream()
        .mapToLong(one -> one.returned() ? -one.amount().paise() : one.amount().paise())
        .sum();
  }

  /**
   * What came back, or was given back, beside the files of the bank; a set-off lowers the payment
   * of another bill.
   */
  private static List<PaidBill> beside(
      StoredOrder order,
      List<StoredBatchAct> acts,
      String decision,
      List<RecoveredMoney> all,
      boolean returned) {
    List<PaidBill> paid = new ArrayList<>();
    List<Instant> confirmed =
        acts.stream()
            .filter(act -> act.text(OrderDecisions.DECISION).filter(decision::equals).isPresent())
            .filter(act -> act.text("order").filter(order.id()::equals).isPresent())
            .map(StoredBatchAct::madeAt)
            .toList();
    List<RecoveredMoney> counted = all.stream().filter(RecoveredMoney::isConfirmed).toList();
    for (int at = 0; at < Math.min(counted.size(), confirmed.size()); at++) {
      RecoveredMoney one = counted.get(at);
      if (one.counts() && one.isPaidBack()) {
        Instant when = confirmed.get(at);
        paid.add(new PaidBill(order.bill(), one.on(), one.number(), one.sum(), returned, when));
      }
    }
    return paid;
  }
}
