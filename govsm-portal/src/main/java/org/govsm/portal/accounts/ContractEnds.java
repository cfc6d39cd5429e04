package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/**
 * Contract ends: the last days of contracts under which people of agencies work, and the accounts
 * that a contract says it runs.
 */
public interface ContractEnds {

  /** None is known. */
  ContractEnds NONE = (tx, department, contract) -> Optional.empty();

  /** The last day of a contract of a department; nothing where it has none of that id. */
  Optional<LocalDate> lastDay(Transaction tx, String department, String contract);

  /** The day of the order of a contract of a department; nothing where it has none of that id. */
  default Optional<LocalDate> orderedOn(Transaction tx, String department, String contract) {
    return Optional.empty();
  }

  /** The last days of the contracts of a department, by their ids. */
  default Map<String, LocalDate> lastDays(Transaction tx, String department) {
    return Map.of();
  }

  /** The ids of the accounts that a contract itself names; none where it names none. */
  default Collection<String> accounts(Transaction tx, String contract) {
    return List.of();
  }
}
