package org.govsm.portal.contracts;

import java.util.List;
import org.govsm.portal.store.Transaction;

/** Names of suppliers, as contracts give them. */
public record SupplierNames(Transaction tx) {

  /**
   * The names that contracts of a department give a supplier, each once; that of the contract with
   * the first id comes first.
   *
   * @param but the id of a contract that is left out
   */
  public List<String> of(String department, String supplier, String but) {
    return tx.handle()
        .select(
            "select supplier_name from contract where department = ? and supplier = ? and id <> ?"
                + " and supplier_name <> '' group by supplier_name order by min(id)",
            department,
            supplier,
            but)
        .mapTo(String.class)
        .list();
  }
}
