package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/** Measured periods: whether any figure is there, in whatever file that was not withdrawn. */
final class MeasuredPeriods {

  private MeasuredPeriods() {}

  /**
   * Whether a figure of a metric is there for a period: a figure of a post belongs to the period in
   * which it went out, a state to its last day.
   *
   * @param last the last import that counts
   */
  static boolean has(
      Transaction tx, String contract, BillingPeriod period, Metric metric, int last) {
    return tx.handle()
        .createQuery(
            "select 1 from reading r where contract = :contract and platform = :platform"
                + " and metric = :metric and import_no <= :last"
                + " and not exists (select 1 from import_withdrawal w"
                + " where w.contract = r.contract and w.import_no = r.import_no)"
                + " and (published_at is null and to_at > :from"
                + " and (from_at < :until or to_at <= :until)"
                + " or published_at >= :from and published_at < :until) limit 1")
        .bind("contract", contract)
        .bind("platform", metric.platform())
        .bind("metric", metric.code())
        .bind("last", last)
        .bind("from", Sql.instant(start(period.from())))
        .bind("until", Sql.instant(start(period.until())))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
