package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;

/**
 * A limit of deductions that was reached.
 *
 * @param cap the id of the cap, or {@code bill} where more would be deducted than is paid
 * @param clause where the contract says it; empty for the bill
 * @param most the most that may be deducted
 * @param spared what it takes off the deductions
 */
public record Limit(String cap, String clause, Money most, Money spared) implements ToPlain {

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cap", cap);
    tree.put("clause", clause);
    tree.put("most", most.toString());
    tree.put("spared", spared.toString());
    return tree;
  }
}
