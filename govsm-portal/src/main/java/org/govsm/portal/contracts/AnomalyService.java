package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.plausibility.PlausibilityChecks;
import org.govsm.procurement.plausibility.PlausibilityReport;
import org.govsm.procurement.plausibility.PlausibilityRequest;

/** Anomaly service: what is unusual in the figures of a period, as known on a day. */
public final class AnomalyService {

  private static final int KEPT = 100;

  private final MetricDictionary dictionary;
  private final BelievedImports believed;
  private final ScoreCaches caches;
  private final LruCache<Knowledge, PlausibilityReport> reports = new LruCache<>(KEPT);

  AnomalyService(ContractService contracts, MetricDictionary dictionary, ScoreCaches caches) {
    this.dictionary = dictionary;
    this.believed = new BelievedImports(contracts);
    this.caches = caches;
  }

  /** The report of a period, of the platforms that the contract measures. */
  PlausibilityReport of(
      Transaction tx, WrittenContract contract, BillingPeriod period, LocalDate asOf) {
    return reports.of(
        Knowledge.of(tx, contract, period.id(), asOf),
        () -> {
          int upTo = believed.of(tx, contract, period.id(), asOf);
          return caches.placed(
              () ->
                  PlausibilityChecks.of(
                      PlausibilityRequest.of(
                              caches.readings(tx, contract.id(), upTo),
                              period.from(),
                              period.until(),
                              endOf(asOf))
                          .dictionary(dictionary)
                          .platforms(platforms(contract, period))));
        });
  }

  private static Set<String> platforms(WrittenContract contract, BillingPeriod period) {
    Set<String> platforms = new TreeSet<>(Set.of(Kpi.CONTRACT));
    contract.terms().kpis(period.from()).forEach(kpi -> platforms.addAll(kpi.platforms()));
    return platforms;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
  }
}
