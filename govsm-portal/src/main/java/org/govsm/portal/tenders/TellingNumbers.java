package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.RegisteredNames;

/** Telling numbers: what leads to a supplier in what everybody reads, without being its name. */
final class TellingNumbers {

  private TellingNumbers() {}

  /**
   * Contracts, awarded tenders, and ids of several words.
   *
   * @param contracts the numbers of the contracts of the department
   */
  static Set<String> of(Transaction tx, String department, Collection<String> contracts) {
    Set<String> known = new TreeSet<>(contracts);
    known.addAll(new Awards(tx).standing(department));
    RegisteredNames.all(tx, department, "en").keySet().stream()
        .filter(AskerNames::isOfSeveral)
        .forEach(known::add);
    return known;
  }
}
