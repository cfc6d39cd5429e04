package org.govsm.governance.custody;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contract history: when a contract was ordered and ends, and what named it in an earlier version,
 * whatever it names now.
 *
 * @param accounts the accounts that named it
 * @param persons the people of agencies who worked under it
 * @param kits by account, the exit kit that was stated for it, where the account has another now
 * @param ordered the day of its order, before which nothing is handed over under it; empty where
 *     that is not known
 * @param last its last day, until which work is made under it; empty where that is not known
 */
public record ContractHistory(
    Set<String> accounts,
    Set<String> persons,
    Map<String, Object> kits,
    Optional<LocalDate> ordered,
    Optional<LocalDate> last) {

  /** Nothing named it before. */
  public static final ContractHistory NONE =
      new ContractHistory(Set.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty());

  /** One whose last day is not known. */
  public ContractHistory(
      Set<String> accounts,
      Set<String> persons,
      Map<String, Object> kits,
      Optional<LocalDate> ordered) {
    this(accounts, persons, kits, ordered, Optional.empty());
  }

  /** Keeps its own copies. */
  public ContractHistory {
    accounts = Set.copyOf(accounts);
    persons = Set.copyOf(persons);
    kits = Map.copyOf(kits);
  }

  /** The same of a contract with a last day. */
  public ContractHistory until(Optional<LocalDate> day) {
    return new ContractHistory(accounts, persons, kits, ordered, day);
  }
}
