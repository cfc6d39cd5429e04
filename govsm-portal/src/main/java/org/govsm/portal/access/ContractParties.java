package org.govsm.portal.access;

import java.util.Optional;
import org.govsm.portal.store.Transaction;

/** Contract parties: who may see a contract, because it is theirs. */
@FunctionalInterface
public interface ContractParties {

  /** The department and the supplier of a contract. */
  record Parties(String department, String supplier) {}

  /** The parties of a contract; empty where there is none of that id. */
  Optional<Parties> of(Transaction tx, String contract);
}
