package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.CertificateCalendar;
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

  /**
   * Some contracts, in their order.
   *
   * @param ids some hundreds at most
   */
  static List<DatedContract> of(Transaction tx, List<String> ids) {
    return new Versions<>(tx, SELECT, RecordMapper.of(DatedContract.class))
        .each(" where id", List.of(), ids, DatedContract::id);
  }

  /** Whether it began by a day. */
  boolean isBegun(LocalDate day) {
    return begins == null || !begins.isAfter(day);
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
