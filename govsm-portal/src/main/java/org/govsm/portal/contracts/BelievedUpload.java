package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * Believed upload: one that came after the freeze of a period and counts all the same, by the time
 * of download that its file states.
 *
 * @param by the person who uploaded it
 * @param displaced uploads of which other figures for the same were downloaded earlier, and so do
 *     not count
 */
public record BelievedUpload(RecordedImport upload, String by, List<Displaced> displaced) {

  private static final String IN_PERIOD =
      " k.contract = :contract and k.import_no = :number and k.retrieved_at <= :freeze"
          + " and (k.published_at is null and k.to_at > :from and k.from_at < :until"
          + " or k.published_at >= :from and k.published_at < :until)";

  /**
   * Upload whose figures do not count.
   *
   * @param by the person who uploaded it
   * @param figures how many figures of it
   */
  public record Displaced(int upload, String by, long figures) {}

  /** Those of a certificate that would be issued, in the order in which they came. */
  static List<BelievedUpload> of(Transaction tx, PreparedCertificate prepared) {
    BillingPeriod period = prepared.certificate().period();
    Instant freeze = prepared.certificate().terms().frozen(period).orElse(Instant.MAX);
    int believed = prepared.basis().claimed().orElse(0);
    List<RecordedImport> counting =
        new Imports(tx)
            .counting(prepared.contract().id()).stream()
                .filter(one -> one.number() <= believed)
                .toList();
    return counting.stream()
        .filter(one -> one.importedAt().isAfter(freeze) && isOf(tx, one, period, freeze))
        .map(
            one ->
                new BelievedUpload(
                    one,
                    Uploader.by(tx, prepared.contract(), one),
                    displaced(tx, prepared, one, freeze, counting)))
        .toList();
  }

  private static boolean isOf(
      Transaction tx, RecordedImport one, BillingPeriod period, Instant freeze) {
    return tx.handle()
            .createQuery("select count(*) from reading k where" + IN_PERIOD)
            .bind("contract", one.contract())
            .bind("number", one.number())
            .bind("freeze", Sql.instant(freeze))
            .bind("from", Sql.instant(start(period.from())))
            .bind("until", Sql.instant(start(period.until())))
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static List<Displaced> displaced(
      Transaction tx,
      PreparedCertificate prepared,
      RecordedImport one,
      Instant freeze,
      List<RecordedImport> counting) {
    BillingPeriod period = prepared.certificate().period();
    record Of(int number, long figures) {}
    List<Of> all =
        tx.handle()
            .createQuery(
                "select o.import_no as of_import, count(*) as figures from reading k join reading o"
                    + " on o.contract = k.contract and o.platform = k.platform"
                    + " and o.metric = k.metric and o.subject = k.subject and o.to_at = k.to_at"
                    + " and o.from_at = k.from_at and o.source = k.source and o.origin = k.origin"
                    + " and o.import_no <> k.import_no and (o.retrieved_at < k.retrieved_at"
                    + " or o.retrieved_at = k.retrieved_at and o.import_no < k.import_no)"
                    + " and (o.state <> k.state or o.amount is distinct from k.amount)"
                    + " where"
                    + IN_PERIOD
                    + " group by o.import_no order by o.import_no")
            .bind("contract", one.contract())
            .bind("number", one.number())
            .bind("freeze", Sql.instant(freeze))
            .bind("from", Sql.instant(start(period.from())))
            .bind("until", Sql.instant(start(period.until())))
            .map((row, context) -> new Of(row.getInt(1), row.getLong(2)))
            .list();
    return all.stream()
        .flatMap(
            of ->
                counting.stream()
                    .filter(other -> other.number() == of.number())
                    .map(
                        other ->
                            new Displaced(
                                of.number(),
                                Uploader.by(tx, prepared.contract(), other),
                                of.figures())))
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
