package org.govsm.portal.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.portal.contracts.MetricReadings;
import org.govsm.portal.contracts.StoredCertificate;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * Accepted periods: how many were accepted in each period of a contract by the record, and which
 * files say otherwise. Certificates that were issued are not changed by it.
 *
 * @param counts of the periods that have begun, the first first
 * @param contradictions of files with the record
 * @param lacking of the periods that are over and not certified, and of which no file has the
 *     figure
 */
record AcceptedPeriods(List<Counted> counts, List<Finding> contradictions, List<Counted> lacking) {

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
    List<Reading> files =
        MetricReadings.of(tx, standing.contract().id(), CONTRACT, "accepted", now);
    List<Finding> contradictions =
        AcceptedCount.contradictions(standing.record(), files, standing.book(), today);
    Set<String> certified =
        new StoredCertificates(tx)
            .of(standing.contract().id()).stream()
                .map(StoredCertificate::period)
                .collect(Collectors.toSet());
    List<Counted> lacking =
        counts.stream()
            .filter(one -> one.count().reading().isPresent())
            .filter(one -> !certified.contains(one.period().id()))
            .filter(one -> files.stream().noneMatch(file -> meets(file, one.period())))
            .toList();
    return new AcceptedPeriods(counts, contradictions, lacking);
  }

  private static boolean meets(Reading file, BillingPeriod period) {
    return file.fromDay().isBefore(period.until()) && period.from().isBefore(file.toDay());
  }
}
