package org.govsm.portal.contracts;

import java.time.LocalDate;
import org.govsm.portal.store.Transaction;

/**
 * Knowledge of a contract on which its results depend: what it promises, what came in, and the day.
 */
record Knowledge(String contract, String terms, LastImport imports, String period, LocalDate asOf) {

  static Knowledge of(Transaction tx, WrittenContract contract, String period, LocalDate asOf) {
    return new Knowledge(
        contract.id(),
        contract.stored().digest(),
        new Imports(tx).last(contract.id()),
        period,
        asOf);
  }
}
