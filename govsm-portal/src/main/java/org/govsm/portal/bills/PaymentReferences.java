package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankReference;

/** References by which bills, or interest on them, were paid, to find one that comes again. */
record PaymentReferences(Transaction tx) {

  /**
   * The other bill of a department whose payment was recorded by a reference, or by one that has
   * more written beside it, if there is one.
   */
  Optional<String> other(StoredBill bill, String reference) {
    return by(
            bill.department(),
            one -> isOne(one, reference) || BankReference.isWithin(one, reference))
        .filter(one -> !one.equals(bill.id()))
        .findFirst();
  }

  /** The bill of a department, this one too, that was paid by one with more or less beside it. */
  Optional<String> like(StoredBill bill, String reference) {
    return by(bill.department(), one -> BankReference.isWithin(one, reference)).findFirst();
  }

  /** The bill of a department, this one too, whose payment was recorded by a reference. */
  Optional<String> any(StoredBill bill, String reference) {
    return by(bill.department(), one -> isOne(one, reference)).findFirst();
  }

  private Stream<String> by(String department, Predicate<String> which) {
    return all(department).stream()
        .filter(one -> which.test(one.getValue()))
        .map(Map.Entry::getKey);
  }

  /** Whether two spellings are of one reference. */
  static boolean isOne(String reference, String other) {
    return BankReference.key(reference).equals(BankReference.key(other));
  }

  /** Each bill of a department with a reference by which it, or interest on it, was paid. */
  List<Map.Entry<String, String>> all(String department) {
    return tx
        .handle()
        .createQuery(
            "select bill, content from bill_act where department = :department"
                + " and kind in ('paid', 'interest') order by bill")
        .bind("department", department)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1),
                    StoredTree.member(row.getBytes(2), "reference")
                        .map(String::valueOf)
                        .orElse("")))
        .list()
        .stream()
        .filter(one -> !one.getValue().isEmpty())
        .toList();
  }
}
