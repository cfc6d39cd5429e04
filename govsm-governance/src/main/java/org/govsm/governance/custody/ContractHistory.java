package org.govsm.governance.custody;

import java.util.Map;
import java.util.Set;

/**
 * Contract history: what named a contract in an earlier version, whatever it names now.
 *
 * @param accounts the accounts that named it
 * @param persons the people of agencies who worked under it
 * @param kits by account, the exit kit that was stated for it, where the account has another now
 */
public record ContractHistory(Set<String> accounts, Set<String> persons, Map<String, Object> kits) {

  /** Nothing named it before. */
  public static final ContractHistory NONE = new ContractHistory(Set.of(), Set.of(), Map.of());

  /** Keeps its own copies. */
  public ContractHistory {
    accounts = Set.copyOf(accounts);
    persons = Set.copyOf(persons);
    kits = Map.copyOf(kits);
  }
}
