package org.govsm.portal.bills;

import java.util.List;
import org.govsm.portal.store.Transaction;

/** Passing officers: who passed each of some bills last. */
public final class PassingOfficers {

  private static final String PASSED = "passed";

  private PassingOfficers() {}

  /** Their ids, once for each bill that was passed. */
  public static List<String> of(Transaction tx, List<String> bills) {
    return new SomeBillActs(tx)
        .of(bills, List.of(PASSED)).values().stream()
            .map(acts -> acts.get(acts.size() - 1).actor())
            .toList();
  }
}
