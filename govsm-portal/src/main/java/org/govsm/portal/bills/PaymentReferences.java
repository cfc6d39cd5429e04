package org.govsm.portal.bills;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;

/** References of payments that were recorded by hand, to find one that comes again. */
record PaymentReferences(Transaction tx) {

  /** The other bill of a department whose payment was recorded by a reference, if there is one. */
  Optional<String> other(StoredBill bill, String reference) {
    return tx
        .handle()
        .createQuery(
            "select bill, content from bill_act where department = :department"
                + " and kind in ('paid', 'interest') and bill <> :bill order by bill")
        .bind("department", bill.department())
        .bind("bill", bill.id())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1),
                    StoredTree.text(StoredTree.read(row.getBytes(2)), "reference")))
        .list()
        .stream()
        .filter(one -> signs(one.getValue()).equals(signs(reference)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The letters and digits of a reference: how it is parted makes no other one. */
  private static String signs(String reference) {
    String skeleton = Skeleton.of(reference);
    String signs = skeleton.replaceAll("[^\\p{L}\\p{Nd}]+", "");
    return signs.isEmpty() ? skeleton : signs;
  }
}
