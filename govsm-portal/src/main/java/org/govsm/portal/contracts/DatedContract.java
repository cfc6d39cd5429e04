package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.CertificateCalendar;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Dated contract: what makes the days on which something of a contract is due, without its terms.
 *
 * @param begins nothing where the terms could not be read when they were listed
 * @param freezeDays nothing where the terms state no freeze
 * @param holdDays nothing where the terms state no time for what is held
 */
record DatedContract(
    String id,
    int version,
    String department,
    String title,
    String supplier,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    String billing,
    @Nullable Long freezeDays,
    @Nullable Long holdDays) {

  private static final String SELECT =
      "select id, version, department, title, supplier, begins, ends, billing, freeze_days,"
          + " hold_days from contract";

  /** Those that began by a day, a page at a time; ordered by id. */
  static List<DatedContract> begun(Transaction tx, LocalDate day, String after, int limit) {
    return new Versions<>(tx, SELECT, ConstructorMapper.of(DatedContract.class))
        .list(
            " where id > ? and (begins is null or begins <= ?) order by id limit ?",
            after,
            Sql.day(day),
            limit);
  }

  /** The days of its certificates; empty where only its terms can tell. */
  Optional<CertificateCalendar> calendar() {
    if (begins == null || ends == null || billing.isEmpty()) {
      return Optional.empty();
    }
    List<BillingPeriod> periods = BillingPeriod.between(begins, ends, billing);
    return Optional.of(CertificateCalendar.of(periods, freezeDays == null ? 0 : freezeDays));
  }
}
