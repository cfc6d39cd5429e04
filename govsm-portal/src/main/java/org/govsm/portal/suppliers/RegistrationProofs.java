package org.govsm.portal.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.supplier.ProofOnRecord;
import org.govsm.procurement.supplier.RegistrationPolicy;
import org.govsm.procurement.supplier.Supplier;

/** Registration proofs: what the register of a department had of a claim at an instant. */
public record RegistrationProofs(Transaction tx, String department, Instant asOf) {

  /**
   * What the register has of a claim to be a micro or small enterprise, or a start-up.
   *
   * @param id the id of the supplier
   * @param day the day on which it is relied on
   */
  public RegistrationProof of(String id, boolean startUp, LocalDate day) {
    Optional<Supplier> supplier = record(SupplierRecords.SUPPLIER, id).map(StoredRecord::supplier);
    RegistrationPolicy policy =
        record(PolicyService.REGISTER, PolicyService.ID)
            .map(PolicyService::policy)
            .orElseGet(RegistrationPolicy::none);
    return supplier
        .map(
            one ->
                startUp
                    ? ProofOnRecord.ofStartUp(one, policy, day)
                    : ProofOnRecord.ofEnterprise(one, policy, day))
        .orElse(RegistrationProof.NOT_ON_RECORD);
  }

  private Optional<StoredRecord> record(String register, String id) {
    SupplierRecords records = new SupplierRecords(tx);
    return records.find(department, register, id).stream()
        .flatMap(now -> records.history(now).stream())
        .filter(version -> !version.madeAt().isAfter(asOf))
        .reduce((first, last) -> last);
  }
}
