package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.payments.BookedPayments;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Bills of a case and their payments, as far as a packet may tell them. */
final class RtiBills {

  private RtiBills() {}

  /** A bill, what was decided about it, and what became of it. */
  static Map<String, @Nullable Object> told(StoredBill bill) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", bill.invoiceNo());
    tree.put("state", bill.state());
    tree.put("received", bill.received().toString());
    bill.due().ifPresent(day -> tree.put("due", day.toString()));
    bill.payable().ifPresent(sum -> tree.put("net", sum.toString()));
    if (bill.state().equals(StoredBill.PAID)) {
      tree.put("paidOn", bill.moved().toString());
    }
    tree.put("invoice", bill.invoice());
    tree.put("decisions", bill.decisions());
    tree.put("passed", bill.settled().get("passed"));
    return tree;
  }

  /** Day and sum of each payment; references of banks tell accounts and stay here. */
  static List<Map<String, Object>> payments(Transaction tx, String contract) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PaidBill paid :
        Stream.of(BillPayments.byHand(tx, contract), BookedPayments.of(tx, contract))
            .flatMap(List::stream)
            .toList()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("bill", paid.id());
      row.put("on", paid.on().toString());
      row.put("amount", paid.amount().toString());
      row.put("returned", paid.returned());
      rows.add(row);
    }
    return rows;
  }
}
