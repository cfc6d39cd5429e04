package org.govsm.portal.tenders;

import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.tender.SignedWork;

/** Signed needs: what is contracted for a requirement of a department. */
@FunctionalInterface
public interface SignedNeeds {

  /** Where nobody asks for contracts: none. */
  SignedNeeds NONE = (tx, department, requirement) -> List.of();

  /** The work of each contract that names a requirement, as its terms are now. */
  List<SignedWork> of(Transaction tx, String department, String requirement);

  /** The ids of the contracts of a supplier, by which everybody knows it. */
  default List<String> ofSupplier(Transaction tx, String department, String supplier) {
    return List.of();
  }

  /** The ids of the contracts of a department, each of which leads to its supplier. */
  default List<String> contracts(Transaction tx, String department) {
    return List.of();
  }
}
