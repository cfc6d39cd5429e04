package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.deliveries.DeliveryDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Delivery chapter: deliveries of contracts and what became of them. */
final class DeliveryChapter {

  private DeliveryChapter() {}

  /** Does what a file says. */
  static void happen(DeliveryDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> begun : BuyingChapter.each(tree, "begun")) {
      String contract = String.valueOf(begun.remove("contract"));
      desk.begin(tx, contract, begun, Chapter.as("buyer"));
    }
    for (Map<String, @Nullable Object> act : BuyingChapter.each(tree, "acts")) {
      String contract = String.valueOf(act.remove("contract"));
      String role = String.valueOf(act.remove("as"));
      desk.act(tx, contract, act, Chapter.as(role));
    }
  }
}
