package org.govsm.portal.tenders;

import java.util.Map;
import org.govsm.portal.store.Transaction;

/** Known suppliers: whom the register of a department has, so that nobody types an id. */
public interface KnownSuppliers {

  /** Where nobody is chosen. */
  KnownSuppliers NONE =
      new KnownSuppliers() {
        @Override
        public Map<String, String> of(Transaction tx, String department, String language) {
          return Map.of();
        }

        @Override
        public Map<String, String> named(Transaction tx, String department, String language) {
          return Map.of();
        }
      };

  /**
   * The registered suppliers of a department.
   *
   * @param language of their names, where they have one in it
   * @return names by id, in the order of ids
   */
  Map<String, String> of(Transaction tx, String department, String language);

  /**
   * All suppliers of a department, registered or not, whom no published text names.
   *
   * @param language of their names, where they have one in it
   * @return names by id, in the order of ids
   */
  Map<String, String> named(Transaction tx, String department, String language);
}
