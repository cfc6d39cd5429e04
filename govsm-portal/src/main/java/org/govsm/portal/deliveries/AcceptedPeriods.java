package org.govsm.portal.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.portal.contracts.MetricReadings;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;

/**
 * Accepted periods: how many were accepted in each period of a contract by the record, and which
 * files say otherwise. Certificates that were issued are not changed by it.
 *
 * @param counts of the periods that have begun, the first first
 * @param contradictions of files with the record
 */
record AcceptedPeriods(List<Counted> counts, List<Finding> contradictions) {

  private static final String CONTRACT = "contract";

  /** A period, and what was accepted in it. */
  record Counted(BillingPeriod period, AcceptedCount count) {}

  static AcceptedPeriods of(Transaction tx, Standing standing, LocalDate today, Instant now) {
    List<Counted> counts =
        standing.contract().terms().periods().stream()
            .filter(period -> !period.from().isAfter(today))
            .map(
                period ->
                    new Counted(
                        period,
                        AcceptedCount.of(
                            standing.record(),
                            period.from(),
                            period.until(),
                            standing.book(),
                            today)))
            .toList();
    List<Finding> contradictions =
        AcceptedCount.contradictions(
            standing.record(),
            MetricReadings.of(tx, standing.contract().id(), CONTRACT, "accepted", now),
            standing.book(),
            today);
    return new AcceptedPeriods(counts, contradictions);
  }
}
