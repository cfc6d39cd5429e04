package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/** Contract ends: the last days of contracts under which people of agencies work. */
public interface ContractEnds {

  /** None is known. */
  ContractEnds NONE = (tx, department, contract) -> Optional.empty();

  /** The last day of a contract of a department; nothing where it has none of that id. */
  Optional<LocalDate> lastDay(Transaction tx, String department, String contract);
}
