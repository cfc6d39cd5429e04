package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Something that is paid before deductions.
 *
 * @param id the id of the amount, or of the KPI by which it is earned
 * @param platform the platform of the KPI; nothing for an amount
 * @param clause where the contract says it
 * @param sum the sum; nothing where it could not be read, and then nothing of it is paid yet
 * @param why the reason
 */
public record Earning(
    String id, Optional<String> platform, String clause, Optional<Money> sum, Message why)
    implements ToPlain {

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    platform.ifPresent(p -> tree.put("platform", p));
    tree.put("clause", clause);
    sum.ifPresent(s -> tree.put("amount", s.toString()));
    tree.put("why", Reasons.plain(why));
    return tree;
  }
}
