package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.AcceptedDeliveries;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;

/** Delivered periods: counts by the record of deliveries, for certificates. */
public record DeliveredPeriods(BiFunction<Transaction, LocalDate, Law> laws)
    implements AcceptedDeliveries {

  @Override
  public Optional<AcceptedCount> of(
      Transaction tx, String contract, BillingPeriod period, LocalDate asOf) {
    Deliveries all = new Deliveries(tx);
    return all.find(contract)
        .map(
            stored ->
                AcceptedCount.of(
                    all.record(stored),
                    period.from(),
                    period.until(),
                    laws.apply(tx, asOf).book(stored.book()),
                    asOf));
  }
}
