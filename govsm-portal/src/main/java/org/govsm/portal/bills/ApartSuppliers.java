package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers that an officer states to be others than that of a bill, though they were paid under
 * its GSTIN: their bills are not in its sums of the year. Another person decides whether it holds.
 */
final class ApartSuppliers {

  /** The fact that names them. */
  static final String APART = "apart";

  private static final String SUPPLIER = "supplier";

  private ApartSuppliers() {}

  /**
   * Whether it is stated of a bill that the supplier of another, with the same GSTIN, is another
   * one. Of another GSTIN nobody is asked: it stays the payee by its PAN.
   */
  static boolean has(StoredBill bill, StoredBill other) {
    return isOneGstin(bill, other)
        && TreeForm.rows(bill.facts(), APART).stream()
            .anyMatch(row -> Skeleton.same(String.valueOf(row.get(SUPPLIER)), other.supplier()));
  }

  static boolean isOneGstin(StoredBill one, StoredBill other) {
    return Skeleton.same(gstin(one), gstin(other));
  }

  private static String gstin(StoredBill one) {
    return StoredTree.text(one.invoice(), BillCase.GSTIN);
  }

  /** Refuses what names no supplier, or that of the bill itself. */
  static void refuse(StoredBill bill, Map<String, @Nullable Object> facts) {
    @Nullable Object given = facts.get(APART);
    if (given != null && !(given instanceof List<?>)) {
      throw ProblemException.of(Faults.at("/facts/" + APART, "bills.apart"));
    }
    for (Object row : given instanceof List<?> rows ? rows : List.of()) {
      if (!(row instanceof Map<?, ?> one)
          || one.size() != 1
          || !(one.get(SUPPLIER) instanceof String id)
          || !Sql.isId(id)
          || Skeleton.same(id, bill.supplier())) {
        throw ProblemException.of(Faults.at("/facts/" + APART, "bills.apart"));
      }
    }
  }
}
