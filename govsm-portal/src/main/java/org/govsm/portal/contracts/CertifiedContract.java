package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * Certified contract: one that has a certificate, with when anything of it changed last. Reads
 * neither terms nor certificates.
 *
 * @param newest the period that was certified last, or the closing settlement
 * @param count how many certificates it has
 * @param made when its newest version was made
 * @param imported when a file came in last; nothing where none did
 * @param withdrawn when one was withdrawn last; nothing where none was
 */
record CertifiedContract(
    String id,
    int version,
    String department,
    String title,
    String supplier,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    String billing,
    @Nullable Long freezeDays,
    String newest,
    @ColumnName("certificates") int count,
    Instant issued,
    LocalDate asOf,
    Instant made,
    @Nullable Instant imported,
    @Nullable Instant withdrawn) {

  /** After each day of any contract. */
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  private static final String OF = " where contract = c.id)";

  private static final String SELECT =
      "select c.id, c.version, c.department, c.title, c.supplier, c.begins, c.ends, c.billing,"
          + " c.freeze_days, (select max(period) from certificate"
          + OF
          + " as newest, (select count(*) from certificate"
          + OF
          + " as certificates, (select max(issued_at) from certificate"
          + OF
          + " as issued, (select max(as_of) from certificate"
          + OF
          + " as as_of, (select max(made_at) from contract_version"
          + OF
          + " as made, (select max(imported_at) from reading_import"
          + OF
          + " as imported, (select max(withdrawn_at) from import_withdrawal"
          + OF
          + " as withdrawn from contract c where exists (select 1 from certificate"
          + OF;

  /**
   * Those of some contracts that have a certificate, in their order.
   *
   * @param ids some hundreds at most
   */
  static List<CertifiedContract> of(Transaction tx, List<String> ids) {
    return new Versions<>(tx, SELECT, RecordMapper.of(CertifiedContract.class))
        .each(" and c.id", List.of(), ids, CertifiedContract::id);
  }

  /** Whether its last day is over. */
  boolean isOver(LocalDate today) {
    return ends != null && !ends.isAfter(today);
  }

  /**
   * The instant up to which all is known in its newest certificate. What was learnt after a freeze
   * is left to the certificate of a later period; after the last, to the closing settlement.
   */
  Instant known(LocalDate today) {
    boolean last = isOver(today) && !newest.equals(BillingPeriod.CLOSING);
    Optional<Instant> freeze =
        Optional.ofNullable(last ? ends : null)
            .flatMap(day -> Optional.ofNullable(freezeDays).map(days -> endOf(day.plusDays(days))));
    return Stream.concat(Stream.of(issued, endOf(asOf)), freeze.stream())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
  }

  /**
   * Whether its terms were amended or a file was withdrawn since, or after the freeze of the newest
   * certificate, which does not heed it; then any period may change.
   */
  boolean isChangedAtAll(Instant since) {
    return !made.isBefore(since)
        || withdrawn != null && (!withdrawn.isBefore(since) || !withdrawn.isBefore(frozen()));
  }

  private Instant frozen() {
    LocalDate until = certifiedUntil();
    return (freezeDays == null || until.equals(NEVER) ? NEVER : until.plusDays(freezeDays))
        .atStartOfDay(Reading.INDIA)
        .toInstant();
  }

  /** Whether a file came in since. */
  boolean hasFilesSince(Instant since) {
    return imported != null && !imported.isBefore(since);
  }

  /** The day after the last that a certificate of a period is of. */
  LocalDate certifiedUntil() {
    if (begins == null || ends == null || newest.equals(BillingPeriod.CLOSING)) {
      return NEVER;
    }
    return BillingPeriod.between(begins, ends, billing).stream()
        .filter(period -> period.id().equals(newest))
        .map(BillingPeriod::until)
        .findFirst()
        .orElse(ends);
  }
}
