package org.govsm.portal.payments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReference;
import org.govsm.procurement.disbursement.BatchRecord;
import org.jspecify.annotations.Nullable;

/**
 * References of the bank that were on record for a payment outside a batch when the bank gave them
 * for an order of it: an order that has one is asked about, and is no payment of the public record
 * until an officer decided that it is one.
 */
final class PaidReferences {

  /** The other payment. */
  static final String SHARED = "shared";

  /** The references, as they are compared. */
  static final String BY = "sharedBy";

  /**
   * Other payment.
   *
   * @param payment its order or its bill
   * @param by the references that both have
   */
  record Other(String payment, Set<String> by) {}

  private final Transaction tx;

  PaidReferences(Transaction tx) {
    this.tx = tx;
  }

  /** The orders of a batch that share a reference with another payment. */
  Map<String, Other> of(StoredBatch one, List<StoredOrder> orders, BatchRecord record) {
    Map<String, Set<String>> given = given(record);
    Map<String, Other> shared = new LinkedHashMap<>();
    if (given.isEmpty()) {
      return shared;
    }
    Map<String, String> known = elsewhere(one, orders);
    given.forEach(
        (order, references) -> {
          Set<String> both = new TreeSet<>();
          String payment = "";
          for (String reference : new TreeSet<>(references)) {
            Optional<String> other = other(known, reference);
            payment = payment.isEmpty() ? other.orElse("") : payment;
            other.ifPresent(found -> both.add(reference));
          }
          if (!both.isEmpty()) {
            shared.put(order, new Other(payment, both));
          }
        });
    return shared;
  }

  /** The payment by a reference, or by one that may be it with more beside it. */
  private static Optional<String> other(Map<String, String> known, String reference) {
    return Optional.ofNullable(known.get(reference))
        .or(
            () ->
                known.entrySet().stream()
                    .filter(one -> BankReference.areWithin(one.getKey(), reference))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .findFirst());
  }

  private static Map<String, Set<String>> given(BatchRecord record) {
    Map<String, Set<String>> given = new LinkedHashMap<>();
    record.acts().stream()
        .flatMap(act -> act.answers().stream())
        .filter(answer -> answer.kind() == BankAnswer.Kind.CREDITED)
        .forEach(
            answer ->
                answer
                    .order()
                    .filter(order -> record.batch().order(order).isPresent())
                    .ifPresent(
                        order ->
                            answer
                                .bankReference()
                                .ifPresent(
                                    reference ->
                                        given
                                            .computeIfAbsent(order, key -> new HashSet<>())
                                            .add(BankReference.key(reference)))));
    return given;
  }

  /** What was paid outside a batch, by its references: not of its bills, nor in doubt itself. */
  private Map<String, String> elsewhere(StoredBatch one, List<StoredOrder> orders) {
    Map<String, String> known = new HashMap<>();
    tx.handle()
        .createQuery(
            "select id, content from payment_order where department = :department"
                + " and batch <> :batch and paid_on is not null order by id")
        .bind("department", one.department())
        .bind("batch", one.id())
        .map((row, context) -> Map.entry(row.getString(1), row.getBytes(2)))
        .forEach(
            each -> {
              Map<String, @Nullable Object> order = StoredTree.read(each.getValue());
              if (text(order, SHARED).isEmpty()) {
                for (String reference : text(order, "references").split(", ", -1)) {
                  known.putIfAbsent(BankReference.key(reference), each.getKey());
                }
              }
            });
    List<String> own = orders.stream().map(StoredOrder::bill).toList();
    BillPayments.references(tx, one.department()).stream()
        .filter(each -> !own.contains(each.getKey()))
        .forEach(each -> known.putIfAbsent(BankReference.key(each.getValue()), each.getKey()));
    known.remove("");
    return known;
  }

  private static String text(Map<String, @Nullable Object> content, String name) {
    return content.get(name) == null ? "" : String.valueOf(content.get(name));
  }

  /** The other payments by order, as they were found when the bank answered. */
  static Map<String, String> kept(List<StoredOrder> orders) {
    Map<String, String> shared = new HashMap<>();
    orders.stream()
        .filter(StoredOrder::isShared)
        .forEach(each -> shared.put(each.id(), each.text(SHARED)));
    return shared;
  }

  /** Whether a booking of an order waits for the decision whether it is a payment of its own. */
  static boolean isDoubted(StoredOrder order, String reference) {
    return order.isShared()
        && !order.decision().equals(OrderDecisions.PAID)
        && !(order.isRecovered() && order.holds().isPresent())
        && Stream.of(order.text(BY).split(" ", -1))
            .map(BankReference::key) // a former version kept the letters too
            .anyMatch(key -> isOne(key, BankReference.key(reference)));
  }

  private static boolean isOne(String key, String other) {
    return key.equals(other) || BankReference.areWithin(key, other);
  }
}
