package org.govsm.portal.bills;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.bill.BillDuties;
import org.jspecify.annotations.Nullable;

/** Terms on bills that were changed to lower bills, while the contract had some: who did it. */
final class LoweringTerms {

  private LoweringTerms() {}

  /** The persons, as they are kept beside the terms; nothing for none. */
  static Map<String, Object> of(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    Map<String, @Nullable Object> before = new Bills(tx).terms(contract);
    Set<String> persons = new LinkedHashSet<>(by(before));
    if (BillDuties.isLowering(before, given) && !new Bills(tx).of(contract).isEmpty()) {
      persons.add(by.actor());
    }
    return persons.isEmpty() ? Map.of() : Map.of(BillEvents.LOWERED_BY, List.copyOf(persons));
  }

  static List<String> by(Map<String, @Nullable Object> terms) {
    return terms.get(BillEvents.LOWERED_BY) instanceof List<?> persons
        ? persons.stream().map(String::valueOf).toList()
        : List.of();
  }
}
