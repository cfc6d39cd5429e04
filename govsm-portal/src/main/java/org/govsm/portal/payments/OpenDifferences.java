package org.govsm.portal.payments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BankReconciliation.Difference;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BatchAct;

/**
 * Open differences of a batch: those that an officer must know and nothing on record explains. A
 * reason explains what was known when it was given: what the bank tells later opens the order anew.
 */
final class OpenDifferences {

  static final String REASON = "decisionReason";

  /** What was known of an order when its line was kept last. */
  static final String TOLD = "told";

  private OpenDifferences() {}

  /** By what each order is explained; without those that are not. */
  static Map<String, String> reasons(List<StoredOrder> orders) {
    Map<String, String> reasons = new HashMap<>();
    for (StoredOrder order : orders) {
      if (!order.text(REASON).isEmpty()) {
        reasons.put(order.id(), order.text(REASON));
      }
    }
    return reasons;
  }

  /** The differences that are open. */
  static List<Difference> of(BankReconciliation state, Map<String, String> reasons) {
    return state.differences().stream()
        .filter(each -> each.finding().weight() != Finding.Weight.NOTE)
        .filter(each -> !reasons.containsKey(each.about()))
        .toList();
  }

  /** What the acts on record explain: bills that were opened again, and decisions of officers. */
  static List<BatchAct.Explanation> explained(List<StoredOrder> orders, BankReconciliation state) {
    Map<String, String> reasons = reasons(orders);
    return state.differences().stream()
        .filter(open -> open.finding().weight() != Finding.Weight.NOTE)
        .filter(open -> reasons.containsKey(open.about()))
        .map(
            open ->
                new BatchAct.Explanation(
                    open.finding().code(), open.about(), reasons.getOrDefault(open.about(), "")))
        .toList();
  }

  /** How many orders and answers have one, and orders that were paid beside another. */
  static int count(BankReconciliation state, Map<String, String> reasons, List<String> openLate) {
    Set<String> about = new HashSet<>(openLate);
    of(state, reasons).forEach(each -> about.add(each.about()));
    return about.size();
  }

  /** What is known of an order: its outcome, its sums, and every difference about it. */
  static String told(BankReconciliation state, Line line) {
    return line.outcome() + " " + line.paid() + " " + line.booked() + " " + codes(state, line);
  }

  /** What an officer must know of an order. */
  static List<String> codes(BankReconciliation state, Line line) {
    return state.differences().stream()
        .filter(each -> each.about().equals(line.order()))
        .filter(each -> each.finding().weight() != Finding.Weight.NOTE)
        .map(each -> each.finding().code())
        .sorted()
        .toList();
  }
}
