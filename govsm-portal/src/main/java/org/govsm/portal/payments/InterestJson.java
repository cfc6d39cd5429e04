package org.govsm.portal.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.bills.ExcessInterest;
import org.govsm.portal.bills.OwedInterest;
import org.govsm.portal.bills.StoredBill;
import org.jspecify.annotations.Nullable;

/** Interest for paying bills late as trees of the API. */
final class InterestJson {

  private InterestJson() {}

  /** Interest for paying a bill late that is owed. */
  static Map<String, @Nullable Object> owing(OwedInterest one) {
    Map<String, @Nullable Object> tree = of(one.bill(), one.owed().by(), one.payee());
    tree.put("paidOn", one.bill().moved().toString());
    one.owed().least().ifPresent(sum -> tree.put("interest", sum.toString()));
    one.owed().beyond().ifPresent(sum -> tree.put("beyondInterest", sum.toString()));
    one.paid()
        .ifPresent(
            sum -> {
              tree.put("paid", sum.toString());
              one.left().least().ifPresent(left -> tree.put("stillOwed", left.toString()));
              one.left().beyond().ifPresent(left -> tree.put("stillBeyond", left.toString()));
            });
    return tree;
  }

  /** Interest for paying a bill late that was paid beyond what is owed. */
  static Map<String, @Nullable Object> excess(ExcessInterest one) {
    Map<String, @Nullable Object> tree = of(one.bill(), one.owed().by(), one.payee());
    tree.put("paid", one.paid().toString());
    tree.put("excess", one.excess().toString());
    return tree;
  }

  private static Map<String, @Nullable Object> of(
      StoredBill bill, String by, Optional<String> payee) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("contract", bill.contract());
    tree.put("bill", bill.id());
    tree.put("invoice", bill.invoiceNo());
    tree.put("by", by);
    payee.ifPresent(one -> tree.put("payee", one));
    return tree;
  }
}
