package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.TermsChange;

/** Terms writers: the roles that may record terms which amend a contract or correct its entry. */
public final class TermsWriters {

  /** Who enters terms, and who may say that they were entered wrongly: whoever issues by them. */
  private static final Set<String> WRITES = Set.of("buyer");

  private static final Set<String> CORRECTS = Set.of("finance-officer");

  private TermsWriters() {}

  static void require(TermsChange change, Caller by) {
    Set<String> may = writers(change.isCorrection());
    if (by.kind() != Caller.Kind.PORTAL && !by.isAnyOf(may)) {
      throw by.isNoneOf(may);
    }
  }

  private static Set<String> writers(boolean corrects) {
    return corrects ? CORRECTS : WRITES;
  }

  /** The roles that may record terms that amend a contract, or correct how it was entered. */
  public static Set<String> amending(Transaction tx, String id, Map<String, ?> terms) {
    int before = new Contracts(tx).current(id).map(one -> corrections(one.terms())).orElse(0);
    return writers(corrections(terms) > before);
  }

  private static int corrections(Map<String, ?> terms) {
    return terms.get("corrections") instanceof List<?> rows ? rows.size() : 0;
  }
}
