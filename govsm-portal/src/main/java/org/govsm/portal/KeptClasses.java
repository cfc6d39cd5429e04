package org.govsm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.suppliers.SupplierClasses;

/**
 * Kept classes: what was stated on suppliers as enterprises for the deliveries of their contracts.
 * Where that and the register of suppliers differ, the class is not known.
 */
record KeptClasses(Map<String, SortedSet<String>> stated) {

  private static final String CLASS = "mseClass";

  /**
   * Classes by supplier.
   *
   * @param byContract the classes that were stated, by contract
   */
  static KeptClasses of(List<ContractOrders.Order> orders, Map<String, String> byContract) {
    Map<String, SortedSet<String>> stated = new HashMap<>();
    for (ContractOrders.Order one : orders) {
      String code = byContract.getOrDefault(one.contract(), "");
      if (!code.isEmpty()) {
        stated
            .computeIfAbsent(one.supplier(), id -> new TreeSet<>())
            .add(SupplierClasses.ofRegister(code));
      }
    }
    return new KeptClasses(stated);
  }

  /** Says the class of each supplier of which one alone was stated. */
  void complete(Map<String, Map<String, Object>> suppliers) {
    suppliers.forEach(
        (id, tree) -> {
          SortedSet<String> all = new TreeSet<>(stated.getOrDefault(id, new TreeSet<>()));
          if (tree.get(CLASS) instanceof String registered) {
            all.add(registered);
          }
          tree.remove(CLASS);
          if (all.size() == 1) {
            tree.put(CLASS, all.first());
          }
        });
  }
}
