package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * What is paid or taken back for an earlier period, because more is known of it now, or its terms
 * were changed.
 *
 * @param period the id of the earlier period
 * @param paid what was paid for it so far
 * @param due what is due for it as known now
 * @param why what changed
 */
public record Adjustment(String period, Money paid, Money due, List<Message> why)
    implements ToPlain {

  /**
   * Keeps its own copy.
   *
   * @param period see the record
   * @param paid see the record
   * @param due see the record
   * @param why see the record
   */
  public Adjustment {
    why = List.copyOf(why);
  }

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
    tree.put("why", Reasons.plain(why));
    return tree;
  }
}
