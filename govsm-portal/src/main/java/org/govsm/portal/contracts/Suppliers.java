package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Suppliers of contracts: found by the rows that the terms made, so that to find the contracts of
 * one supplier reads no terms. Of a single contract the terms themselves are asked, and what they
 * say is kept by their digest: it never grows old, as other terms have another digest.
 */
public final class Suppliers {

  private static final int KNOWN = 50_000;

  private static final LruCache<String, Optional<String>> BY_DIGEST = new LruCache<>(KNOWN);

  private Suppliers() {}

  /** The id of the supplier, as the terms of a contract name it. */
  static Optional<String> of(Contract contract) {
    return BY_DIGEST.of(contract.digest(), contract::supplier);
  }

  /** All suppliers of contracts of the departments that a caller sees. */
  public static NavigableSet<String> seen(Transaction tx, Caller by) {
    return by.roles().contains(Caller.SUPPLIER)
        ? new TreeSet<>()
        : new TreeSet<>(ListedContract.suppliers(tx, by, Integer.MAX_VALUE));
  }

  /** What the suppliers of the contracts of a department are called, by their ids. */
  public static Map<String, String> named(Transaction tx, String department, Caller by, int most) {
    Map<String, String> named = new LinkedHashMap<>();
    ListedContract.seen(by, Optional.of(department))
        .where("c.supplier <> ''")
        .keys(
            tx,
            "distinct c.supplier, c.supplier_name",
            (row, context) -> Map.entry(row.getString(1), row.getString(2)),
            "c.supplier_name, c.supplier",
            0,
            most)
        .forEach(one -> named.putIfAbsent(one.getKey(), one.getValue()));
    return named;
  }

  /** All suppliers of contracts of departments that a caller does not see. */
  public static NavigableSet<String> ofOthers(Transaction tx, Caller by) {
    return new TreeSet<>(ListedContract.suppliersOfOthers(tx, by));
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
    return ListedContract.seen(by, department)
        .where("c.id > ?", after)
        .ids(tx, "c.id", "c.id", 0, limit);
  }
}
