package org.govsm.portal.bills;

import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;

/** Bill changes: how many acts there were on the bills of each contract of a department. */
public final class BillChanges {

  private BillChanges() {}

  /** The acts by contract; none for one without a bill. */
  public static Map<String, Long> of(Transaction tx, String department) {
    return tx.handle()
        .select(
            "select contract, sum(acts) as changes from bill where department = ?"
                + " group by contract",
            department)
        .map((row, context) -> Map.entry(row.getString("contract"), row.getLong("changes")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
