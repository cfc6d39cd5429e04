package org.govsm.portal;

import java.util.HashMap;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.portal.bills.BillChanges;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.payments.BatchChanges;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;

/**
 * Paid sums: what was paid under contracts, read anew only where a bill or a batch of payments of
 * theirs changed since.
 */
final class PaidSums {

  private static final int KEPT = 50_000;

  private final LruCache<Changes, Money> known = new LruCache<>(KEPT);

  /** All that the sum of a contract depends on. */
  private record Changes(String contract, long bills, long batches) {}

  /** The changes of one department, by contract. */
  private record Department(Map<String, Long> bills, Map<String, Long> batches) {

    Changes of(String contract) {
      return new Changes(
          contract, bills.getOrDefault(contract, 0L), batches.getOrDefault(contract, 0L));
    }
  }

  /** The sums of contracts within one transaction: two queries for those of a department. */
  final class Read {

    private final Transaction tx;
    private final Map<String, Department> departments = new HashMap<>();

    private Read(Transaction tx) {
      this.tx = tx;
    }

    Money of(Contract contract) {
      Changes changes =
          departments
              .computeIfAbsent(
                  contract.department(),
                  one -> new Department(BillChanges.of(tx, one), BatchChanges.of(tx, one)))
              .of(contract.id());
      if (changes.bills() + changes.batches() == 0) {
        return Money.ZERO;
      }
      return tx.isReadOnly() // what is written may be taken back, and other acts come in its place
          ? known.of(changes, () -> one(tx, contract))
          : one(tx, contract);
    }
  }

  /** What was paid under one contract. */
  static Money one(Transaction tx, Contract contract) {
    return KeptContracts.paid(tx, contract.id());
  }

  /** What is paid as a transaction sees it, for many contracts. */
  Read in(Transaction tx) {
    return new Read(tx);
  }
}
