package org.govsm.governance.custody;

import java.util.Set;

/**
 * Contract history: what named a contract in an earlier version, whatever it names now.
 *
 * @param accounts the accounts that named it
 * @param persons the people of agencies who worked under it
 */
public record ContractHistory(Set<String> accounts, Set<String> persons) {

  /** Nothing named it before. */
  public static final ContractHistory NONE = new ContractHistory(Set.of(), Set.of());

  /** Keeps its own copies. */
  public ContractHistory {
    accounts = Set.copyOf(accounts);
    persons = Set.copyOf(persons);
  }
}
