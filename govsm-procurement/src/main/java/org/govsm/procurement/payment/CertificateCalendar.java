package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * Calendar of the certificates of a contract: from which day each of its periods can be certified
 * by final figures. That is the first day after the freeze of the period, or, where the terms state
 * no freeze, the first day after the period. The closing settlement is not in it: whether there is
 * anything to settle, only figures tell.
 */
public record CertificateCalendar(List<Due> periods) {

  /** Keeps its own copy. */
  public CertificateCalendar {
    periods = List.copyOf(periods);
  }

  /** The calendar of a contract. */
  public static CertificateCalendar of(Terms terms) {
    return of(terms.periods(), terms.payment().freezeDays().orElse(0L));
  }

  /**
   * The calendar of a contract of which no more is known.
   *
   * @param freezeDays how many days after a period its figures are final; 0 where the terms state
   *     no freeze
   */
  public static CertificateCalendar of(List<BillingPeriod> periods, long freezeDays) {
    return new CertificateCalendar(
        periods.stream()
            .map(period -> new Due(period, period.until().plusDays(freezeDays)))
            .toList());
  }

  /**
   * The periods that can be certified on a day, and have no certificate.
   *
   * @param certified ids of the periods that have one
   * @return in the order of the contract
   */
  public List<Due> due(Collection<String> certified, LocalDate day) {
    return periods.stream()
        .filter(one -> !one.from().isAfter(day) && !certified.contains(one.period().id()))
        .toList();
  }

  /**
   * A period that is to be certified.
   *
   * @param from the first day on which its figures are final
   */
  public record Due(BillingPeriod period, LocalDate from) {}
}
