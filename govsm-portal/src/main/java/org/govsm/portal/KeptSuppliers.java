package org.govsm.portal;

import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.RegisteredNames;
import org.govsm.portal.tenders.KnownSuppliers;

/**
 * Kept suppliers: those of the register, for tenders; whom no text names are also those of the
 * contracts.
 */
final class KeptSuppliers implements KnownSuppliers {

  @Override
  public Map<String, String> of(Transaction tx, String department, String language) {
    return RegisteredNames.of(tx, department, language);
  }

  @Override
  public Map<String, String> named(Transaction tx, String department, String language) {
    Map<String, String> named = new TreeMap<>();
    new ContractPublications(tx)
        .suppliers(department)
        .forEach((id, name) -> named.put(id, in(language, name)));
    named.putAll(RegisteredNames.all(tx, department, language));
    return named;
  }

  /** Contracts write a name in English and in Hindi with a dot between. */
  private static String in(String language, String name) {
    String[] both = name.split(" · ", 2);
    return language.equals("hi") ? both[both.length - 1] : both[0];
  }
}
