package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateBasis.CountedBy;
import org.govsm.procurement.response.CountedCases;

/**
 * Calendars of certificates: by which the cases of a period were counted, and whether these give
 * the same figures by them again.
 */
final class CaseCalendars {

  private CaseCalendars() {}

  /**
   * The calendars by which the figures of a certificate were counted.
   *
   * @param last the last import that counts
   */
  static List<CountedBy> of(Transaction tx, String contract, Certificate made, int last) {
    Set<CountedBy> used = new LinkedHashSet<>();
    for (RecordedImport report : used(tx, contract, made, last)) {
      CountedFile.of(report)
          .ifPresent(
              file -> {
                file.calendar().ifPresent(used::add);
                file.others(tx, contract).forEach(other -> other.calendar().ifPresent(used::add));
              });
    }
    return List.copyOf(used);
  }

  /** What withdrew calendars of the department of a certificate that rests on some. */
  static List<StoredCalendar> takenBack(
      Transaction tx, WrittenContract contract, IssuedCertificate issued) {
    return issued.document().basis().calendars().isEmpty()
        ? List.of()
        : new WorkingCalendars(tx)
            .of(contract.stored().department()).stream()
                .filter(StoredCalendar::isWithdrawal)
                .toList();
  }

  /** The imports on which its results rest, whether or not they were withdrawn since. */
  private static List<RecordedImport> used(
      Transaction tx, String contract, Certificate made, int last) {
    if (made.period().isClosing() || made.terms().response().isEmpty()) {
      return List.of();
    }
    DistinctReadings readings = new DistinctReadings();
    made.scorecard().trails().forEach(readings::add);
    made.scorecard().results().forEach(result -> readings.add(result.trail()));
    Set<String> files = readings.byFile().keySet();
    return new Imports(tx)
        .of(contract).stream()
            .filter(one -> one.number() <= last && files.contains(one.file().digest()))
            .toList();
  }

  /**
   * Whether every file of cases on which a certificate rests gives the same figures again by the
   * calendar as it was then. One that names no calendar has none.
   *
   * @param again the certificate made again
   */
  static boolean areSame(Transaction tx, IssuedCertificate issued, Certificate again) {
    CertificateBasis basis = issued.document().basis();
    String contract = issued.stored().contract();
    if (basis.calendars().isEmpty()) {
      return true;
    }
    String department = new Contracts(tx).current(contract).orElseThrow().department();
    List<CountedBy> left = new ArrayList<>(basis.calendars());
    boolean same = true;
    for (RecordedImport report : used(tx, contract, again, basis.lastImport())) {
      Optional<CountedFile> cases = CountedFile.of(report);
      Optional<CountedBy> by = cases.flatMap(CountedFile::calendar);
      if (by.isPresent()) {
        left.remove(by.get());
        cases
            .orElseThrow()
            .others(tx, contract)
            .forEach(other -> other.calendar().ifPresent(left::remove));
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
