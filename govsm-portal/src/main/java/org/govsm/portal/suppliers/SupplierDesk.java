package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Supplier desk: the steps of suppliers for who tells a story, such as the demonstration. */
public final class SupplierDesk {

  private final PolicyService policies;
  private final SupplierService suppliers;
  private final RegistrationService registration;

  public SupplierDesk(Authorisation table, Clock clock) {
    policies = new PolicyService(clock);
    suppliers = new SupplierService(clock);
    registration = new RegistrationService(policies, table, clock);
  }

  /** Sets what a department requires. */
  public void require(
      Transaction tx, String department, Map<String, @Nullable Object> policy, Caller by) {
    int version = policies.find(tx, department).map(StoredRecord::version).orElse(0);
    policies.set(tx, department, version, policy, by);
  }

  /** Records a supplier as a draft. */
  public void record(
      Transaction tx, String department, Map<String, @Nullable Object> supplier, Caller by) {
    suppliers.record(tx, department, supplier, by);
  }

  /** Records the evidence of a check. */
  public void check(
      Transaction tx, String department, String id, Map<String, @Nullable Object> check, Caller by) {
    suppliers.check(tx, suppliers.current(tx, department, id), check, Optional.empty(), by);
  }

  /** Takes a step of the registration. */
  public void step(Transaction tx, String department, String id, String event, Caller by) {
    registration.step(tx, suppliers.current(tx, department, id), event, by);
  }
}
