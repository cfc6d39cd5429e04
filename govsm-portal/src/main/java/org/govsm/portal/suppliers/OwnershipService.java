package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Ownership;
import org.jspecify.annotations.Nullable;

/** Ownership service: keeps what an owner states freely, and erases it when it is asked. */
record OwnershipService(SupplierService suppliers, Clock clock) {

  /**
   * What is on record.
   *
   * @throws ProblemException with status 404 if there is no such supplier
   */
  Optional<Ownerships.Stored> find(Transaction tx, String department, String supplier) {
    StoredRecord one = suppliers.current(tx, department, supplier);
    return new Ownerships(tx).find(one.department(), one.id());
  }

  /** Keeps a statement in the place of one of before. */
  Ownerships.Stored state(
      Transaction tx,
      String department,
      String supplier,
      Map<String, ? extends @Nullable Object> tree,
      Caller by) {
    StoredRecord one = suppliers.current(tx, department, supplier);
    by.requireDepartment(one.department());
    ProblemException.unlessNone(Secrets.in(tree));
    ProblemException.unlessNone(AadhaarNumbers.in(tree));
    Ownership stated = ProblemException.accepted(Ownership.fromPlain(tree));
    if (stated.on().isAfter(Moments.day(clock.instant()))) {
      throw ProblemException.of(Faults.at("/on", "suppliers.day-to-come"));
    }
    new Ownerships(tx)
        .keep(one.department(), one.id(), stated, Sql.cut(clock.instant()), by.actor());
    return find(tx, department, supplier).orElseThrow();
  }

  /** Erases a statement. */
  void erase(Transaction tx, String department, String supplier, Caller by) {
    by.requireDepartment(department);
    if (find(tx, department, supplier).isEmpty()) {
      throw ProblemException.notFound("ownership.none", supplier);
    }
    new Ownerships(tx).erase(department, supplier, Sql.cut(clock.instant()), by.actor());
  }
}
