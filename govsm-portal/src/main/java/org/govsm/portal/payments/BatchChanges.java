package org.govsm.portal.payments;

import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;

/**
 * Batch changes: how many acts there were on the batches that pay each contract of a department.
 */
public final class BatchChanges {

  private BatchChanges() {}

  /** The acts by contract; none for one in no batch. */
  public static Map<String, Long> of(Transaction tx, String department) {
    return tx.handle()
        .select(
            "select o.contract, sum(b.acts) as changes from payment_order o"
                + " join payment_batch b on b.department = o.department and b.id = o.batch"
                + " where o.department = ? group by o.contract",
            department)
        .map((row, context) -> Map.entry(row.getString("contract"), row.getLong("changes")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
