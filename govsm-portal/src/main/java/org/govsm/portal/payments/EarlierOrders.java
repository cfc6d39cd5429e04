package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.bills.BillOrders;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/**
 * Earlier orders of a bill: money that the bank booked by one of them and nobody decided on holds
 * the bill, and an order whose file was made may still be paid by the bank.
 */
final class EarlierOrders implements BillOrders {

  static final String EARLIER = "earlier";

  /** The orders of a bill, and of another by which the same invoice was entered before. */
  private static List<StoredOrder> of(
      Transaction tx, String contract, String bill, String invoice) {
    return among(new Batches(tx).ofContract(contract), bill, invoice);
  }

  private static List<StoredOrder> among(List<StoredOrder> all, String bill, String invoice) {
    return all.stream()
        .filter(
            one ->
                one.bill().equals(bill)
                    || Skeleton.of(one.text("invoice")).equals(Skeleton.of(invoice)))
        .toList();
  }

  private static List<StoredOrder> of(Transaction tx, StoredBill bill) {
    return of(tx, bill.contract(), bill.id(), bill.invoiceNo());
  }

  /** The other orders of the bill of each order that were paid although another pays it. */
  static Map<String, List<StoredOrder>> paidBeside(Transaction tx, List<StoredOrder> orders) {
    Map<String, List<StoredOrder>> all =
        new Batches(tx).ofContracts(orders.stream().map(StoredOrder::contract).distinct().toList());
    Map<String, List<StoredOrder>> beside = new LinkedHashMap<>();
    for (StoredOrder order : orders) {
      List<StoredOrder> known = all.getOrDefault(order.contract(), List.of());
      beside.put(
          order.id(),
          among(known, order.bill(), order.text("invoice")).stream()
              .filter(one -> one.isLate() && !one.id().equals(order.id()))
              .toList());
    }
    return beside;
  }

  /** The other order that holds the bill of an order, or that of the same invoice. */
  static Optional<StoredOrder> holding(Transaction tx, StoredOrder order) {
    return of(tx, order.contract(), order.bill(), order.text("invoice")).stream()
        .filter(one -> one.holds().isPresent() && !one.id().equals(order.id()))
        .findFirst();
  }

  /** What an officer must know of money that is booked beside an order. */
  static Message beside(StoredOrder one) {
    return told(one, "payments.paid-beside", "payments.back-beside");
  }

  /** Why a bill cannot be paid now: money was booked for it, and nobody decided on that. */
  static Optional<Message> against(Transaction tx, StoredBill bill) {
    return of(tx, bill).stream()
        .filter(StoredOrder::isOpenLate)
        .findFirst()
        .map(EarlierOrders::held);
  }

  private static Message held(StoredOrder one) {
    return told(one, "payments.held-by", "payments.held-back");
  }

  private static Message told(StoredOrder one, String booked, String back) {
    return Message.of(one.isBack() ? back : booked)
        .with("order", one.id())
        .with("sum", one.isBack() ? one.back() : one.unsettled());
  }

  /**
   * The orders that the bank may still carry out: their file was made, and the bank neither
   * rejected them nor gave all of the money back.
   */
  static List<StoredOrder> risky(Transaction tx, StoredBill bill) {
    return of(tx, bill).stream()
        .filter(one -> one.holds().isEmpty() && !one.isRefused())
        .filter(
            one ->
                new Batches(tx)
                    .find(one.department(), one.batch())
                    .flatMap(batch -> batch.text(Batches.FILE))
                    .isPresent())
        .toList();
  }

  /** Bills of orders that the bank did not carry out, as they can be ordered again. */
  static List<StoredBill> again(Transaction tx, BillPayments bills, List<StoredOrder> orders) {
    return orders.stream()
        .filter(one -> one.isRefused() || one.outcome().equals("WITHDRAWN"))
        .map(one -> bills.find(tx, one.contract(), one.bill()))
        .filter(bill -> bill.state().equals(StoredBill.PASSED))
        .toList();
  }

  /** What is asked before a bill with such an order is paid again. */
  static Optional<Message> warning(Transaction tx, StoredBill bill) {
    return risky(tx, bill).stream()
        .findFirst()
        .map(one -> Message.of("payments.went-out").with("order", one.id()).with("sum", one.sum()));
  }

  /** Refuses an act on a batch one of whose bills was paid by another order meanwhile. */
  static void refuseHeld(Transaction tx, StoredBatch batch) {
    holding(tx, batch)
        .ifPresent(
            other -> {
              throw ProblemException.conflict(held(other));
            });
  }

  /** An order that was paid beside one of a batch and that nobody decided on. */
  static Optional<StoredOrder> holding(Transaction tx, StoredBatch batch) {
    return paidBeside(tx, new Batches(tx).orders(batch)).values().stream()
        .flatMap(List::stream)
        .filter(StoredOrder::isOpenLate)
        .findFirst();
  }

  /** What is booked beside an order or beyond it, and what is to come back or came twice. */
  private static Stream<Message> notices(StoredOrder one) {
    List<Message> all = new ArrayList<>();
    if (one.isLate()) {
      all.add(beside(one));
    }
    some("payments.over-open", one, one.openOver()).ifPresent(all::add);
    some("payments.over-recovered", one, one.toRecover()).ifPresent(all::add);
    some("payments.back-beyond", one, one.backBeyond()).ifPresent(all::add);
    return all.stream();
  }

  private static Optional<Message> some(String key, StoredOrder one, Money sum) {
    return sum.paise() > 0
        ? Optional.of(Message.of(key).with("order", one.id()).with("sum", sum))
        : Optional.empty();
  }

  @Override
  public List<Message> notices(Transaction tx, StoredBill bill) {
    return of(tx, bill).stream().flatMap(EarlierOrders::notices).toList();
  }

  @Override
  public List<PaidBill> booked(Transaction tx, String contract) {
    return BookedPayments.of(tx, contract);
  }

  @Override
  public boolean isAccountIn(Transaction tx, String department, String text) {
    return KnownAccounts.of(tx, department).stream().anyMatch(one -> one.isIn(text));
  }

  @Override
  public boolean mayPay(Transaction tx, StoredBill bill) {
    return against(tx, bill).or(() -> warning(tx, bill)).isPresent();
  }

  @Override
  public void payingByHand(
      Transaction tx, StoredBill bill, String reference, Optional<String> earlier) {
    PaymentFaults.refuseNumbers(tx, bill.department(), "reference", reference);
    earlier.ifPresent(said -> PaymentFaults.refuseNumbers(tx, bill.department(), EARLIER, said));
    against(tx, bill)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    warning(tx, bill)
        .filter(why -> earlier.isEmpty())
        .ifPresent(
            why -> {
              throw ProblemException.of(Faults.at("/" + EARLIER, why));
            });
  }
}
