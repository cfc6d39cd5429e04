package org.govsm.portal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.accounts.ContractEnds;
import org.govsm.portal.contracts.ContractEnd;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.store.Transaction;

/** Kept ends of contracts, and the accounts that the contracts name. */
record KeptEnds() implements ContractEnds {

  @Override
  public Optional<LocalDate> lastDay(Transaction tx, String department, String contract) {
    return ContractEnd.lastDay(tx, department, contract);
  }

  @Override
  public Optional<LocalDate> orderedOn(Transaction tx, String department, String contract) {
    return ContractEnd.orderedOn(tx, department, contract);
  }

  @Override
  public Map<String, LocalDate> lastDays(Transaction tx, String department) {
    return ContractEnd.lastDays(tx, department);
  }

  @Override
  public Collection<String> accounts(Transaction tx, String contract) {
    return new ContractLinks(tx).of(contract).accounts();
  }
}
