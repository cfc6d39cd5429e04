package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * Measured periods: those of which any figure is there, in whatever file that was not withdrawn.
 * Looked up anew only after a file came in or was withdrawn.
 */
final class MeasuredPeriods {

  private static final int KNOWN = 50_000;

  private final LruCache<Key, Boolean> known = new LruCache<>(KNOWN);

  private record Key(String contract, String period, LastImport last) {}

  /** Whether a figure of the period is there. */
  boolean has(Transaction tx, String contract, BillingPeriod period, LastImport last) {
    return last.number() > 0
        && known.of(
            new Key(contract, period.id(), last), () -> read(tx, contract, period, last.number()));
  }

  /** A figure of a post belongs to the period in which it went out; a state to its last day. */
  private static boolean read(Transaction tx, String contract, BillingPeriod period, int last) {
    return tx.handle()
        .createQuery(
            "select 1 from reading r where contract = :contract and import_no <= :last"
                + " and not exists (select 1 from import_withdrawal w"
                + " where w.contract = r.contract and w.import_no = r.import_no)"
                + " and (published_at is null and to_at > :from"
                + " and (from_at < :until or to_at <= :until)"
                + " or published_at >= :from and published_at < :until) limit 1")
        .bind("contract", contract)
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
