package org.govsm.portal.builder;

import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;

/** Contract writers: everybody who wrote a draft that was signed as a contract or its amendment. */
public final class ContractWriters {

  private ContractWriters() {}

  /** Their ids; none for a contract that another system recorded. */
  public static Set<String> of(Transaction tx, String department, String contract) {
    ContractDrafts drafts = new ContractDrafts(tx);
    DraftWriters writers = new DraftWriters(tx);
    Set<String> all = new TreeSet<>();
    DecidedContracts.recorded(tx, department, contract).stream()
        .flatMap(number -> drafts.find(department, number).stream())
        .forEach(draft -> all.addAll(writers.of(draft)));
    return all;
  }
}
