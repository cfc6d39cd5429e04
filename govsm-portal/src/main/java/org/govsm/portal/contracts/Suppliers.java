package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.LruCache;

/**
 * Suppliers of contracts: read of the terms once, and kept by the digest of the terms, so that to
 * find the contracts of one supplier does not read all others again. What is kept never grows old,
 * as other terms have another digest.
 */
public final class Suppliers {

  private static final int KNOWN = 50_000;
  private static final int TOGETHER = 500;

  private static final LruCache<String, Optional<String>> BY_DIGEST = new LruCache<>(KNOWN);

  private Suppliers() {}

  /** The id of the supplier, as the terms of a contract name it. */
  static Optional<String> of(Contract contract) {
    return BY_DIGEST.of(contract.digest(), contract::supplier);
  }

  /** All suppliers of contracts of the departments that a caller sees. */
  public static NavigableSet<String> seen(Transaction tx, Caller by) {
    NavigableSet<String> all = new TreeSet<>();
    String last = "";
    List<ContractHead> heads;
    do {
      heads = new Contracts(tx).heads(Optional.empty(), last, TOGETHER);
      List<ContractHead> own =
          heads.stream().filter(one -> by.seesDepartment(one.department())).toList();
      of(tx, own).forEach(supplier -> supplier.ifPresent(all::add));
      last = heads.isEmpty() ? last : heads.get(heads.size() - 1).id();
    } while (heads.size() == TOGETHER);
    return all;
  }

  /**
   * The ids of contracts that a caller sees, in their order.
   *
   * @param department only those of this department; empty for all
   * @param after the id of the last contract of the page before; empty text for the first page
   * @return fewer than the limit when there are no more
   */
  static List<String> contracts(
      Transaction tx, Caller by, Optional<String> department, String after, int limit) {
    int together = by.seesEverything() ? limit : Math.max(limit, TOGETHER);
    List<String> seen = new ArrayList<>();
    String last = after;
    List<ContractHead> heads;
    do {
      heads = new Contracts(tx).heads(department, last, together);
      seen.addAll(seen(tx, by, heads));
      last = heads.isEmpty() ? last : heads.get(heads.size() - 1).id();
    } while (heads.size() == together && seen.size() < limit);
    return seen.subList(0, Math.min(limit, seen.size()));
  }

  private static List<String> seen(Transaction tx, Caller by, List<ContractHead> heads) {
    boolean anyOf = by.roles().contains(Caller.SUPPLIER);
    List<Optional<String>> suppliers = anyOf ? of(tx, heads) : List.of();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      ContractHead head = heads.get(i);
      String supplier = anyOf ? suppliers.get(i).orElse("") : "";
      if (by.seesContract(head.department(), supplier)) {
        seen.add(head.id());
      }
    }
    return seen;
  }

  /** Of each contract, its supplier. */
  private static List<Optional<String>> of(Transaction tx, List<ContractHead> heads) {
    List<String> unknown =
        heads.stream()
            .filter(head -> BY_DIGEST.find(head.digest()).isEmpty())
            .map(ContractHead::id)
            .toList();
    new Contracts(tx).all(unknown).forEach(Suppliers::of);
    return heads.stream()
        .map(
            head ->
                BY_DIGEST.of(
                    head.digest(),
                    () -> new Contracts(tx).current(head.id()).flatMap(Contract::supplier)))
        .toList();
  }
}
