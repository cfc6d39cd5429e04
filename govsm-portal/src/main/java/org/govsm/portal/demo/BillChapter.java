package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.bills.BillDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Bill chapter: what contracts say of bills, invoices, and what became of them. */
final class BillChapter {

  private BillChapter() {}

  /** Does what a file says; a bill is named by its number within the contract. */
  static void happen(BillDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> stated : BuyingChapter.each(tree, "billing")) {
      String contract = String.valueOf(stated.remove("contract"));
      desk.state(tx, contract, stated, Chapter.as("buyer"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      String contract = String.valueOf(step.remove("contract"));
      String role = String.valueOf(step.remove("as"));
      if (step.containsKey("enter")) {
        desk.enter(tx, contract, BuyingChapter.named(step.get("enter")), Chapter.as(role));
      } else {
        String bill = contract + "-B" + step.remove("bill");
        String act = String.valueOf(step.remove("act"));
        desk.act(tx, contract, bill, act, step, Chapter.as(role));
      }
    }
  }
}
