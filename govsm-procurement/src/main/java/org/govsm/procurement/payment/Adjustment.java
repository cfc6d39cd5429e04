package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;

/**
 * What is paid or taken back for an earlier period, because more is known of it now.
 *
 * @param period the id of the earlier period
 * @param paid what was paid for it so far
 * @param due what is due for it as known now
 */
public record Adjustment(String period, Money paid, Money due) implements ToPlain {

  /**
   * What this certificate adds.
   *
   * @return negative where it takes back
   */
  public Money difference() {
    return due.minus(paid);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", period);
    tree.put("paid", paid.toString());
    tree.put("due", due.toString());
    tree.put("amount", difference().toString());
    return tree;
  }
}
