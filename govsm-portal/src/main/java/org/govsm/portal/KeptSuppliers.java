package org.govsm.portal;

import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.RegisteredNames;
import org.govsm.portal.tenders.KnownSuppliers;

/** Kept suppliers: those of the register, for tenders. */
final class KeptSuppliers implements KnownSuppliers {

  @Override
  public Map<String, String> of(Transaction tx, String department, String language) {
    return RegisteredNames.of(tx, department, language);
  }

  @Override
  public Map<String, String> named(Transaction tx, String department, String language) {
    return RegisteredNames.all(tx, department, language);
  }
}
