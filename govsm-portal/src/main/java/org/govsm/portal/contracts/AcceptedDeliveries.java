package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;

/** Accepted deliveries: how many were accepted in a period, by the record of deliveries. */
@FunctionalInterface
public interface AcceptedDeliveries {

  /** Where no deliveries are kept. */
  AcceptedDeliveries NONE = (tx, contract, period, asOf) -> Optional.empty();

  /**
   * The count of a period.
   *
   * @param asOf the day on which it is counted
   * @return nothing where nobody keeps a record of the contract
   */
  Optional<AcceptedCount> of(Transaction tx, String contract, BillingPeriod period, LocalDate asOf);
}
