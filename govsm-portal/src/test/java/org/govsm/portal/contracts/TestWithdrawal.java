package org.govsm.portal.contracts;

import java.time.Instant;
import org.govsm.portal.store.Transaction;

/** Withdraws files, for tests of the store. */
public final class TestWithdrawal {

  private TestWithdrawal() {}

  /** Withdraws an import. */
  public static void withdraw(
      Transaction tx, String contract, int number, Instant at, String actor) {
    new StoredWithdrawals(tx).withdraw(contract, number, "wrong account", at, actor);
  }
}
