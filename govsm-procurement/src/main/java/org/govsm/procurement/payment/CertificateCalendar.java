package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    return over(certified, day).stream().filter(one -> one.isFinal(day)).toList();
  }

  /**
   * The periods that are over on a day, and have no certificate.
   *
   * @param certified ids of the periods that have one
   * @return in the order of the contract, also those whose figures are not final yet
   */
  public List<Due> over(Collection<String> certified, LocalDate day) {
    return periods.stream()
        .filter(one -> !one.period().until().isAfter(day))
        .filter(one -> !certified.contains(one.period().id()))
        .toList();
  }

  /**
   * A period that is to be certified.
   *
   * @param from the first day on which its figures are final
   */
  public record Due(BillingPeriod period, LocalDate from) {

    /** Whether its figures are final on a day. */
    public boolean isFinal(LocalDate day) {
      return !from.isAfter(day);
    }

    /**
     * The last day on which a figure of the period counts in its certificate.
     *
     * @return nothing where the terms state no freeze
     */
    public Optional<LocalDate> lastDayOfFigures() {
      return Optional.of(from.minusDays(1)).filter(day -> !day.isBefore(period.until()));
    }
  }
}
