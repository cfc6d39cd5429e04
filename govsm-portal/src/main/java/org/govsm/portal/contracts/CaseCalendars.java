package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateBasis.CountedBy;
import org.govsm.procurement.response.CountedCases;

/**
 * Calendars of certificates: by which the cases of a period were counted, and whether these give
 * the same figures by them again.
 */
final class CaseCalendars {

  private CaseCalendars() {}

  /** The calendars by which figures were counted that a certificate of a period would use now. */
  static List<CountedBy> of(Transaction tx, WrittenContract contract, String period) {
    Optional<BillingPeriod> found = contract.terms().period(period);
    if (contract.terms().response().isEmpty() || found.isEmpty()) {
      return List.of();
    }
    LocalDate from = first(contract.terms(), found.get());
    Set<CountedBy> used = new LinkedHashSet<>();
    for (RecordedImport report : new Imports(tx).counting(contract.id())) {
      CountedFile.of(report)
          .filter(one -> one.from().isBefore(found.get().until()) && from.isBefore(one.until()))
          .flatMap(CountedFile::calendar)
          .ifPresent(used::add);
    }
    return List.copyOf(used);
  }

  /** The first day over which something is measured that the certificate judges. */
  private static LocalDate first(Terms terms, BillingPeriod period) {
    LocalDate first = period.from();
    for (Kpi kpi : terms.kpis(period.from())) {
      if (terms.isJudgedIn(kpi, period)) {
        LocalDate own = terms.measuredOver(kpi, period).from();
        first = own.isBefore(first) ? own : first;
      }
    }
    return first;
  }

  /**
   * Whether every file of cases on which a certificate rests gives the same figures again by the
   * calendar as it was then. One that names no calendar has none.
   */
  static boolean areSame(Transaction tx, IssuedCertificate issued) {
    CertificateBasis basis = issued.document().basis();
    String contract = issued.stored().contract();
    if (basis.calendars().isEmpty()) {
      return true;
    }
    String department = new Contracts(tx).current(contract).orElseThrow().department();
    Withdrawals withdrawn = basis.withdrawn().of(new StoredWithdrawals(tx).of(contract));
    List<RecordedImport> counted =
        new Imports(tx)
            .of(contract).stream()
                .filter(one -> one.number() <= basis.lastImport())
                .filter(one -> withdrawn.find(one.number()).isEmpty())
                .toList();
    List<CountedBy> left = new ArrayList<>(basis.calendars());
    boolean same = true;
    for (RecordedImport report : counted) {
      Optional<CountedFile> cases = CountedFile.of(report);
      Optional<CountedBy> by = cases.flatMap(CountedFile::calendar);
      if (by.filter(basis.calendars()::contains).isPresent()) {
        left.remove(by.get());
        same &= isSame(tx, department, report, cases.orElseThrow(), by.get());
      }
    }
    return same && left.isEmpty();
  }

  private static boolean isSame(
      Transaction tx, String department, RecordedImport report, CountedFile cases, CountedBy by) {
    Terms terms =
        new Contracts(tx)
            .versions(report.contract()).stream()
                .filter(one -> one.version() == cases.terms())
                .findFirst()
                .map(one -> Terms.fromPlain(one.terms()).orThrow())
                .orElseThrow();
    Optional<StoredCalendar> calendar =
        new WorkingCalendars(tx)
            .find(department, by.id(), by.version())
            .filter(one -> one.digest().equals(by.digest()));
    return calendar
        .flatMap(
            one ->
                cases
                    .count(tx, report.contract(), terms, Optional.of(one))
                    .fold(Optional::of, faults -> Optional.<CountedCases>empty()))
        .filter(counted -> CaseRecount.isSame(tx, report, counted))
        .isPresent();
  }
}
