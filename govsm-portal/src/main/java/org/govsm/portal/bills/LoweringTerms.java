package org.govsm.portal.bills;

import java.util.LinkedHashMap;
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

  /** The member that says who stated rates and what is held back, whenever that was. */
  private static final String STATED_BY = "statedBy";

  /** The member with the terms before they were lowered: once these stand again, nothing is. */
  private static final String FROM = "loweredFrom";

  private static final String TERMS = "terms";
  private static final String PAYEE = "payee";

  /** The persons, as they are kept beside the terms; nothing for none. */
  static Map<String, Object> of(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    Map<String, @Nullable Object> before = new Bills(tx).terms(contract);
    Map<String, @Nullable Object> first = TreeForm.part(before, FROM);
    boolean restored = !first.isEmpty() && !BillDuties.isLowering(first, given);
    Set<String> persons = new LinkedHashSet<>(restored ? List.of() : by(before));
    Set<String> authors = new LinkedHashSet<>(authors(before));
    if (BillDuties.isOther(before, given)) {
      authors.add(by.actor());
    }
    if (!restored
        && BillDuties.isLowering(before, given)
        && !new Bills(tx).of(contract).isEmpty()) {
      persons.add(by.actor());
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    if (!persons.isEmpty()) {
      kept.put(BillEvents.LOWERED_BY, List.copyOf(persons));
      if (by(before).isEmpty()) {
        kept.put(
            FROM, Map.of(TERMS, TreeForm.part(before, TERMS), PAYEE, TreeForm.part(before, PAYEE)));
      } else if (!first.isEmpty()) {
        kept.put(FROM, first);
      }
    }
    if (!authors.isEmpty()) {
      kept.put(STATED_BY, List.copyOf(authors));
    }
    return kept;
  }

  static List<String> by(Map<String, @Nullable Object> terms) {
    return persons(terms, BillEvents.LOWERED_BY);
  }

  /** Who stated them; of a former version it is known from the next statement on. */
  static List<String> authors(Map<String, @Nullable Object> terms) {
    return persons(terms, STATED_BY);
  }

  private static List<String> persons(Map<String, @Nullable Object> terms, String member) {
    return terms.get(member) instanceof List<?> persons
        ? persons.stream().map(String::valueOf).toList()
        : List.of();
  }
}
