package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/** Suppliers in the register of a department. */
public interface RegisteredSuppliers {

  /**
   * The names of a supplier, in each language.
   *
   * @return nothing where the register has no supplier of that id
   */
  Optional<List<String>> names(Transaction tx, String department, String id);
}
