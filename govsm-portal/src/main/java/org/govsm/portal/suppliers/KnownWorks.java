package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/** Known works: what can be offered on a panel, as it is on record elsewhere. */
@FunctionalInterface
public interface KnownWorks {

  /** The purchase or contract of a department of an id; nothing where it has none. */
  Optional<Work> find(Transaction tx, String department, String id);

  /**
   * Work that is on record.
   *
   * @param orders the contract that it is, or those on the purchase that it is
   * @param supplier of whom the purchase says that it is ordered; nothing where it does not
   * @param day of the purchase that it is, where that is on record
   * @param closed whether it is a purchase whose file is closed
   */
  record Work(
      List<Order> orders, Optional<String> supplier, Optional<LocalDate> day, boolean closed) {

    /** One that is open, of no day. */
    public Work(List<Order> orders, Optional<String> supplier) {
      this(orders, supplier, Optional.empty(), false);
    }

    /** Keeps its own copy. */
    public Work {
      orders = List.copyOf(orders);
    }
  }

  /**
   * Contract that a panel may have given.
   *
   * @param supplier the id of the supplier
   * @param from the day on which it was ordered
   * @param until its last day
   */
  record Order(String supplier, LocalDate from, LocalDate until) {}
}
