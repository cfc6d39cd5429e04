package org.govsm.portal.bills;

import org.govsm.portal.store.Transaction;

/** Unpaid bills: those that are neither paid nor returned. */
public final class UnpaidBills {

  private UnpaidBills() {}

  /** Whether a supplier has one in a department. */
  public static boolean has(Transaction tx, String department, String supplier) {
    return tx.handle()
        .select(
            "select 1 from bill where department = ? and supplier = ?"
                + " and state not in ('PAID', 'CLOSED', 'RETURNED') limit 1",
            department,
            supplier)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }
}
